import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ButtonBase from '@mui/material/ButtonBase'
import Checkbox from '@mui/material/Checkbox'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { text } from '../../../text/zh-cn'
import type { ComparisonLine } from './comparison-lines'

const t = text.importing.compare
const SHOWN = 40
const BEFORE = 15

export interface CompareListProps {
  readonly label: string
  readonly count: number
  readonly lineAt: (index: number) => ComparisonLine | undefined
  /** What ticking a line does, for those who hear it. */
  readonly tickLabel: (name: string) => string
  readonly standing: number
  readonly onStand: (index: number) => void
  readonly onTick: (line: ComparisonLine) => void
}

/** Resources of one part of the comparison, one chosen; a window of them is drawn, arrows walk through all. */
export function CompareList({ label, count, lineAt, tickLabel, standing, onStand, onTick }: CompareListProps) {
  const list = useRef<HTMLUListElement>(null)
  const walking = useRef(false)
  useEffect(() => {
    if (!walking.current) return
    walking.current = false
    list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus()
  }, [standing])
  const go = (index: number) => {
    if (index < 0 || index >= count) return
    walking.current = true
    onStand(index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
    const step = steps[event.key]
    const line = lineAt(standing)
    if (step !== undefined) go(Math.min(count - 1, Math.max(0, standing + step)))
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(count - 1)
    else if (event.key === ' ' && line?.taken !== undefined) onTick(line)
    else return
    event.preventDefault()
  }
  const from = standing < SHOWN ? 0 : standing - BEFORE
  const to = Math.min(count, standing + SHOWN)
  return (
    <Box
      component="ul"
      ref={list}
      aria-label={label}
      sx={{
        width: 400,
        flexShrink: 0,
        m: 0,
        p: 0,
        listStyle: 'none',
        overflow: 'auto',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
      }}
    >
      {from === 0 ? null : (
        <li>
          <Button onClick={() => onStand(from - 1)}>{t.earlier(from)}</Button>
        </li>
      )}
      {Array.from({ length: to - from }, (_, at) => {
        const index = from + at
        const line = lineAt(index)
        if (line === undefined) return null
        const chosen = index === standing
        return (
          <Box
            component="li"
            key={line.id}
            sx={{
              display: 'flex',
              alignItems: 'flex-start',
              borderBottom: 1,
              borderColor: 'divider',
              ...(chosen ? { bgcolor: 'action.selected' } : {}),
            }}
          >
            {line.taken === undefined ? (
              <Box sx={{ width: 38 }} />
            ) : (
              <Checkbox
                size="small"
                tabIndex={-1}
                checked={line.taken === 'all'}
                indeterminate={line.taken === 'some'}
                onChange={() => onTick(line)}
                slotProps={{ input: { 'aria-label': tickLabel(line.name) } }}
              />
            )}
            <ButtonBase
              aria-current={chosen}
              tabIndex={chosen ? 0 : -1}
              onClick={() => onStand(index)}
              onKeyDown={onKeyDown}
              sx={{ flex: 1, minWidth: 0, display: 'block', textAlign: 'left', py: 0.75, pr: 1 }}
            >
              <Typography component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
                {line.name}
              </Typography>
              <Typography
                component="span"
                variant="body2"
                sx={{ display: 'block', color: line.open === true ? 'warning.main' : 'text.secondary' }}
              >
                {line.about}
              </Typography>
            </ButtonBase>
          </Box>
        )
      })}
      {to >= count ? null : (
        <li>
          <Button onClick={() => onStand(to)}>{t.more(count - to)}</Button>
        </li>
      )}
    </Box>
  )
}
