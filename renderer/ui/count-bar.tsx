import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { LevelMark, type Level } from './level-mark'

export interface CountBarProps {
  /** `共 312 条`, or how many were found. */
  readonly total: string
  /** Levels with their counts; undefined while they are counted. */
  readonly levels: readonly { readonly level: Level; readonly count: string; readonly none: boolean }[] | undefined
  readonly waiting: string
  readonly chosen: Level | undefined
  readonly onChoose: (level: Level | undefined) => void
  readonly children?: ReactNode
}

/** Counts above a table; a level narrows the table when pressed and frees it when pressed again. */
export function CountBar({ total, levels, waiting, chosen, onChoose, children }: CountBarProps) {
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', minHeight: 32 }}>
      <span role="status">{total}</span>
      {levels === undefined ? <span>{waiting}</span> : null}
      {levels?.map(({ level, count, none }) => (
        <Button
          key={level}
          size="small"
          variant={chosen === level ? 'outlined' : 'text'}
          aria-pressed={chosen === level}
          disabled={none && chosen !== level}
          onClick={() => onChoose(chosen === level ? undefined : level)}
        >
          <LevelMark level={level}>{count}</LevelMark>
        </Button>
      ))}
      {children}
    </Stack>
  )
}
