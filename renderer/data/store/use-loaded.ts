import { useState } from 'react'
import { useLoading, type ScreenLoading } from './use-loading'

/**
 * What `load` gave last: undefined before the first answer, 'failed' where there is none. It stays until the next answer.
 * `useLoading` says when it loads.
 */
export const useLoaded = <T>(
  load: ScreenLoading<T>['load'],
  again: Pick<ScreenLoading<T>, 'subscribe' | 'revision'> = {},
): T | 'failed' | undefined => {
  const [loaded, setLoaded] = useState<{ readonly value: T | 'failed' }>()
  useLoading<T>({
    load,
    ...again,
    onLoaded: (value) => setLoaded({ value }),
    onFailed: () => setLoaded({ value: 'failed' }),
  })
  return loaded?.value
}
