import InputBase from '@mui/material/InputBase'
import { useTypedText } from './use-typed-text'

export interface CellInputProps {
  /** Said to screen readers: row and column. */
  readonly label: string
  readonly stored: string
  /** Id of a datalist with the values to choose from. */
  readonly list?: string | undefined
  /** True when a finding is about this cell. */
  readonly bad: boolean
  readonly onCommit: (text: string) => void
}

/** An input that fills a cell of a table; what was typed is handed over on leaving it. */
export function CellInput({ label, stored, list, bad, onCommit }: CellInputProps) {
  const { text, type, flush } = useTypedText(stored, onCommit)
  return (
    <InputBase
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={flush}
      fullWidth
      slotProps={{ input: { 'aria-label': label, 'aria-invalid': bad, list, title: text } }}
      sx={{
        px: 0.75,
        border: 1,
        borderColor: bad ? 'error.main' : 'divider',
        bgcolor: 'background.paper',
        '& input': { py: 0.5, textOverflow: 'ellipsis' },
      }}
    />
  )
}
