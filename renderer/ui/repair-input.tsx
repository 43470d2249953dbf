import Box from '@mui/material/Box'
import { useId } from 'react'
import { useTypedText } from './use-typed-text'

export interface RepairInputProps {
  readonly label: string
  /** Said to screen readers: column and cell, or column and record. */
  readonly title: string
  readonly stored: string
  readonly choices: readonly string[] | undefined
  /** The cell that the finding is about: where the cursor goes. */
  readonly bad: boolean
  readonly wide: boolean
  readonly describedBy: string | undefined
  readonly onCommit: (text: string) => void
}

/** A labelled cell of the repair: Enter or leaving hands over what was typed; the suggestion's keys forget it. */
export function RepairInput(props: RepairInputProps) {
  const { label, title, stored, choices, bad, wide, describedBy, onCommit } = props
  const id = useId()
  const { text, type, flush, choose, discard } = useTypedText(stored, onCommit)
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: wide ? '1 1 220px' : '0 1 180px', minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: 12, color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="input"
        id={id}
        value={text}
        list={choices === undefined ? undefined : `${id}-list`}
        aria-label={title}
        aria-invalid={bad}
        aria-describedby={describedBy}
        data-bad={bad ? '' : undefined}
        autoComplete="off"
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => type(event.target.value)}
        onBlur={flush}
        onKeyDown={(event: React.KeyboardEvent) => {
          if (event.nativeEvent.isComposing) return
          if ((event.key === 'Enter' && event.ctrlKey) || (event.key === 'a' && event.altKey)) discard()
          if (event.key !== 'Enter' || event.ctrlKey) return
          event.preventDefault()
          choose(text)
        }}
        sx={{
          font: 'inherit',
          color: 'inherit',
          height: 34,
          boxSizing: 'border-box',
          px: 1,
          border: 1,
          borderColor: bad ? 'error.main' : 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          width: '100%',
          '&:focus-visible': { outlineOffset: -1 },
        }}
      />
      {choices === undefined ? null : (
        <datalist id={`${id}-list`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </Box>
  )
}
