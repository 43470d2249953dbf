import { choicesOf } from '../../../../shared/field/field-text'
import type { FieldInfo } from '../../../../shared/field/field-info'
import type { Finding } from '../../../../shared/field/finding'
import type { FindingLevel } from '../../../../shared/base/finding-level'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import type { FieldWorld } from '../../../../shared/field/read-field'
import {
  cellText,
  findingsOfRow,
  itemTableColumns,
  itemTableRows,
  marksOfRow,
  resourceTableColumns,
  resourceTableRows,
  type TableColumn,
  type TableRow,
} from '../../../../shared/tables/table-cells'
import type { GridColumn, GridRow } from './grid-model'

export type TableKind = 'resources' | 'items'

export const columnsOf = (kind: TableKind): readonly TableColumn[] =>
  kind === 'resources' ? resourceTableColumns : itemTableColumns

const rowsCache = {
  resources: new WeakMap<ResourceDraft, readonly TableRow[]>(),
  items: new WeakMap<ResourceDraft, readonly TableRow[]>(),
}

/** The rows of some resources; a resource that has not changed gives the same rows again. */
export const rowsOf = (kind: TableKind, drafts: readonly ResourceDraft[]): readonly TableRow[] =>
  drafts.flatMap((draft) => {
    const known = rowsCache[kind].get(draft)
    if (known !== undefined) return known
    const rows = kind === 'resources' ? resourceTableRows([draft]) : itemTableRows([draft])
    rowsCache[kind].set(draft, rows)
    return rows
  })

const widthOf = ({ label, type }: FieldInfo, first: boolean): number => {
  if (first) return 220
  const head = Math.min(170, label.length * 15 + 24)
  switch (type.kind) {
    case 'text':
      return Math.max(head, type.long === true ? 260 : type.max >= 100 ? 160 : 110)
    case 'credit-code':
      return 184
    case 'code':
    case 'code-or-text':
    case 'format-type':
    case 'choice':
    case 'person':
      return Math.max(head, 120)
    case 'date':
    case 'month':
    case 'time':
    case 'decimal':
    case 'hours':
    case 'whole':
    case 'phone':
    case 'mobile':
    case 'yes-no':
      return Math.max(head, 108)
  }
}

/** The columns as the grid draws them; `offered` are names of other records, by the field that may name them. */
export const gridColumns = (
  columns: readonly TableColumn[],
  world: FieldWorld,
  offered: Readonly<Record<string, readonly string[]>> = {},
): readonly GridColumn[] =>
  columns.map(({ ref, info, fixed }, at) => ({
    key: fixed ? `of ${ref}` : ref,
    label: info.label,
    width: widthOf(info, at === 0),
    choices: offered[ref]?.length ? offered[ref] : choicesOf(info, world.lists, world.persons),
    fixed,
    numeric: info.type.kind === 'decimal' || info.type.kind === 'whole',
  }))

/** Gives rows as the grid draws them; the same object as long as neither record nor findings changed. */
export const createGridRows = (columns: readonly TableColumn[], world: FieldWorld) => {
  const cache = new WeakMap<TableRow, { readonly findings: readonly Finding[]; readonly row: GridRow }>()
  return (row: TableRow, findings: readonly Finding[]): GridRow => {
    const known = cache.get(row)
    if (known?.findings === findings) return known.row
    const made: GridRow = {
      key: row.key,
      texts: known?.row.texts ?? columns.map((column) => cellText(row, column, world)),
      marks: marksOfRow(findingsOfRow(row, findings)),
    }
    cache.set(row, { findings, row: made })
    return made
  }
}

/** Rows of a table that have findings, by level. */
export const rowsByLevel = (
  kind: TableKind,
  findings: ReadonlyMap<string, readonly Finding[]>,
): Readonly<Record<FindingLevel, ReadonlySet<string>>> => {
  const found = { 必改: new Set<string>(), 需说明: new Set<string>(), 建议: new Set<string>() }
  for (const [id, group] of findings)
    for (const { level, itemId, field } of group) {
      if (kind === 'items' && itemId !== undefined) found[level].add(itemId)
      if (kind === 'resources' && itemId === undefined && field !== 'items') found[level].add(id)
    }
  return found
}
