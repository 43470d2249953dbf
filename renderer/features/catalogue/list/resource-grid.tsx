import { DataGrid, type GridRowSelectionModel } from '@mui/x-data-grid'
import { zhCN } from '@mui/x-data-grid/locales'
import { memo, useCallback, useMemo, useState } from 'react'
import { useWorkspace } from '../../../data/store/workspace'
import type { ResourceRow } from '../../../data/store/resource-row'
import { text } from '../../../text/zh-cn'
import { GridFrame } from '../../../ui/grid-frame'
import { useColumnWidths } from '../../../ui/column-widths'
import { PlainCheckbox } from '../../../ui/plain-checkbox'
import { sameEntries, useStableValue } from '../../../ui/use-stable-value'
import { useLatest } from '../../../ui/use-latest'
import type { FindingCounts, ListSort } from './list-filter'
import { Counts, resourceColumns, Rows, type Line } from './resource-columns'

const PAGE = 100
/** Two rows beyond the edge are drawn ahead: each one more is paid on every redraw. */
const ROW_BUFFER = 72
/** A prop replaces the theme's words as a whole, so they are all here. */
const WORDS = {
  ...zhCN.components.MuiDataGrid.defaultProps.localeText,
  noRowsLabel: text.catalogue.empty.nothingFound,
  paginationDisplayedRows: ({ from, to }: { from: number; to: number }) => text.catalogue.counts.page(from, to),
}
const SLOTS = { baseCheckbox: PlainCheckbox }
const OVERLAY = { loadingOverlay: { noRowsVariant: 'linear-progress' } } as const

export interface ResourceGridProps {
  /** All rows that match, in order; the grid is handed one page of them. */
  readonly rows: readonly ResourceRow[]
  /** While they are read the table stands there already: to draw it takes as long as to read them. */
  readonly loading: boolean
  readonly counts: FindingCounts
  readonly sort: ListSort | undefined
  readonly onSort: (sort: ListSort | undefined) => void
  readonly selected: GridRowSelectionModel
  readonly onSelect: (selected: GridRowSelectionModel) => void
}

interface GridTableProps extends Pick<ResourceGridProps, 'loading' | 'sort' | 'onSort' | 'selected' | 'onSelect'> {
  readonly lines: readonly Line[]
  readonly total: number
  readonly rowOf: (id: string) => ResourceRow | undefined
  readonly page: number
  readonly onPage: (page: number) => void
}

/** The table without what stands in its cells: drawn again for other lines only. */
const GridTable = memo(function GridTable(props: GridTableProps) {
  const { lines, total, loading, rowOf, page, onPage, sort, onSort, selected, onSelect } = props
  const { lists } = useWorkspace()
  const { widths, remember } = useColumnWidths('catalogue')
  const columns = useMemo(() => resourceColumns({ lists, widths, rowOf }), [lists, widths, rowOf])
  return (
    <DataGrid
      label={text.catalogue.title}
      rows={lines}
      loading={loading}
      slots={SLOTS}
      slotProps={OVERLAY}
      columns={columns}
      rowCount={total}
      rowHeight={36}
      columnHeaderHeight={40}
      paginationMode="server"
      sortingMode="server"
      pageSizeOptions={[PAGE]}
      paginationModel={{ page, pageSize: PAGE }}
      onPaginationModelChange={(model) => onPage(model.page)}
      sortModel={sort === undefined ? [] : [{ field: sort.field, sort: sort.descending ? 'desc' : 'asc' }]}
      onSortModelChange={([first]) =>
        onSort(
          first === undefined
            ? undefined
            : { field: first.field as ListSort['field'], descending: first.sort === 'desc' },
        )
      }
      checkboxSelection
      disableRowSelectionOnClick
      disableColumnMenu
      keepNonExistentRowsSelected
      rowSelectionModel={selected}
      onRowSelectionModelChange={onSelect}
      onColumnWidthChange={({ colDef, width }) => remember(colDef.field, width)}
      localeText={WORDS}
      rowBufferPx={ROW_BUFFER}
    />
  )
})

/** The catalogue as a table: 36 px rows, the header stays, 100 rows a page. Typing in the search does not redraw it. */
export const ResourceGrid = memo(function ResourceGrid(props: ResourceGridProps) {
  const { rows, counts, ...others } = props
  const [wanted, setPage] = useState(0)
  const page = Math.min(wanted, Math.max(0, Math.ceil(rows.length / PAGE) - 1))
  const shown = useMemo(
    () => new Map(rows.slice(page * PAGE, (page + 1) * PAGE).map((row) => [row.id, row] as const)),
    [rows, page],
  )
  const ids = useStableValue([...shown.keys()], false, sameEntries)
  const lines = useMemo(() => ids.map((id): Line => ({ id })), [ids])
  const newest = useLatest(shown)
  const rowOf = useCallback((id: string) => newest().get(id), [newest])
  return (
    <GridFrame>
      <Rows value={shown}>
        <Counts value={counts}>
          <GridTable lines={lines} total={rows.length} rowOf={rowOf} page={page} onPage={setPage} {...others} />
        </Counts>
      </Rows>
    </GridFrame>
  )
})
