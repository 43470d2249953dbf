import Box from '@mui/material/Box'
import { DataGrid, type GridRowSelectionModel } from '@mui/x-data-grid'
import { zhCN } from '@mui/x-data-grid/locales'
import { memo, useMemo, useState } from 'react'
import { useWorkspace } from '../../data/workspace'
import type { ResourceRow } from '../../data/resource-row'
import { text } from '../../text/zh-cn'
import { useColumnWidths } from '../../ui/column-widths'
import type { FindingCounts, ListSort } from './list-filter'
import { Counts, resourceColumns } from './resource-columns'

const PAGE = 100
/** Two rows beyond the edge are drawn ahead: each one more is paid on every redraw. */
const ROW_BUFFER = 72
/** A prop replaces the theme's words as a whole, so they are all here. */
const WORDS = {
  ...zhCN.components.MuiDataGrid.defaultProps.localeText,
  noRowsLabel: text.catalogue.empty.nothingFound,
  paginationDisplayedRows: ({ from, to }: { from: number; to: number }) => text.catalogue.counts.page(from, to),
}
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

/** The catalogue as a table: 36 px rows, the header stays, 100 rows a page. Typing in the search does not redraw it. */
export const ResourceGrid = memo(function ResourceGrid(props: ResourceGridProps) {
  const { rows, loading, counts, sort, onSort, selected, onSelect } = props
  const { lists } = useWorkspace()
  const { widths, remember } = useColumnWidths('catalogue')
  const [wanted, setPage] = useState(0)
  const page = Math.min(wanted, Math.max(0, Math.ceil(rows.length / PAGE) - 1))
  const columns = useMemo(() => resourceColumns(lists, widths), [lists, widths])
  const shown = useMemo(() => rows.slice(page * PAGE, (page + 1) * PAGE), [rows, page])
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', bgcolor: 'background.paper' }}>
      <Counts value={counts}>
        <DataGrid
          label={text.catalogue.title}
          rows={shown}
          loading={loading}
          slotProps={OVERLAY}
          columns={columns}
          rowCount={rows.length}
          rowHeight={36}
          columnHeaderHeight={40}
          paginationMode="server"
          sortingMode="server"
          pageSizeOptions={[PAGE]}
          paginationModel={{ page, pageSize: PAGE }}
          onPaginationModelChange={(model) => setPage(model.page)}
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
      </Counts>
    </Box>
  )
})
