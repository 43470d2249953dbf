/** What tells that the print dialog is closed: its own event, or the user at work in the page again. */
const CLOSED = ['afterprint', 'pointerdown', 'keydown'] as const

/** Prints the page by the browser's own dialog; resolves once that is closed. Some browsers never say so themselves. */
export const printPage = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const listening = new AbortController()
    const done = (): void => {
      listening.abort()
      resolve()
    }
    const listen = (event: string): void =>
      window.addEventListener(event, done, { once: true, capture: true, signal: listening.signal })
    signal.addEventListener('abort', done, { once: true })
    listen('afterprint')
    window.print()
    // Keys and clicks of before the dialog, such as the one that opened it, say nothing.
    if (!listening.signal.aborted) for (const event of CLOSED) listen(event)
  })
