import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'

export interface ChipFilterProps<T> {
  /** What the row is called to those who hear it. */
  readonly label?: string
  /** Parts of a list; the words of each say how much there is in it. */
  readonly options: readonly { readonly key: string; readonly value: T; readonly label: string }[]
  readonly chosen: NoInfer<T> | undefined
  readonly onChoose: (value: NoInfer<T>) => void
  /** The chosen one is told by its outline alone: beside other chips that narrow the same list. */
  readonly quiet?: boolean
  readonly before?: ReactNode
  /** What stands behind the chips in the same row. */
  readonly children?: ReactNode
}

/** A row of chips that narrow a list to one of its parts. */
export function ChipFilter<T>({ label, options, chosen, onChoose, quiet = false, ...around }: ChipFilterProps<T>) {
  return (
    <Stack
      direction="row"
      spacing={1}
      useFlexGap
      {...(label !== undefined && { role: 'group', 'aria-label': label })}
      sx={{ alignItems: 'center', flexWrap: 'wrap' }}
    >
      {around.before}
      {options.map((option) => {
        const isChosen = option.value === chosen
        return (
          <Chip
            key={option.key}
            component="button"
            clickable
            label={option.label}
            aria-pressed={isChosen}
            color={isChosen ? 'primary' : 'default'}
            variant={isChosen && !quiet ? 'filled' : 'outlined'}
            onClick={() => onChoose(option.value)}
            {...(quiet && { sx: { bgcolor: 'background.paper' } })}
          />
        )
      })}
      {around.children}
    </Stack>
  )
}
