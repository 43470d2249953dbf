import { useCallback, useEffect, useRef } from 'react'

/** Gives the value as it was last drawn, for what is called later and must not change with it. */
export const useLatest = <T>(value: T): (() => T) => {
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  }, [value])
  return useCallback(() => newest.current, [])
}
