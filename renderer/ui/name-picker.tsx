import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState } from 'react'

export interface NamePickerProps {
  readonly label: string
  readonly hint: string
  /** Names to choose from, each once, perhaps thousands; any other may be typed. */
  readonly names: readonly string[]
  /** What was chosen or typed; the box is empty afterwards. */
  readonly onName: (name: string) => void
}

/** Names that are listed at once: the next letter finds the others. */
const LISTED = 30
const narrow = createFilterOptions<string>({ limit: LISTED, trim: true })

/** Takes one name after the other, chosen among many or typed. */
export function NamePicker({ label, hint, names, onName }: NamePickerProps) {
  const [typed, setTyped] = useState('')
  const take = (name: string) => {
    setTyped('')
    if (name.trim() !== '') onName(name.trim())
  }
  // What is still in the box when it goes is taken along: nothing that was typed is lost.
  const leave = useRef<() => void>(undefined)
  useEffect(() => {
    leave.current = () => take(typed)
  })
  useEffect(() => () => leave.current?.(), [])
  return (
    <Autocomplete
      freeSolo
      openOnFocus={false}
      options={names}
      filterOptions={narrow}
      value={null}
      inputValue={typed}
      onInputChange={(_, value, reason) => {
        if (reason === 'input' || reason === 'clear') setTyped(value)
      }}
      onChange={(_, value) => take(value ?? '')}
      onBlur={() => take(typed)}
      renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
    />
  )
}
