/** Runs work that yields after every small piece to its end, without pauses. */
export const drained = <T>(steps: Generator<unknown, T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
