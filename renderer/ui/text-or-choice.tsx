import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useTypedText } from './use-typed-text'

export interface TextOrChoiceProps {
  readonly id: string
  /** The stored value as it is read. */
  readonly stored: string
  /** Values to choose from; any other text may be typed and is kept. Undefined for plain text. */
  readonly choices: readonly string[] | undefined
  readonly long: boolean
  readonly error: boolean
  readonly describedBy: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly onCommit: (text: string) => void
}

/** One field: plain text, several lines, or choices with type-ahead. What was typed is handed over on leaving. */
export function TextOrChoice(props: TextOrChoiceProps) {
  const { id, stored, choices, long, error, describedBy, placeholder = '', autoFocus = false, onCommit } = props
  const { text, type, flush, choose } = useTypedText(stored, onCommit)
  if (choices === undefined)
    return (
      <TextField
        id={id}
        value={text}
        error={error}
        placeholder={placeholder}
        autoFocus={autoFocus}
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
        {...(long ? { multiline: true, minRows: 3 } : {})}
        slotProps={{ htmlInput: { 'aria-describedby': describedBy, 'aria-invalid': error } }}
      />
    )
  return (
    <Autocomplete
      id={id}
      freeSolo
      forcePopupIcon
      openOnFocus={false}
      disableClearable
      options={[...choices]}
      value={stored}
      inputValue={text}
      onInputChange={(_, value, reason) => {
        if (reason === 'input') type(value)
      }}
      onChange={(_, value) => choose(value)}
      onBlur={flush}
      slotProps={{ popupIndicator: { tabIndex: -1 } }}
      renderInput={(params) => (
        <TextField
          {...params}
          error={error}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-describedby': describedBy, 'aria-invalid': error },
          }}
        />
      )}
    />
  )
}
