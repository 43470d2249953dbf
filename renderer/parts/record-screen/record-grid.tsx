import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { DataGrid, type GridColDef } from '@mui/x-data-grid'
import { zhCN } from '@mui/x-data-grid/locales'
import { useMemo, useState } from 'react'
import { Link as RouterLink, useNavigate } from 'react-router'
import { shown } from '../../../shared/base/draft'
import { fieldText, namedPersons } from '../../../shared/field/field-text'
import { kindOf, type TableName } from '../../../shared/kinds/data-kinds'
import { resourceRow, type RecordList, type ListRow } from '../../../shared/lists/record-list'
import { useResourcesOf, type ListRecords } from '../../data/queries/list-rows'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { GridFrame } from '../../ui/grid-frame'
import { useColumnWidths } from '../../ui/column-widths'
import { LevelMark, type Level } from '../../ui/level-mark'
import type { Line, Lines } from './list-lines'
import type { RecordParts } from './record-parts'

const t = text.lists
const PAGE = 100
/** A prop replaces the theme's words as a whole, so they are all here. */
const WORDS = {
  ...zhCN.components.MuiDataGrid.defaultProps.localeText,
  noRowsLabel: t.nothingFound,
  paginationDisplayedRows: ({ from, to }: { from: number; to: number }) => t.counts.page(from, to),
}
const NONE: NonNullable<RecordParts['columns']> = {}
const NUMBERS: ReadonlySet<string> = new Set(['decimal', 'whole', 'hours'])

interface Shown {
  readonly id: string
  readonly row: ListRow | undefined
  readonly level: Level | undefined
}

export interface RecordGridProps {
  readonly list: RecordList
  /** Where a line opens. */
  readonly addressOf: (key: string) => string
  /** Columns that only the screen has. */
  readonly columns: RecordParts['columns']
  readonly known: ListRecords
  /** The lines that match, in order. */
  readonly lines: Lines
  /** Lines of records that stand in memory, by key. */
  readonly rows: ReadonlyMap<string, ListRow>
  readonly levelOf: (line: Line) => Level | undefined
}

/** What a record is called that has nothing in its first column: a check that found nothing has no fault to name. */
const calledOf = (row: ListRow | undefined): string =>
  row === undefined || row.table === 'resources'
    ? ''
    : shown(kindOf(row.table as TableName).called(row.record, { of: () => undefined, role: () => undefined }))

/** A list as a table of 36 px rows, 100 a page; only what the page shows is read. What is only shown is quiet. */
export function RecordGrid({ list, addressOf, columns: own = NONE, known, lines, rows, levelOf }: RecordGridProps) {
  const { lists } = useWorkspace()
  const navigate = useNavigate()
  const { widths, remember } = useColumnWidths(`list-${list.id}`)
  const [wanted, setPage] = useState(0)
  const page = Math.min(wanted, Math.max(0, Math.ceil(lines.length / PAGE) - 1))
  const there = useMemo(
    () =>
      Array.from({ length: Math.min(PAGE, lines.length - page * PAGE) }, (_, at) => lines.at(page * PAGE + at)).filter(
        (line) => line !== undefined,
      ),
    [lines, page],
  )
  const ids = [...new Set(there.flatMap(({ resourceId }) => resourceId ?? []))]
  const resources = useResourcesOf(ids)
  const shownRows = useMemo(
    () =>
      there.map((line): Shown => {
        const { key, resourceId, item: at } = line
        const resource = resourceId === undefined ? undefined : resources?.get(resourceId)
        const item = at === undefined ? undefined : resource?.items[at]
        const own = rows.get(key)
        const row =
          own === undefined ? resource && resourceRow(resource, item) : { ...own, ...(resource && { resource }) }
        return { id: key, row, level: levelOf(line) }
      }),
    [there, resources, rows, levelOf],
  )
  const columns = useMemo(() => {
    const persons = namedPersons(known.records.persons)
    const shownColumns = list.screen.map((id, at): GridColDef<Shown> => {
      const special = own[id]
      if (special !== undefined)
        return {
          field: id,
          headerName: special.head,
          width: widths[id] ?? special.width,
          sortable: false,
          renderCell: ({ row }) => (row.row === undefined ? null : special.cell(row.row)),
        }
      const column = list.columns.find((one) => one.id === id)
      if (column === undefined) throw new Error(`no column ${id}`)
      const { info, label, get, set, width } = column
      const words = (row: ListRow | undefined): string =>
        row === undefined ? '' : fieldText(info, get(row, known.records), lists, persons)
      const right = NUMBERS.has(info.type.kind)
      const kept = widths[id]
      return {
        field: id,
        headerName: label,
        sortable: false,
        ...(right && { align: 'right', headerAlign: 'right' }),
        ...(kept !== undefined
          ? { width: kept }
          : at === 0
            ? { flex: 1, minWidth: 180 }
            : { width: Math.min(170, Math.max(28 + label.length * 14, 24 + width * 7)) }),
        renderCell: ({ row }) =>
          at === 0 ? (
            <Link
              component={RouterLink}
              to={addressOf(row.id)}
              underline="hover"
              onClick={(event) => event.stopPropagation()}
            >
              {words(row.row) ||
                calledOf(row.row) ||
                (column.set === undefined && list.table !== 'resources' ? t.goneResource : t.noName)}
            </Link>
          ) : (
            <Box component="span" title={words(row.row)} sx={set === undefined ? { color: 'text.secondary' } : {}}>
              {words(row.row) || '—'}
            </Box>
          ),
      }
    })
    const findings: GridColDef<Shown> = {
      field: 'findings',
      headerName: t.findings,
      width: widths['findings'] ?? 96,
      sortable: false,
      renderCell: ({ row }) => (row.level === undefined ? <span>—</span> : <LevelMark level={row.level} />),
    }
    return [...shownColumns, findings]
  }, [list, addressOf, own, known.records, lists, widths])
  return (
    <GridFrame>
      <DataGrid
        label={list.title}
        rows={shownRows}
        columns={columns}
        rowCount={lines.length}
        rowHeight={36}
        columnHeaderHeight={40}
        paginationMode="server"
        pageSizeOptions={[PAGE]}
        paginationModel={{ page, pageSize: PAGE }}
        onPaginationModelChange={(model) => setPage(model.page)}
        disableRowSelectionOnClick
        disableColumnMenu
        loading={resources === undefined && ids.length > 0}
        onRowClick={({ id }) => void navigate(addressOf(String(id)))}
        onColumnWidthChange={({ colDef, width }) => remember(colDef.field, width)}
        localeText={WORDS}
        sx={{ '& .MuiDataGrid-row': { cursor: 'pointer' } }}
      />
    </GridFrame>
  )
}
