import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { KeyboardEvent } from 'react'
import { useTypedText } from './use-typed-text'

export interface TypedFieldProps {
  readonly label: string
  /** The text as the record holds it. */
  readonly value: string
  readonly hint?: string
  /** What is wrong with the value; shown instead of the hint. */
  readonly problem?: string | undefined
  readonly rows?: number
  readonly focus?: boolean
  /** Codes to choose from; a value outside of them stays and is shown as it was typed. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Shown for the choice of nothing. */
  readonly none?: string
  /** The field shows `none` while nothing is chosen: it says what holds then. */
  readonly showNone?: boolean
  /** Told once when the field is left (or the screen closed, or Enter pressed) with another text than before. */
  readonly onLeave: (typed: string) => void
}

/** A field that keeps what is typed and hands it over on leaving: there is no Save button to forget. */
export function TypedField(props: TypedFieldProps) {
  const { label, value, hint = '', problem, rows, focus = false, options, none = '', showNone = false, onLeave } = props
  const { text, type, flush } = useTypedText(value, onLeave)

  const frame = { label, error: problem !== undefined, helperText: problem ?? hint, autoFocus: focus }
  if (options !== undefined) {
    const known = options.some((option) => option.value === value)
    return (
      <TextField
        select
        {...frame}
        value={value}
        slotProps={{ select: { displayEmpty: showNone } }}
        onChange={(event) => onLeave(event.target.value)}
      >
        <MenuItem value="">{none}</MenuItem>
        {known || value === '' ? null : <MenuItem value={value}>{value}</MenuItem>}
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </TextField>
    )
  }
  return (
    <TextField
      {...frame}
      value={text}
      {...(rows === undefined ? {} : { multiline: true, minRows: rows })}
      onChange={(event) => type(event.target.value)}
      onBlur={flush}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && rows === undefined && !event.nativeEvent.isComposing) flush()
      }}
    />
  )
}
