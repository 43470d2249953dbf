import Paper from '@mui/material/Paper'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactNode } from 'react'

export interface DataColumn {
  /** Empty over a column of buttons. */
  readonly head: string
  /** In pixels, or as CSS; where one is given, the columns keep their widths whatever they hold. */
  readonly width?: number | string
  readonly align?: 'right'
  /** `never` for days and numbers, `anywhere` for what somebody typed without a blank. */
  readonly breaks?: 'never' | 'anywhere'
}

export interface DataTableProps {
  readonly label: string
  readonly columns: readonly DataColumn[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  readonly rowHeight?: number
}

const wrapping = { never: { whiteSpace: 'nowrap' }, anywhere: { overflowWrap: 'anywhere' } } as const

/** A framed table of records, one line each, to open or to press a button in. */
export function DataTable({ label, columns, rows, rowHeight }: DataTableProps) {
  const isFixed = columns.some(({ width }) => width !== undefined)
  return (
    <Paper variant="outlined">
      <Table size="small" aria-label={label} sx={isFixed ? { tableLayout: 'fixed' } : {}}>
        <TableHead>
          <TableRow>
            {columns.map(({ head, width, align }) => (
              <TableCell
                key={head}
                // A heading without words would be read out as one.
                component={head === '' ? 'td' : 'th'}
                align={align ?? 'inherit'}
                sx={width === undefined ? {} : { width }}
              >
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, cells }) => (
            <TableRow key={key} hover sx={rowHeight === undefined ? {} : { height: rowHeight }}>
              {columns.map(({ head, align, breaks }, at) => (
                <TableCell key={head} align={align ?? 'inherit'} sx={breaks === undefined ? {} : wrapping[breaks]}>
                  {cells[at]}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  )
}
