import { useCallback, useMemo, useState } from 'react'
import { namedPersons } from '../../../../shared/field/field-text'
import type { Finding } from '../../../../shared/field/finding'
import type { FindingLevel } from '../../../../shared/base/finding-level'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { findingsOfCell, findingsOfRow, marksOfRow } from '../../../../shared/tables/table-cells'
import type { Spot } from '../../../../shared/tables/paste-block'
import { useOfferedNames } from '../../../data/queries/use-offered-names'
import { useRecords } from '../../../data/queries/use-records'
import { useTableDrafts } from '../../../data/queries/table-drafts'
import { useTableFindings } from '../../../data/check/table-findings'
import { useWorkspace } from '../../../data/store/workspace'
import { blockOf, carried, clamp, firstCell, type Selection } from './selection'
import { columnsOf, createGridRows, gridColumns, rowsByLevel, rowsOf, type TableKind } from './table-model'

const none: readonly Finding[] = []

/** A narrowed table keeps the rows that it was narrowed to, so that none vanishes under the cursor when it is mended. */
interface Narrowed {
  readonly level: FindingLevel
  readonly keys: ReadonlySet<string>
}

/** The table as the screen shows it: rows, columns, findings, selection. `ids` undefined while they are not known. */
export const useTable = (ids: readonly string[] | undefined) => {
  const { lists } = useWorkspace()
  const persons = useRecords('persons')
  const world: FieldWorld = useMemo(() => ({ lists, persons: persons && namedPersons(persons) }), [lists, persons])
  const [kind, setKind] = useState<TableKind>('resources')
  const [narrowed, setNarrowed] = useState<Narrowed>()
  const [wanted, select] = useState<Selection>(firstCell)
  const { drafts, order, revise } = useTableDrafts(ids)
  const found = useTableFindings(order)

  const columns = columnsOf(kind)
  const offered = useOfferedNames()
  const grid = useMemo(() => gridColumns(columns, world, offered), [columns, world, offered])
  const all = useMemo(() => rowsOf(kind, drafts ?? []), [kind, drafts])
  const rows = useMemo(
    () => (narrowed === undefined ? all : all.filter(({ key }) => narrowed.keys.has(key))),
    [all, narrowed],
  )
  // Rows that came or went under a selection that nobody moved: undo, redo.
  const [seen, setSeen] = useState({ rows, wanted })
  if (seen.rows !== rows || seen.wanted !== wanted) {
    const next = seen.wanted === wanted ? carried(wanted, seen.rows, rows) : wanted
    select(next)
    setSeen({ rows, wanted: next })
  }
  const byLevel = useMemo(() => rowsByLevel(kind, found.of), [kind, found.of])
  const made = useMemo(() => createGridRows(columns, world), [columns, world])
  const rowAt = useCallback(
    (at: number) => {
      const row = rows[at]
      return row === undefined
        ? { key: '', texts: [], marks: new Map<string, FindingLevel>() }
        : made(row, found.of.get(row.resource.id) ?? none)
    },
    [rows, made, found.of],
  )
  const selection = clamp(wanted, { rows: Math.max(1, rows.length), columns: columns.length })

  const findingsAt = ({ row, column }: Spot): readonly Finding[] => {
    const at = rows[row]
    const ref = columns[column]
    if (at === undefined || ref === undefined || ref.fixed) return none
    return findingsOfCell(findingsOfRow(at, found.of.get(at.resource.id) ?? none), ref.ref)
  }

  /** The next cell (or, backwards, the one before) with a finding, round the table; undefined when there is none. */
  const nextFinding = (forward: boolean): Spot | undefined => {
    const { active } = selection
    const marked = (at: number): readonly number[] => {
      const row = rows[at]
      if (row === undefined) return []
      const marks = marksOfRow(findingsOfRow(row, found.of.get(row.resource.id) ?? none))
      return columns.flatMap(({ ref, fixed }, column) => (!fixed && marks.has(ref) ? [column] : []))
    }
    for (let step = 0; step <= rows.length; step++) {
      const row = (active.row + (forward ? step : rows.length * 2 - step)) % Math.max(1, rows.length)
      const hits = marked(row).filter(
        (column) => step > 0 || (forward ? column > active.column : column < active.column),
      )
      const column = forward ? hits[0] : hits.at(-1)
      if (column !== undefined) return { row, column }
    }
    return undefined
  }

  return {
    world,
    kind,
    columns,
    grid,
    drafts,
    all,
    rows,
    rowAt,
    revise,
    state: found.state,
    byLevel,
    narrowed: narrowed?.level,
    selection,
    block: blockOf(selection),
    select,
    findingsAt,
    nextFinding,
    show: (next: TableKind) => {
      setKind(next)
      setNarrowed(undefined)
      select(firstCell())
    },
    narrow: (level: FindingLevel | undefined) => {
      setNarrowed(level === undefined ? undefined : { level, keys: byLevel[level] })
      select(firstCell())
    },
    /** Rows that are added stay in sight, beside those that the table was narrowed to. */
    include: (added: readonly string[]) =>
      setNarrowed((now) => now && { ...now, keys: new Set([...now.keys, ...added]) }),
  }
}
export type Table = ReturnType<typeof useTable>
