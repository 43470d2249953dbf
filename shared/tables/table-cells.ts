import { isRaw, LONGEST_TEXT, sameDraft, shown, type DraftText } from '../base/draft'
import { cleanText } from '../field/plain-text'
import { fieldText } from '../field/field-text'
import { itemFields, resourceFields } from '../catalogue/fields'
import type { FieldInfo } from '../field/field-info'
import type { Finding } from '../field/finding'
import type { FindingLevel } from '../base/finding-level'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from '../catalogue/resource'
import { applyText, applyToItem } from '../catalogue/apply-text'
import { readField, type FieldWorld } from '../field/read-field'
import { fieldInfoOf, itemFieldOf, type FieldRef } from '../catalogue/field-ref'

/** A row of the table: a resource, or one of its items. */
export interface TableRow {
  readonly key: string
  readonly resource: ResourceDraft
  readonly item?: ItemDraft
}

/** A column of the table; a fixed one is there to read. */
export interface TableColumn {
  readonly ref: FieldRef
  readonly info: FieldInfo
  readonly fixed: boolean
}

const column = (ref: FieldRef, fixed = false): TableColumn => ({ ref, info: fieldInfoOf(ref), fixed })

/** The columns of a table of resources: the name, then the fields of the template in its order. */
export const resourceTableColumns: readonly TableColumn[] = [
  column('name'),
  ...(Object.keys(resourceFields) as ResourceField[]).filter((field) => field !== 'name').map((field) => column(field)),
]

/** The columns of a table of items: the resource they belong to, then their own fields. */
export const itemTableColumns: readonly TableColumn[] = [
  column('name', true),
  ...(Object.keys(itemFields) as ItemField[]).map((field) => column(`item.${field}`)),
]

/** One row a resource. */
export const resourceTableRows = (resources: readonly ResourceDraft[]): readonly TableRow[] =>
  resources.map((resource) => ({ key: resource.id, resource }))

/** One row an item, in the order of the resources. */
export const itemTableRows = (resources: readonly ResourceDraft[]): readonly TableRow[] =>
  resources.flatMap((resource) => resource.items.map((item) => ({ key: item.id, resource, item })))

const cellValue = ({ resource, item }: TableRow, ref: FieldRef): DraftText | undefined => {
  const field = itemFieldOf(ref)
  return field === undefined ? resource[ref as ResourceField] : item?.[field]
}

/** A cell as it is read and typed. */
export const cellText = (row: TableRow, { ref, info }: TableColumn, world: FieldWorld): string =>
  fieldText(info, cellValue(row, ref), world.lists, world.persons)

/** Text for a field of a row. */
export interface RowText {
  readonly row: TableRow
  readonly ref: FieldRef
  readonly text: string
}

const isSecret = (value: DraftText | undefined): boolean => value !== undefined && value !== '0'

/** Ids of the resources that some cell would call secret. */
export const secretIds = (cells: readonly RowText[], world: FieldWorld): ReadonlySet<string> =>
  new Set(
    cells.flatMap(({ row, ref, text }) =>
      ref === 'secrecy' && isSecret(readField(resourceFields.secrecy, text, world)) ? [row.resource.id] : [],
    ),
  )

/** What many cells make of the resources they belong to. */
export interface Applied {
  /** Changed resources by id. */
  readonly after: ReadonlyMap<string, ResourceDraft>
  /** Cells that say something else now. */
  readonly changed: number
  /** Cells that would call a resource secret: they stay as they were (国令第809号 第三条). */
  readonly secret: number
  /** Cells whose text is longer than a record can hold: they stay as they were. */
  readonly tooLong: readonly RowText[]
}

const isTooLong = (text: string): boolean => text.length > LONGEST_TEXT && cleanText(text).length > LONGEST_TEXT

/**
 * Puts text into cells as if each were typed; a cell that already says so is left alone, unless it says so in words that
 * fitted nothing: they may mean something by now (a person who joined the roster). Later cells win.
 */
export const applyCells = (cells: readonly RowText[], world: FieldWorld): Applied => {
  const after = new Map<string, ResourceDraft>()
  const items = new Map<string, Map<string, ItemDraft>>()
  const tooLong: RowText[] = []
  let changed = 0
  let secret = 0
  for (const cell of cells) {
    const { row, ref, text } = cell
    const says = cellText(row, { ref, info: fieldInfoOf(ref), fixed: false }, world)
    if (says === text && !isRaw(cellValue(row, ref))) continue
    if (isTooLong(text)) {
      tooLong.push(cell)
      continue
    }
    const { id } = row.resource
    const resource = after.get(id) ?? row.resource
    const field = itemFieldOf(ref)
    if (field === undefined) {
      const next = applyText(resource, ref, undefined, text, world)
      if (isSecret(next.secrecy)) secret++
      else if (!sameDraft(next[ref as ResourceField], resource[ref as ResourceField])) {
        after.set(id, next)
        changed++
      }
    } else if (row.item !== undefined) {
      const known = items.get(id) ?? new Map(resource.items.map((item) => [item.id, item]))
      items.set(id, known)
      const before = known.get(row.item.id) ?? row.item
      const next = applyToItem(before, field, text, world)
      if (sameDraft(next[field], before[field]) && sameDraft(next.precision, before.precision)) continue
      known.set(row.item.id, next)
      after.set(id, resource)
      changed++
    }
  }
  for (const [id, known] of items) {
    const resource = after.get(id)
    if (resource !== undefined)
      after.set(id, { ...resource, items: resource.items.map((item) => known.get(item.id) ?? item) })
  }
  return { after, changed, secret, tooLong }
}

const LEVELS: readonly FindingLevel[] = ['必改', '需说明', '建议']

/** Findings about one row of a table. */
export const findingsOfRow = ({ item }: TableRow, ofResource: readonly Finding[]): readonly Finding[] =>
  ofResource.filter(({ itemId }) => itemId === item?.id)

/** The findings about a cell, the gravest first. */
export const findingsOfCell = (ofRow: readonly Finding[], ref: FieldRef): readonly Finding[] =>
  ofRow.filter(({ field }) => field === ref).sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))

/** The gravest level of each field that has findings. */
export const marksOfRow = (ofRow: readonly Finding[]): ReadonlyMap<string, FindingLevel> => {
  const marks = new Map<string, FindingLevel>()
  for (const { field, level } of ofRow) {
    const before = marks.get(field)
    if (before === undefined || LEVELS.indexOf(level) < LEVELS.indexOf(before)) marks.set(field, level)
  }
  return marks
}

/** Where the rows that a paste adds to a table of items belong: by the name that stands in their first column. */
export const resourceNamed = (resources: readonly ResourceDraft[], name: string): ResourceDraft | undefined =>
  resources.find((resource) => shown(resource.name) === name.trim())
