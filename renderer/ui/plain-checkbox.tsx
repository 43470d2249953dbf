import type { GridSlotProps } from '@mui/x-data-grid'
import { useEffect, useRef } from 'react'

/** The browser's own checkbox for the rows of a table: the library's costs as much to draw as the rest of its row. */
export function PlainCheckbox({
  checked = false,
  indeterminate = false,
  disabled = false,
  className,
  tabIndex,
  onChange,
  onClick,
  onMouseDown,
  onKeyDown,
  slotProps,
}: GridSlotProps['baseCheckbox']) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = indeterminate
  }, [indeterminate])
  return (
    <input
      {...slotProps?.htmlInput}
      ref={box}
      type="checkbox"
      {...{ className, checked, disabled, tabIndex, onChange, onClick, onMouseDown, onKeyDown }}
    />
  )
}
