const TRIES = 5
const PAUSE = 300

const tryLock = (): Promise<boolean> =>
  new Promise((resolve) => {
    void navigator.locks.request('cdo-writer', { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      // Held until the window is gone.
      return lock === null ? undefined : new Promise<never>(() => undefined)
    })
  })

/**
 * One window at a time works on a data folder: the second one waits behind a clear message. Resolves to true when this
 * window holds the lock (until it closes), false when another one does.
 */
export const takeWriterLock = async (): Promise<boolean> => {
  for (let attempt = 1; ; attempt++) {
    if (await tryLock()) return true
    if (attempt === TRIES) return false
    // A page that was just reloaded gives its lock back a moment later.
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
