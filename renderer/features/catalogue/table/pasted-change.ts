import type { NewId } from '../../../../shared/base/ids'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { fieldInfoOf } from '../../../../shared/catalogue/field-ref'
import type { Block, CellText, Pasted } from '../../../../shared/tables/paste-block'
import {
  applyCells,
  secretIds,
  type RowText,
  type TableColumn,
  type TableRow,
} from '../../../../shared/tables/table-cells'
import { text } from '../../../text/zh-cn'
import { addedItems, type AddedRows } from './added-rows'
import type { TableKind } from './table-model'

/** Cells of the table as texts for the fields of their rows; columns that are there to read are left out. */
export const rowTexts = (
  cells: readonly CellText[],
  rows: readonly (TableRow | undefined)[],
  columns: readonly TableColumn[],
): readonly RowText[] =>
  cells.flatMap(({ row, column, text: typed }) => {
    const at = rows[row]
    const info = columns[column]
    return at === undefined || info === undefined || info.fixed ? [] : [{ row: at, ref: info.ref, text: typed }]
  })

/** Where cells stand in the table: 第 2 行“摘要”. */
export const cellPlaces = (cells: readonly RowText[], rows: readonly TableRow[]): readonly string[] => {
  if (cells.length === 0) return []
  const places = new Map(rows.map(({ key }, at) => [key, at + 1]))
  return cells.map(({ row, ref }) => text.table.place(places.get(row.key) ?? rows.length, fieldInfoOf(ref).label))
}

export interface PasteNeeds {
  readonly kind: TableKind
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  readonly drafts: readonly ResourceDraft[]
  readonly world: FieldWorld
  /** A resource as it begins. */
  readonly fresh: () => ResourceDraft
  readonly newId: NewId
}

/** What a paste makes of the records. */
export interface PastedChange {
  readonly change: ReadonlyMap<string, ResourceDraft>
  /** Cells that say something else now. */
  readonly changed: number
  /** Cells that stay because they would call a resource secret. */
  readonly secret: number
  /** Places of the cells that stay because their text is too long, as `cellPlaces` gives them. */
  readonly tooLong: readonly string[]
  /** Keys of the rows that are added. */
  readonly added: readonly string[]
  /** Rows that are not added: no resource has their name, or they are secret. */
  readonly homeless: number
  readonly barred: number
  /** Where the pasted rows stand afterwards; the first cell alone where they stand apart. */
  readonly block: Block
}

const addedResources = (count: number, fresh: () => ResourceDraft): AddedRows => {
  const made = Array.from({ length: count }, fresh)
  return {
    rows: made.map((resource) => ({ key: resource.id, resource })),
    resources: new Map(made.map((resource) => [resource.id, resource])),
  }
}

/** Carries a paste out on paper: cells that are there, and rows that come in addition. */
export const pastedChange = (pasted: Pasted, needs: PasteNeeds): PastedChange => {
  const { kind, rows, columns, drafts, world, fresh, newId } = needs
  const last = rows.at(-1)?.resource
  const inFirst = new Map(
    pasted.cells.flatMap(({ row, column, text: typed }) => (column === 0 ? [[row, typed] as const] : [])),
  )
  const names = Array.from({ length: pasted.added }, (_, at) => inFirst.get(rows.length + at) ?? '')
  const made = kind === 'resources' ? addedResources(pasted.added, fresh) : addedItems(names, last, drafts, newId)
  const texts = rowTexts(pasted.cells, [...rows, ...made.rows], columns).map((cell) => {
    // Rows of a resource that gets new items, too, are read as it is with them.
    const resource = made.resources.get(cell.row.resource.id)
    return resource === undefined ? cell : { ...cell, row: { ...cell.row, resource } }
  })
  // A row that comes in addition and calls itself secret does not come: without that cell it would pass for 非涉密.
  const known = new Set(drafts.map(({ id }) => id))
  const barred = secretIds(
    texts.filter(({ row }) => !known.has(row.resource.id)),
    world,
  )
  const { after, changed, secret, tooLong } = applyCells(
    texts.filter(({ row }) => !barred.has(row.resource.id)),
    world,
  )
  const placed = made.rows.filter((row) => row !== undefined && !barred.has(row.resource.id)) as readonly TableRow[]
  const atEnd = kind === 'resources' || placed.every(({ resource }) => resource.id === last?.id)
  const { block } = pasted
  const bottom = Math.max(block.top, Math.min(block.bottom, rows.length - 1 + placed.length))
  return {
    change: new Map([...[...made.resources].filter(([id]) => !barred.has(id)), ...after]),
    changed,
    secret,
    tooLong: cellPlaces(tooLong, [...rows, ...placed]),
    added: placed.map(({ key }) => key),
    homeless: made.rows.filter((row) => row === undefined).length,
    barred: barred.size,
    block: atEnd ? { ...block, bottom } : { ...block, bottom: block.top, right: block.left },
  }
}
