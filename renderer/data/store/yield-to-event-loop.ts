/** Milliseconds of work after which the window gets its turn: well under a frame that a clerk would notice. */
const TURN = 12

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    // A message, not a timer: timers of a window in the background wait a second.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/** For long loops: awaited after every step, it lets the window draw and hear keys whenever its turn has come. */
export const createYieldToEventLoop = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await nextTurn()
    since = performance.now()
  }
}

/** Runs work that yields after every small piece to its end; the window keeps its turns. Aborted it throws the reason. */
export const runYielding = async <T>(steps: Generator<unknown, T>, signal?: AbortSignal): Promise<T> => {
  const yieldToEventLoop = createYieldToEventLoop()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await yieldToEventLoop()
    signal?.throwIfAborted()
  }
}

/** Milliseconds after which a window that is never idle is no longer waited for. */
const BUSY = 1_000

/** Waits until the window has nothing to do: for work that would take the processor from what it is drawing. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: BUSY })
  })

/** Milliseconds after which a window that draws nothing (hidden, minimised) is no longer waited for. */
const HIDDEN = 50

/** Waits until the window has drawn what was changed: work that follows then no longer holds up the letter just typed. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, HIDDEN)
    requestAnimationFrame(() => {
      void nextTurn().then(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  })
