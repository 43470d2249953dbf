/** Milliseconds between two words of progress: a worker says more of them than a screen can draw. */
const PAUSE = 100

/** Says what it is told, except what comes within a tenth of a second after the last it said. */
export const throttle = <T>(say: (said: T) => void): ((said: T) => void) => {
  let last = -Infinity
  return (said) => {
    const now = performance.now()
    if (now - last < PAUSE) return
    last = now
    say(said)
  }
}
