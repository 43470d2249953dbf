import { useEffect, useLayoutEffect, type RefObject } from 'react'

/** The input of the active cell takes the focus when it appears, its text selected, unless somebody types elsewhere. */
export const useCellFocus = (input: RefObject<HTMLInputElement | null>, stored: string, isStill: boolean): void => {
  useLayoutEffect(() => {
    const at = document.activeElement
    const grid = input.current?.closest('[data-cell-grid]')
    // Whoever types in a dialog or a field of the page is not disturbed.
    if (at !== null && at !== document.body && grid?.contains(at) !== true) return
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [input])
  // What undo or a paste changes meanwhile stands selected again.
  useEffect(() => {
    if (isStill && document.activeElement === input.current) input.current?.select()
  }, [input, stored, isStill])
}
