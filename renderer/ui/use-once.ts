import { useCallback, useRef } from 'react'

/** Work that is not begun again while it runs: whoever clicks twice wants one record, not two. */
export const useOnce = <A extends readonly unknown[]>(work: (...given: A) => Promise<unknown>) => {
  const running = useRef(false)
  return useCallback(
    (...given: A): void => {
      if (running.current) return
      running.current = true
      void work(...given).finally(() => {
        running.current = false
      })
    },
    [work],
  )
}
