import { cleanText, foldName } from '../field/plain-text'
import { fieldText } from '../field/field-text'
import type { CodeLists } from '../field/code-lists'
import type { RecordList, ListedRecords, ListRow } from './record-list'
import type { ListLine } from './read-list'

/** Names as they are compared: width, case, spaces and punctuation do not count, unless there is nothing else. */
const folded = (text: string): string => foldName(text) || cleanText(text)

/** What rows of a list say in their identity columns, and which rows say so. */
export interface Identities {
  /** What a row says, in the order of `RecordList.identity`. */
  readonly ofRow: (row: ListRow) => readonly string[]
  readonly ofLine: (line: ListLine) => readonly string[]
  /** Rows that say what the line says, in every identity column that the line fills in. None for a line that fills in none. */
  readonly find: (line: ListLine) => readonly ListRow[]
}

/** An index over rows by their identity columns. */
export const identitiesOf = (
  list: RecordList,
  rows: readonly ListRow[],
  records: ListedRecords,
  lists: CodeLists,
): Identities => {
  const places = list.identity.map((label) => list.columns.findIndex((column) => column.label === label))
  const ofRow = (row: ListRow): readonly string[] =>
    places.map((place) => {
      const column = list.columns[place]
      return column === undefined ? '' : fieldText(column.info, column.get(row, records), lists)
    })
  const ofLine = ({ texts }: ListLine): readonly string[] => places.map((place) => cleanText(texts[place] ?? ''))
  const byText = places.map(() => new Map<string, ListRow[]>())
  for (const row of rows)
    for (const [at, text] of ofRow(row).entries()) {
      const index = byText[at]
      const key = folded(text)
      const same = index?.get(key)
      if (same === undefined) index?.set(key, [row])
      else same.push(row)
    }
  const find = (line: ListLine): readonly ListRow[] => {
    const said = ofLine(line)
    const candidates = said.flatMap((text, at) => (text === '' ? [] : [byText[at]?.get(folded(text)) ?? []]))
    // Many resources have an item of one name, and few items stand in one resource: the shortest list is looked through.
    const [fewest = []] = candidates.toSorted((a, b) => a.length - b.length)
    return fewest.filter((row) => differingIdentity(ofRow(row), said).length === 0)
  }
  return { ofRow, ofLine, find }
}

/** True where the line names another record than the row: a filled identity column says something else. */
export const differingIdentity = (own: readonly string[], said: readonly string[]): readonly number[] =>
  said.flatMap((text, at) => (text === '' || folded(text) === folded(own[at] ?? '') ? [] : [at]))

/** Equal for lines of one identity. */
export const identityMark = (texts: readonly string[]): string => texts.map(folded).join('\n')

/** A name for a row or line in sentences. */
export const identityName = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' · ')
