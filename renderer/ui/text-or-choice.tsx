import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useTypedText } from './use-typed-text'

export interface TextOrChoiceProps {
  readonly id: string
  /** The stored value as it is read. */
  readonly stored: string
  /** Values to choose from; any other text may be typed and is kept. Undefined for plain text. */
  readonly choices: readonly string[] | undefined
  readonly long: boolean
  /** What stands under a choice in the open list; '' for nothing. */
  readonly explain?: (choice: string) => string
  readonly error: boolean
  readonly describedBy: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly onCommit: (text: string) => void
}

/** One field: plain text, several lines, or choices with type-ahead. What was typed is handed over on leaving. */
export function TextOrChoice(props: TextOrChoiceProps) {
  const {
    id,
    stored,
    choices,
    long,
    error,
    describedBy,
    explain,
    placeholder = '',
    autoFocus = false,
    onCommit,
  } = props
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
      {...(explain === undefined
        ? {}
        : {
            renderOption: ({ key, ...option }, choice: string) => (
              <Box
                key={key}
                component="li"
                {...option}
                sx={{ flexDirection: 'column', alignItems: 'start !important' }}
              >
                <span>{choice}</span>
                <Typography variant="caption" color="textSecondary">
                  {explain(choice)}
                </Typography>
              </Box>
            ),
          })}
      renderInput={(params) => (
        <TextField
          {...params}
          error={error}
          autoFocus={autoFocus}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-describedby': describedBy, 'aria-invalid': error },
          }}
        />
      )}
    />
  )
}
