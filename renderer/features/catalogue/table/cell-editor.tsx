import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { text } from '../../../text/zh-cn'
import { useTypedText } from '../../../ui/use-typed-text'
import { CellChoices } from './cell-choices'
import type { GridColumn } from './grid-model'
import { useCellFocus } from './use-cell-focus'

const t = text.table

export interface CellEditorProps {
  readonly column: GridColumn
  readonly label: string
  readonly stored: string
  readonly bad: boolean
  readonly describedBy: string
  readonly onCommit: (text: string) => void
}

/**
 * The active cell: an input that always has the focus, its text selected, so that the first letter (of any input method)
 * takes the place of what stood there. Keys that belong to the table are left to it.
 */
export function CellEditor({ column, label, stored, bad, describedBy, onCommit }: CellEditorProps) {
  const { fixed, choices } = column
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const { text: typed, type, flush, discard } = useTypedText(stored, onCommit)
  const [mode, setMode] = useState<'still' | 'typing' | 'caret' | 'choosing'>('still')

  useCellFocus(input, stored, mode === 'still')

  const edit = () => {
    if (fixed || mode !== 'still') return
    setMode('caret')
    input.current?.setSelectionRange(stored.length, stored.length)
  }
  const openList = () => {
    if (fixed || choices === undefined) return
    setMode('choosing')
    setTimeout(() => {
      try {
        input.current?.showPicker()
      } catch {
        // Without a fresh key or click the browser refuses; typing narrows the list all the same.
      }
    })
  }
  const still = () => {
    setMode('still')
    input.current?.select()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (event.nativeEvent.isComposing || key === 'Process') {
      event.stopPropagation()
      return
    }
    if (mode === 'still') {
      if (key === 'F2') edit()
      else if (key === 'ArrowDown' && event.altKey) openList()
      else return
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      discard()
      still()
      return
    }
    const arrow = key.startsWith('Arrow')
    const leaves =
      key === 'Enter' || key === 'Tab' || key === 'F8' || (arrow && mode === 'typing' && choices === undefined)
    if (!leaves) {
      event.stopPropagation()
      return
    }
    flush()
    setMode('still')
  }
  const own = (event: { stopPropagation: () => void }) => {
    if (mode !== 'still') event.stopPropagation()
  }
  const onMouseDown = (event: MouseEvent) => {
    if (mode === 'still') event.preventDefault()
    else event.stopPropagation()
  }

  const shownText = mode === 'choosing' && typed === stored ? '' : typed
  return (
    <>
      <input
        ref={input}
        className={mode === 'still' ? 'still' : 'open'}
        value={shownText}
        placeholder={mode === 'choosing' ? stored : undefined}
        readOnly={fixed}
        list={choices === undefined || mode === 'still' || mode === 'caret' ? undefined : id}
        aria-label={label}
        aria-invalid={bad}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          type(event.target.value)
          if (mode === 'still') setMode('typing')
        }}
        onFocus={() => {
          if (mode === 'still') input.current?.select()
        }}
        onBlur={() => {
          flush()
          setMode('still')
        }}
        onKeyDown={onKeyDown}
        onCopy={own}
        onCut={own}
        onPaste={own}
        onMouseDown={onMouseDown}
        onDoubleClick={() => (choices === undefined ? edit() : openList())}
      />
      {choices === undefined || fixed ? null : (
        <CellChoices id={id} label={t.choose(column.label)} choices={choices} onOpen={openList} />
      )}
    </>
  )
}
