import type { GridColDef } from '@mui/x-data-grid'
import { createContext, memo, useContext } from 'react'
import { Link } from 'react-router'
import { labelOf, type CodeListId, type CodeLists } from '../../../../shared/field/code-lists'
import type { ResourceRow } from '../../../data/store/resource-row'
import { text } from '../../../text/zh-cn'
import { LevelMark, type Level } from '../../../ui/level-mark'
import type { FindingCounts } from './list-filter'

const t = text.catalogue.columns
const LEVELS: readonly Level[] = ['必改', '需说明', '建议']

const orDash = (value: string) => (value === '' ? '—' : value)

/** All that the table itself knows of a row: what stands in it comes beside, so that an edit draws cells and no table. */
export interface Line {
  readonly id: string
}

/** The rows of the page that is shown. */
export const Rows = createContext<ReadonlyMap<string, ResourceRow>>(new Map())

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

type Say = (row: ResourceRow) => string

function TextCell({ id, say }: { readonly id: string; readonly say: Say }) {
  const row = useContext(Rows).get(id)
  const said = row === undefined ? '' : say(row)
  return <span title={said}>{said}</span>
}

const NameLink = memo(function NameLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link className="row-link" to={`/catalogue/${id}`} title={name}>
      {name === '' ? text.catalogue.noName : name}
    </Link>
  )
})

function NameCell({ id }: { readonly id: string }) {
  return <NameLink id={id} name={useContext(Rows).get(id)?.name ?? ''} />
}

export interface ColumnsNeeds {
  readonly lists: CodeLists
  /** Widths that the user set. */
  readonly widths: Readonly<Record<string, number>>
  /** The row of a line as it is now: for what is copied out of a cell. */
  readonly rowOf: (id: string) => ResourceRow | undefined
}

/** Columns of the catalogue list. */
export const resourceColumns = ({ lists, widths, rowOf }: ColumnsNeeds): GridColDef<Line>[] => {
  const value =
    (say: Say) =>
    (_: unknown, { id }: Line) => {
      const row = rowOf(id)
      return row === undefined ? '' : say(row)
    }
  const column = (field: string, headerName: string, width: number, say: Say): GridColDef<Line> => ({
    field,
    headerName,
    width: widths[field] ?? width,
    valueGetter: value(say),
    renderCell: ({ row: { id } }) => <TextCell id={id} say={say} />,
  })
  const plain = (field: 'code' | 'provider' | 'status', headerName: string, width: number) =>
    column(field, headerName, width, (row) => orDash(row[field]))
  const coded = (field: 'formatClass' | 'shareType' | 'cycle', list: CodeListId, headerName: string, width: number) =>
    column(field, headerName, width, (row) => orDash(labelOf(lists[list], row[field])))
  return [
    {
      field: 'name',
      headerName: t.name,
      hideable: false,
      ...(widths['name'] === undefined ? { flex: 1, minWidth: 200 } : { width: widths['name'] }),
      valueGetter: value(({ name }) => name),
      renderCell: ({ row: { id } }) => <NameCell id={id} />,
    },
    plain('code', t.code, 150),
    plain('provider', t.provider, 140),
    coded('formatClass', 'formatClass', t.format, 90),
    coded('shareType', 'shareType', t.share, 105),
    coded('cycle', 'cycle', t.cycle, 80),
    { ...column('items', t.items, 75, ({ items }) => String(items)), align: 'right', headerAlign: 'right' },
    plain('status', t.status, 80),
    {
      field: 'findings',
      headerName: t.findings,
      width: widths['findings'] ?? 110,
      renderCell: ({ row: { id } }) => <FindingsCell id={id} />,
    },
  ]
}
