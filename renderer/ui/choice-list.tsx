import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import type { ReactNode } from 'react'

export interface ChoiceLine<T> {
  readonly key: string
  readonly value: T
  readonly title: string
  /** What is said of the line where the title and the marks are not enough for those who hear it. */
  readonly said?: string
  readonly before?: ReactNode
  readonly after?: ReactNode
}

export interface ChoiceListProps<T> {
  readonly label: string
  readonly lines: readonly ChoiceLine<T>[]
  readonly chosen: T | undefined
  readonly onChoose: (value: T) => void
}

/** A framed list at the left of a screen; the chosen line is what the right side shows. */
export function ChoiceList<T>({ label, lines, chosen, onChoose }: ChoiceListProps<T>) {
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{
        width: 300,
        flexShrink: 0,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        overflow: 'auto',
      }}
    >
      <List dense disablePadding component="div">
        {lines.map(({ key, value, title, said, before, after }) => (
          <ListItemButton
            key={key}
            component="button"
            selected={value === chosen}
            aria-current={value === chosen}
            aria-label={said}
            onClick={() => onChoose(value)}
            sx={{ width: '100%', gap: 1, textAlign: 'left' }}
          >
            {before}
            <Box component="span" sx={{ flex: 1 }}>
              {title}
            </Box>
            {after}
          </ListItemButton>
        ))}
      </List>
    </Box>
  )
}
