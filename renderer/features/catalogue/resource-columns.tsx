import Link from '@mui/material/Link'
import type { GridColDef } from '@mui/x-data-grid'
import { createContext, useContext } from 'react'
import { Link as RouterLink } from 'react-router'
import { labelOf, type CodeListId, type CodeLists } from '../../../shared/catalogue/code-lists'
import type { ResourceRow } from '../../data/resource-row'
import { text } from '../../text/zh-cn'
import { LevelMark, type Level } from '../../ui/level-mark'
import type { FindingCounts } from './list-filter'

const t = text.catalogue.columns
const LEVELS: readonly Level[] = ['必改', '需说明', '建议']

const orDash = (value: string) => (value === '' ? '—' : value)

/** Findings of each resource. Beside the columns, not in them: new counts draw their cells again, not the table. */
export const Counts = createContext<FindingCounts>(new Map())

function FindingsCell({ id }: { readonly id: string }) {
  const found = useContext(Counts).get(id)
  const worst = LEVELS.find((level) => (found?.[level] ?? 0) > 0)
  return worst === undefined || found === undefined ? (
    <span>—</span>
  ) : (
    <LevelMark level={worst}>{found[worst]}</LevelMark>
  )
}

/** Columns of the catalogue list; widths that the user set come first. */
export const resourceColumns = (
  lists: CodeLists,
  widths: Readonly<Record<string, number>>,
): GridColDef<ResourceRow>[] => {
  const coded = (
    field: 'formatClass' | 'shareType' | 'cycle',
    list: CodeListId,
    headerName: string,
    width: number,
  ) => ({
    field,
    headerName,
    width: widths[field] ?? width,
    valueFormatter: (value: string) => orDash(labelOf(lists[list], value)),
  })
  return [
    {
      field: 'name',
      headerName: t.name,
      hideable: false,
      ...(widths['name'] === undefined ? { flex: 1, minWidth: 200 } : { width: widths['name'] }),
      renderCell: ({ row }) => (
        <Link component={RouterLink} to={`/catalogue/${row.id}`} underline="hover" title={row.name}>
          {row.name === '' ? text.catalogue.noName : row.name}
        </Link>
      ),
    },
    { field: 'code', headerName: t.code, width: widths['code'] ?? 150, valueFormatter: orDash },
    { field: 'provider', headerName: t.provider, width: widths['provider'] ?? 140, valueFormatter: orDash },
    coded('formatClass', 'formatClass', t.format, 90),
    coded('shareType', 'shareType', t.share, 105),
    coded('cycle', 'cycle', t.cycle, 80),
    { field: 'items', headerName: t.items, width: widths['items'] ?? 75, align: 'right', headerAlign: 'right' },
    { field: 'status', headerName: t.status, width: widths['status'] ?? 80 },
    {
      field: 'findings',
      headerName: t.findings,
      width: widths['findings'] ?? 110,
      renderCell: ({ row }) => <FindingsCell id={row.id} />,
    },
  ]
}
