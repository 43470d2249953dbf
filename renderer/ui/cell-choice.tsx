import InputBase from '@mui/material/InputBase'
import NativeSelect from '@mui/material/NativeSelect'

export interface CellChoiceProps {
  /** Said to screen readers: row and column. */
  readonly label: string
  readonly stored: string
  readonly choices: readonly string[]
  /** True when a finding is about this cell. */
  readonly bad: boolean
  readonly onCommit: (text: string) => void
}

/** A choice that fills a cell of a table; what it holds and cannot be chosen any more stays in sight. */
export function CellChoice({ label, stored, choices, bad, onCommit }: CellChoiceProps) {
  const listed = stored === '' || choices.includes(stored)
  return (
    <NativeSelect
      value={stored}
      onChange={(event) => onCommit(event.target.value)}
      fullWidth
      input={
        <InputBase
          sx={{
            pl: 0.75,
            border: 1,
            borderColor: bad || !listed ? 'error.main' : 'divider',
            bgcolor: 'background.paper',
            '& .MuiNativeSelect-select': { py: 0.5 },
          }}
        />
      }
      inputProps={{ 'aria-label': label, 'aria-invalid': bad || !listed }}
    >
      <option value="" />
      {listed ? null : <option value={stored}>{stored}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </NativeSelect>
  )
}
