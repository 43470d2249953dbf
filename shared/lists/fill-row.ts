import { isRaw, type DraftText } from '../base/draft'
import { cleanText } from '../field/plain-text'
import { watchWord } from '../field/watch-word'
import { fieldText, isNoPerson, personOf, type NamedPerson } from '../field/field-text'
import type { CodeLists } from '../field/code-lists'
import { itemFields } from '../catalogue/fields'
import type { FieldInfo } from '../field/field-info'
import { normaliseField } from '../catalogue/normalise-field'
import { normaliseText, type Normalised } from '../field/normalise-text'
import { listFindings, type ListFindingCode } from '../text/list-text'
import type { RecordList, ListColumn, ListedRecords, ListRow } from './record-list'
import { fieldRefOf } from './list-headings'

/** What texts of a list are read with. */
export interface ListWorld {
  readonly lists: CodeLists
  readonly persons: readonly NamedPerson[]
}

/** A cell that says something else than the record: what stands there now, what will, as the user reads it. */
export interface ListCell {
  readonly label: string
  readonly from: string
  readonly to: string
}

/** Something to say of the cell of a column of the list. */
export interface Remark {
  readonly column: number
  readonly code: ListFindingCode
  readonly message: string
}

export interface FilledRow {
  readonly row: ListRow
  readonly cells: readonly ListCell[]
  readonly remarks: readonly Remark[]
}

/** The longest text that a record holds. */
const LONGEST = 32_767

const readText = (column: ListColumn, text: string, { lists, persons }: ListWorld): Normalised => {
  const ref = fieldRefOf(column)
  const read = ref === undefined ? normaliseText(column.info, text, lists) : normaliseField(ref, text, lists)
  const person = column.info.type.kind === 'person' ? personOf(cleanText(text), persons) : undefined
  return person === undefined ? read : { value: person }
}

const sameValue = (one: DraftText | undefined, other: DraftText | undefined): boolean =>
  isRaw(one) && isRaw(other) ? one.raw === other.raw : one === other

const rawRemark = ({ label, type }: FieldInfo, value: string): Omit<Remark, 'column'> => {
  switch (type.kind) {
    case 'date':
    case 'month':
    case 'time':
      return { code: 'LIST_DAY', message: listFindings.LIST_DAY(label, value) }
    case 'decimal':
    case 'hours':
    case 'whole':
      return { code: 'LIST_NUMBER', message: listFindings.LIST_NUMBER(label, value) }
    case 'person':
      return { code: 'LIST_PERSON', message: listFindings.LIST_PERSON(label, value) }
    case 'text':
    case 'code':
    case 'code-or-text':
    case 'format-type':
    case 'choice':
    case 'yes-no':
    case 'credit-code':
    case 'phone':
    case 'mobile':
      return { code: 'LIST_VALUE', message: listFindings.LIST_VALUE(label, value) }
  }
}

/**
 * The row with the texts of a line typed into its columns. Columns that the file lacks (`present` undefined) and columns
 * that are only shown stay as they are; a cell that reads as the record does is the same, however the record holds it.
 */
export const fillRow = (
  list: RecordList,
  before: ListRow,
  texts: readonly (string | undefined)[],
  present: readonly (number | undefined)[],
  records: ListedRecords,
  world: ListWorld,
): FilledRow => {
  const cells: ListCell[] = []
  const remarks: Remark[] = []
  let row = before
  let precision: string | undefined
  for (const [at, column] of list.columns.entries()) {
    const { label, info, set, get } = column
    if (set === undefined || present[at] === undefined) continue
    const text = texts[at] ?? ''
    const value = get(row, records)
    const shownNow = fieldText(info, value, world.lists, world.persons)
    if (text === shownNow || cleanText(text) === cleanText(shownNow)) continue
    if (text.length > LONGEST) {
      remarks.push({ column: at, code: 'LIST_LONG', message: listFindings.LIST_LONG(label) })
      continue
    }
    if (info.type.kind === 'person' && isNoPerson(text)) {
      remarks.push({ column: at, code: 'LIST_PERSON_GONE', message: listFindings.LIST_PERSON_GONE(label, text.trim()) })
      continue
    }
    const read = readText(column, text, world)
    const to = fieldText(info, read.value, world.lists, world.persons)
    if (sameValue(read.value, value) || to === shownNow) continue
    row = set(row, read.value)
    precision = read.precision ?? precision
    cells.push({ label, from: shownNow, to })
    if (isRaw(read.value)) remarks.push({ column: at, ...rawRemark(info, to) })
    const word = watchWord(world.lists, 'secretWord', to)
    if (word !== undefined)
      remarks.push({ column: at, code: 'LIST_SECRET', message: listFindings.LIST_SECRET(label, word) })
  }
  // The cell of the precision itself, empty on such a line, has been read by now.
  return { row: precision === undefined ? row : withPrecision(list, row, texts, precision), cells, remarks }
}

/** `10,2` typed as a length says the precision too, unless the line has its own. */
const withPrecision = (
  list: RecordList,
  row: ListRow,
  texts: readonly (string | undefined)[],
  precision: string,
): ListRow => {
  const at = list.columns.findIndex(({ info }) => info === itemFields.precision)
  const own = cleanText(texts[at] ?? '')
  return own === '' ? (list.columns[at]?.set?.(row, precision) ?? row) : row
}
