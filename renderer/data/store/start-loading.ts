/** What is loaded, where it goes, and what tells that it is to be loaded again. */
export interface Loading<T> {
  readonly load: (signal: AbortSignal) => Promise<T>
  readonly onLoaded: (value: T) => void
  /** Without it a failure stays a rejection that nobody handled. */
  readonly onFailed?: ((thrown: unknown) => void) | undefined
  /** Calls `again` whenever there may be something new; gives what ends that. */
  readonly subscribe?: ((again: () => void) => () => void) | undefined
}

/** Loads now and whenever it is told to; gives what stops it. Answers that come after that are let go. */
export const startLoading = <T>({ load, onLoaded, onFailed, subscribe }: Loading<T>): (() => void) => {
  const control = new AbortController()
  const { signal } = control
  const whileWanted =
    <V>(take: (value: V) => void) =>
    (value: V): void => {
      if (!signal.aborted) take(value)
    }
  const again = () => void load(signal).then(whileWanted(onLoaded), onFailed && whileWanted(onFailed))
  const unsubscribe = subscribe?.(again)
  again()
  return () => {
    control.abort()
    unsubscribe?.()
  }
}
