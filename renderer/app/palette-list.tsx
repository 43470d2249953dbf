import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { text } from '../text/zh-cn'
import type { PaletteGroup, PaletteRow } from './palette-rows'

const t = text.palette

/** The id of a line, by which the field says which one Enter opens. */
export const optionId = (list: string, at: number): string => `${list}-${String(at)}`

export interface PaletteListProps {
  readonly id: string
  readonly groups: readonly PaletteGroup[]
  /** The chosen line, counted over all groups. */
  readonly at: number
  readonly onChoose: (at: number) => void
  readonly onOpen: (row: PaletteRow) => void
}

/** What was found, group by group. */
export function PaletteList({ id, groups, at, onChoose, onOpen }: PaletteListProps) {
  let number = -1
  return (
    <Box id={id} role="listbox" aria-label={t.results} tabIndex={-1} sx={{ overflow: 'auto', maxHeight: 480 }}>
      {groups.map((group) => (
        <Box key={group.key} role="group" aria-label={group.label} sx={{ pb: 1 }}>
          <Typography variant="caption" color="textSecondary" component="div" aria-hidden sx={{ px: 2 }}>
            {group.title}
          </Typography>
          {group.rows.map((row) => {
            number++
            const mine = number
            return (
              <Box
                key={row.key}
                id={optionId(id, mine)}
                role="option"
                aria-selected={mine === at}
                onMouseMove={() => onChoose(mine)}
                onClick={() => onOpen(row)}
                sx={{
                  display: 'flex',
                  gap: 2,
                  px: 2,
                  py: 0.5,
                  cursor: 'pointer',
                  alignItems: 'baseline',
                  bgcolor: mine === at ? 'action.selected' : undefined,
                }}
              >
                <Typography noWrap sx={{ flexShrink: 0, maxWidth: '60%' }}>
                  {row.name}
                </Typography>
                <Typography variant="body2" noWrap sx={{ minWidth: 0 }}>
                  {row.detail}
                </Typography>
              </Box>
            )
          })}
        </Box>
      ))}
    </Box>
  )
}
