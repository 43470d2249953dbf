import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { DataGrid, type GridColDef, type GridRowSelectionModel } from '@mui/x-data-grid'
import { zhCN } from '@mui/x-data-grid/locales'
import { useMemo, useState } from 'react'
import { labelOf } from '../../../shared/field/code-lists'
import { recordsOf } from '../../../shared/lists/record-list'
import { readDate } from '../../../shared/field/normalise-date'
import { useSave } from '../../parts/use-save'
import type { OpeningDraft } from '../../../shared/opening/opening'
import type { ListRecords } from '../../data/queries/list-rows'
import type { ResourceRow } from '../../data/store/resource-row'
import { rowMatcher, useMatching } from '../../data/search/use-search'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { useOnce } from '../../ui/use-once'

const t = text.lists.plan
const PAGE = 100
const WORDS = {
  ...zhCN.components.MuiDataGrid.defaultProps.localeText,
  noRowsLabel: t.none,
  paginationDisplayedRows: ({ from, to }: { from: number; to: number }) => text.lists.counts.page(from, to),
}

export interface PlanDialogProps {
  readonly year: string
  readonly known: ListRecords
  readonly onClose: () => void
}

/** Resources that may be opened and are not in the year's plan: one or several are put into it with a planned day. */
export function PlanDialog({ year, known, onClose }: PlanDialogProps) {
  const { lists, newId } = useWorkspace()
  const save = useSave()
  const [query, setQuery] = useState('')
  const [typed, setTyped] = useState(`${year}-12-31`)
  const [selected, setSelected] = useState<GridRowSelectionModel>({ type: 'include', ids: new Set() })
  const { ids: matching } = useMatching(query)
  const free = useMemo(() => {
    const planned = new Set(
      (recordsOf(known.records, 'openings') as readonly OpeningDraft[])
        .filter((opening) => opening.year === year)
        .map(({ resourceId }) => resourceId),
    )
    return known.rows.filter(({ id, openType }) => (openType === '1' || openType === '2') && !planned.has(id))
  }, [known, year])
  const found = useMemo(() => free.filter(rowMatcher(query, matching)), [free, query, matching])
  const chosen = free.filter(({ id }) =>
    selected.type === 'include' ? selected.ids.has(id) : found.some((row) => row.id === id) && !selected.ids.has(id),
  )
  const reading = readDate(typed)
  const day = reading.kind === 'day' ? reading.iso : undefined
  const columns = useMemo(
    (): GridColDef<ResourceRow>[] => [
      { field: 'name', headerName: t.columns.name, flex: 1, sortable: false },
      {
        field: 'openType',
        headerName: t.columns.openType,
        width: 120,
        sortable: false,
        valueFormatter: (value: string) => labelOf(lists.openType, value),
      },
      { field: 'department', headerName: t.columns.department, width: 180, sortable: false },
    ],
    [lists],
  )
  const add = useOnce(async () => {
    const edits = chosen.map(({ id: resourceId }) => {
      const id = newId()
      const after = { id, year, resourceId, state: 'planned', ...(day !== undefined && { planned: day }) }
      return { table: 'openings' as const, id, after }
    })
    if (await save(text.lists.labels.plan(year, edits.length), edits, { done: t.done(edits.length) })) onClose()
  })
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="plan-title">
      <DialogTitle id="plan-title">{t.title(year)}</DialogTitle>
      <DialogContent>
        <Stack spacing={1.5}>
          <Typography color="textSecondary">{t.lead}</Typography>
          <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
            <TextField
              type="search"
              autoFocus
              label={t.search}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <TextField
              label={t.planned}
              value={typed}
              error={day === undefined}
              helperText={day === undefined ? t.notADay : t.plannedHint}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Stack>
          <div style={{ height: 360 }}>
            <DataGrid
              label={t.title(year)}
              rows={found}
              columns={columns}
              rowHeight={36}
              columnHeaderHeight={40}
              checkboxSelection
              disableColumnMenu
              keepNonExistentRowsSelected
              rowSelectionModel={selected}
              onRowSelectionModelChange={setSelected}
              initialState={{ pagination: { paginationModel: { pageSize: PAGE } } }}
              pageSizeOptions={[PAGE]}
              localeText={WORDS}
            />
          </div>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button variant="contained" disabled={chosen.length === 0 || day === undefined} onClick={add}>
          {t.add(chosen.length)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
