import { entryOf } from '../field/nearest-entry'
import { cleanText, foldLabel, meansEmpty } from '../field/plain-text'
import type { CodeLists } from '../field/code-lists'
import type { Row, Sheet } from './sheet'
import { isDitto } from './ditto'
import { fieldInfoOf, type FieldRef } from '../catalogue/field-ref'
import type { Header } from './find-header'
import { matchColumn } from './match-column'
import { yesOrNo } from '../field/normalise-text'

/** Columns that together hold one field, 0-based and from the left, and the word that a mark in each of them stands for. */
export type Ticks = ReadonlyMap<number, string>

/** Columns headed by words of one list (无条件共享 | 有条件共享 | 不予共享) that hold marks: √ in one of them. */
export interface TickColumns {
  readonly field: FieldRef
  readonly confidence: number
  readonly words: Ticks
}

/** Fields that the words of their list name without a band above them. */
const TELLING = ['shareType', 'openType', 'cycle'] as const satisfies readonly FieldRef[]
const UNBANDED = 0.8
/** Filled cells that are looked at, and the share of them that must be marks. */
const SAMPLE = 400
const MARKS = 0.8
/** Marks where no cell of the row holds another: beside ● they are what was not chosen. */
const HOLLOW = new Set(['○', '◯', '〇'])

/** What a field is chosen from: the id of its list, 'yes-no', or undefined for a field that is no choice. */
const choiceOf = (field: FieldRef): string | undefined => {
  const { type } = fieldInfoOf(field)
  return type.kind === 'code' ? type.list : type.kind === 'yes-no' ? type.kind : undefined
}

/** The word of a field's list that a heading says. */
const wordOf = (field: FieldRef, heading: string, lists: CodeLists): string | undefined => {
  const { type } = fieldInfoOf(field)
  const entry = type.kind === 'code' && !/^\d+$/.test(heading) ? entryOf(lists[type.list], heading) : undefined
  if (entry !== undefined) return entry.label
  const plain = type.kind === 'yes-no' || (type.kind === 'code' && type.list === 'openType')
  return plain && /^[是否]$/u.test(heading) ? heading : undefined
}

/** The field that a column under a band, or by its own words, would be a word of. */
const choiceUnder = (
  path: readonly string[],
  lists: CodeLists,
): { readonly field: FieldRef; readonly confidence: number; readonly word: string } | undefined => {
  const heading = path.at(-1) ?? ''
  for (const { field, confidence } of matchColumn(path.slice(0, -1))) {
    const word = wordOf(field, heading, lists)
    if (word !== undefined) return { field, confidence, word }
  }
  for (const field of TELLING) {
    const word = foldLabel(heading).length < 2 ? undefined : wordOf(field, heading, lists)
    if (word !== undefined) return { field, confidence: UNBANDED, word }
  }
  return undefined
}

type Mark = 'yes' | 'no' | 'hollow'

const markOf = (text: string): Mark | undefined => {
  if (HOLLOW.has(text)) return 'hollow'
  const said = yesOrNo(text)
  return said === undefined ? (meansEmpty(text) ? 'no' : undefined) : said === '1' ? 'yes' : 'no'
}

/** True where a cell says the word of its own column instead of a mark. */
const repeats = (text: string, word: string): boolean => foldLabel(text) === foldLabel(word)

const holdMarks = (rows: readonly Row[], from: number, words: Ticks): boolean => {
  let filled = 0
  let fitting = 0
  let marked = false
  for (let row = from; row < rows.length && filled < SAMPLE; row += 1)
    for (const [column, word] of words) {
      const text = cleanText(rows[row]?.[column] ?? '')
      if (text === '') continue
      filled += 1
      const mark = markOf(text)
      marked ||= mark === 'yes' || mark === 'hollow'
      if (mark !== undefined || repeats(text, word) || isDitto(text)) fitting += 1
    }
  return marked && fitting >= filled * MARKS
}

/**
 * Finds columns without a field whose headings are words of one list, below a band that names the field or alone, and
 * whose cells are marks. Fields that are `taken` are left out. Cells are looked at only where headings ask for it.
 */
export const tickColumns = (
  sheet: Sheet,
  header: Header | undefined,
  lists: CodeLists,
  taken: ReadonlySet<FieldRef>,
): TickColumns[] => {
  if (header === undefined) return []
  const groups = new Map<string, { field: FieldRef; confidence: number; words: Map<number, string> }>()
  for (const [column, path] of header.paths) {
    if (header.assigned.has(column)) continue
    const choice = choiceUnder(path, lists)
    if (choice === undefined || taken.has(choice.field)) continue
    const { field, confidence, word } = choice
    const key = [field, ...path.slice(0, -1)].join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { field, confidence, words: new Map([[column, word]]) })
    else group.words.set(column, word)
  }
  const found = [...groups.values()].filter(
    ({ words }) => new Set(words.values()).size > 1 && holdMarks(sheet.rows, header.last + 1, words),
  )
  return found.filter(({ field }, at) => found.findIndex((one) => one.field === field) === at)
}

/**
 * The columns that a person meant with one of them: those marked together with it, but for the columns that hold something
 * else (`others`). Undefined for a column that stands alone.
 */
export const markedWith = (
  groups: readonly TickColumns[],
  column: number,
  field: FieldRef,
  others: ReadonlySet<number>,
): Ticks | undefined => {
  const group = groups.find((one) => one.words.has(column) && choiceOf(one.field) === choiceOf(field))
  return group && new Map([...group.words].filter(([at]) => !others.has(at)))
}

/** What the marked columns of a row say: the word of the mark; several, and what is no mark, for the checks to find. */
const saidBy = (row: Row, ticks: Ticks): string => {
  const said: string[] = []
  const hollow: string[] = []
  for (const [column, word] of ticks) {
    const text = cleanText(row[column] ?? '')
    const mark = markOf(text)
    if (mark === 'yes' || repeats(text, word)) said.push(word)
    else if (mark === 'hollow') hollow.push(word)
    else if (mark === undefined) said.push(isDitto(text) ? text : `${word}：${text}`)
  }
  return (said.length > 0 ? said : hollow).join('、')
}

const withWord = (row: Row, ticks: Ticks): Row => {
  const read = [...row]
  for (const column of ticks.keys()) read[column] = undefined
  const [first = 0] = ticks.keys()
  read[first] = saidBy(row, ticks) || undefined
  return read
}

/** Reads rows (0-based) with the word of each group of marked columns in its first column. */
export const rowReader = (rows: readonly Row[], ticks: readonly Ticks[]): ((row: number) => Row) => {
  const rowAt = (row: number): Row => rows[row] ?? []
  return ticks.length === 0 ? rowAt : (row) => ticks.reduce(withWord, rowAt(row))
}
