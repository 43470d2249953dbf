import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { tableTitle } from '../../../../shared/structure/structure-resource'
import type { SourceTable } from '../../../../shared/structure/structure'
import { text } from '../../../text/zh-cn'

const t = text.structure
/** Lines drawn at once: a dump of thousands of tables is narrowed by the filter. */
const FIRST = 60

export interface TableListProps {
  readonly tables: readonly SourceTable[]
  readonly chosen: ReadonlySet<number>
  readonly shown: number
  readonly onChoose: (chosen: ReadonlySet<number>) => void
  readonly onShow: (at: number) => void
}

/** The tables that were found: a tick says that one is used, a press on its name shows its items. */
export function TableList({ tables, chosen, shown, onChoose, onShow }: TableListProps) {
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const matching = [...tables.entries()].filter(([, table]) =>
    `${table.name} ${table.comment ?? ''}`.toLowerCase().includes(wanted),
  )
  const set = (on: boolean) => {
    const next = new Set(chosen)
    for (const [at] of matching)
      if (on) next.add(at)
      else next.delete(at)
    onChoose(next)
  }
  const toggle = (at: number) => {
    const next = new Set(chosen)
    if (!next.delete(at)) next.add(at)
    onChoose(next)
  }
  return (
    <Box component="section" aria-label={t.tables} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <TextField label={t.filter} size="small" value={filter} onChange={(event) => setFilter(event.target.value)} />
      <Stack direction="row" sx={{ alignItems: 'center', my: 0.5 }}>
        <Typography role="status" variant="body2" sx={{ flex: 1 }}>
          {t.counts(chosen.size, tables.length)}
        </Typography>
        <Button size="small" onClick={() => set(true)}>
          {t.all}
        </Button>
        <Button size="small" onClick={() => set(false)}>
          {t.noneChosen}
        </Button>
      </Stack>
      <Box
        component="ul"
        tabIndex={-1}
        sx={{ flex: 1, overflowY: 'auto', listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider' }}
      >
        {matching.slice(0, FIRST).map(([at, table]) => (
          <Box
            component="li"
            key={at}
            sx={{
              display: 'flex',
              alignItems: 'center',
              bgcolor: at === shown ? 'action.selected' : 'background.paper',
            }}
          >
            <Checkbox
              size="small"
              checked={chosen.has(at)}
              onChange={() => toggle(at)}
              slotProps={{ input: { 'aria-label': t.tick(table.name) } }}
            />
            <Button
              color="inherit"
              aria-current={at === shown}
              onClick={() => onShow(at)}
              sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left', py: 0.25 }}
            >
              <Box sx={{ minWidth: 0 }}>
                <Typography noWrap>{tableTitle(table)}</Typography>
                <Typography noWrap variant="caption" component="div" color="textSecondary">
                  {tableTitle(table) === table.name ? '' : `${table.name} · `}
                  {t.columns(table.columns.length)}
                </Typography>
              </Box>
            </Button>
          </Box>
        ))}
      </Box>
      {matching.length > FIRST ? (
        <Typography variant="body2" color="textSecondary">
          {t.more(matching.length - FIRST)}
        </Typography>
      ) : null}
    </Box>
  )
}
