import { useEffect, useEffectEvent } from 'react'
import { startLoading, type Loading } from './start-loading'

export interface ScreenLoading<T> extends Omit<Loading<T>, 'load'> {
  /** Nothing is loaded without it. */
  readonly load: Loading<T>['load'] | undefined
  /** Whatever is another value when there may be something new to load. */
  readonly revision?: unknown
}

/**
 * Loads while a screen is shown, and anew when `load`, `subscribe` (new functions where what they use has changed) or
 * `revision` is another one. Answers that come after that, or after the screen was left, are let go.
 */
export const useLoading = <T>({ load, subscribe, revision, ...take }: ScreenLoading<T>): void => {
  const onLoaded = useEffectEvent(take.onLoaded)
  const onFailed = useEffectEvent((thrown: unknown) => {
    if (take.onFailed === undefined) throw thrown
    take.onFailed(thrown)
  })
  useEffect(
    () => (load === undefined ? undefined : startLoading({ load, subscribe, onLoaded, onFailed })),
    [load, subscribe, revision],
  )
}
