import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId } from 'react'

export interface ChoiceFieldProps {
  readonly label: string
  /** Key of the choice; one that is not among them chooses none. */
  readonly value: string
  readonly hint?: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** The choices stand side by side: for short words. */
  readonly row?: boolean
  readonly onChoose: (value: string) => void
}

/** One of a few choices that are all in sight. */
export function ChoiceField({ label, value, hint = '', choices, row = false, onChoose }: ChoiceFieldProps) {
  const id = useId()
  return (
    <FormControl>
      <FormLabel id={id} sx={{ color: 'text.primary', '&.Mui-focused': { color: 'text.primary' } }}>
        {label}
      </FormLabel>
      <RadioGroup row={row} aria-labelledby={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices.map((choice) => (
          <FormControlLabel
            key={choice.value}
            value={choice.value}
            label={choice.label}
            control={<Radio size="small" />}
          />
        ))}
      </RadioGroup>
      {hint === '' ? null : <FormHelperText>{hint}</FormHelperText>}
    </FormControl>
  )
}
