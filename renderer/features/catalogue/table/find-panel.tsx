import Close from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import type { CellText } from '../../../../shared/tables/paste-block'
import { text } from '../../../text/zh-cn'
import type { GridColumn, GridRow } from './grid-model'
import { useFind } from './use-find'

const t = text.table.find
const SHOWN = 50

export interface FindPanelProps {
  readonly columns: readonly GridColumn[]
  readonly rowCount: number
  readonly rowAt: (at: number) => GridRow
  readonly onGo: (row: number, column: number) => void
  readonly onReplace: (cells: readonly CellText[], from: string, to: string) => void
  readonly onClose: () => void
}

/** Find and replace beside the grid: how many cells, the first of them by name, and all replaced as one action. */
export function FindPanel({ columns, rowCount, rowAt, onGo, onReplace, onClose }: FindPanelProps) {
  const [find, setFind] = useState('')
  const [by, setBy] = useState('')
  const [where, setWhere] = useState('')
  const [whole, setWhole] = useState(false)
  const [matchCase, setMatchCase] = useState(false)
  const wanted = useMemo(
    () => columns.flatMap(({ key }, at) => (where === '' || key === where ? [at] : [])),
    [columns, where],
  )
  const hits = useFind({ search: { find, whole, matchCase }, by, columns: wanted, rowCount, rowAt })
  const count = hits?.length ?? 0
  const changing = (hits ?? []).filter(
    ({ row, column, text: after }) => columns[column]?.fixed === false && rowAt(row).texts[column] !== after,
  )
  const said =
    find === ''
      ? ''
      : hits === undefined
        ? t.counting
        : count === 0
          ? t.none
          : t.count(count, new Set(hits.map(({ row }) => row)).size)
  return (
    <Box
      component="section"
      aria-label={t.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
      sx={{
        width: 300,
        flexShrink: 0,
        p: 1.5,
        overflow: 'auto',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
      }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t.title}
        </Typography>
        <IconButton size="small" aria-label={t.close} title={t.close} onClick={onClose}>
          <Close fontSize="small" />
        </IconButton>
      </Stack>
      <Stack spacing={1}>
        <TextField
          label={t.find}
          value={find}
          autoFocus
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            const [first] = hits ?? []
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && first !== undefined)
              onGo(first.row, first.column)
          }}
        />
        <TextField label={t.by} value={by} helperText={t.hint} onChange={(event) => setBy(event.target.value)} />
        <TextField
          select
          label={t.where}
          value={where}
          onChange={(event) => setWhere(event.target.value)}
          slotProps={{ select: { displayEmpty: true } }}
        >
          <MenuItem value="">{t.everywhere}</MenuItem>
          {columns.map(({ key, label }) => (
            <MenuItem key={key} value={key}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <Stack direction="row">
          <FormControlLabel
            control={<Checkbox size="small" checked={whole} onChange={(_, on) => setWhole(on)} />}
            label={t.whole}
          />
          <FormControlLabel
            control={<Checkbox size="small" checked={matchCase} onChange={(_, on) => setMatchCase(on)} />}
            label={t.matchCase}
          />
        </Stack>
        <Typography role="status" sx={{ minHeight: 21 }}>
          {said}
        </Typography>
        <Button variant="outlined" disabled={changing.length === 0} onClick={() => onReplace(changing, find, by)}>
          {t.replace(changing.length)}
        </Button>
      </Stack>
      {count === 0 ? null : (
        <List dense component="div" role="group" aria-label={t.hits}>
          {(hits ?? []).slice(0, SHOWN).map(({ row, column }) => (
            <ListItemButton
              key={`${row} ${column}`}
              component="button"
              sx={{ width: '100%', display: 'block', textAlign: 'left', px: 1 }}
              onClick={() => onGo(row, column)}
            >
              <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t.hit(row + 1, columns[column]?.label ?? '')}</Box>
              <Typography component="span" noWrap sx={{ display: 'block' }}>
                {rowAt(row).texts[column]}
              </Typography>
            </ListItemButton>
          ))}
        </List>
      )}
      {count > SHOWN ? <Typography color="textSecondary">{t.more(count - SHOWN)}</Typography> : null}
    </Box>
  )
}
