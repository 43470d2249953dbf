import { cleanText, meansEmpty } from '../field/plain-text'
import { formatTypeOf } from '../field/format-type'
import { entryOf } from '../field/nearest-entry'
import type { CodeListId, CodeLists } from '../field/code-lists'
import type { Sheet } from './sheet'
import type { FieldRef } from '../catalogue/field-ref'
import type { ColumnMatch } from './match-column'
import { readDate } from '../field/normalise-date'

/** What the cells of a column look like: shares of its filled cells, 0 to 1. */
export interface ColumnLook {
  readonly filled: number
  readonly rows: number
  readonly distinct: number
  readonly meanLength: number
  readonly lists: Readonly<Partial<Record<CodeListId, number>>>
  readonly formatType: number
  readonly creditCode: number
  readonly date: number
  readonly office: number
  readonly system: number
  readonly code: number
  readonly number: number
}

const SAMPLE = 400
/** The lists whose entries tell a column by themselves. */
const LISTS = [
  'cycle',
  'shareType',
  'shareWayClass',
  'shareWay',
  'openType',
  'formatClass',
  'itemType',
  'class',
  'dataLevel',
] as const satisfies readonly CodeListId[]
const OFFICE =
  /(局|委|委员会|办公室|中心|政府|镇|乡|街道|办事处|院|馆|总队|支队|大队|公司|学校|联合会|总工会|部|处|署)\d*$/u

/** Reads up to some hundred filled cells of a column below `from`. */
export const lookAt = (sheet: Sheet, column: number, from: number, lists: CodeLists): ColumnLook => {
  const texts: string[] = []
  let rows = 0
  for (let row = from; row < sheet.rows.length && texts.length < SAMPLE; row += 1) {
    const cells = sheet.rows[row]
    if (cells === undefined || cells.length === 0) continue
    rows += 1
    const text = cleanText(cells[column] ?? '')
    if (!meansEmpty(text)) texts.push(text)
  }
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length
  const inLists: Partial<Record<CodeListId, number>> = {}
  // Bare digits name entries of half the lists and prove nothing.
  for (const list of LISTS)
    inLists[list] = share((text) => !/^\d+$/.test(text) && entryOf(lists[list], text) !== undefined)
  return {
    rows,
    filled: texts.length,
    distinct: new Set(texts).size,
    meanLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    lists: inLists,
    formatType: share(
      (text) => formatTypeOf(lists, text) !== undefined && entryOf(lists.formatClass, text) === undefined,
    ),
    creditCode: share((text) => /^[0-9A-HJ-NP-RTUW-Y]{18}$/i.test(text) && /\d{6}/.test(text)),
    date: share((text) => !/^\d{5}$/.test(text) && readDate(text).kind === 'day'),
    office: share((text) => text.length <= 30 && OFFICE.test(text)),
    system: share((text) => /(系统|平台)$/u.test(text)),
    code: share((text) => /^[0-9A-Za-z][0-9A-Za-z/_.-]{3,40}$/.test(text) && /\d/.test(text)),
    number: share((text) => /^\d+(\.\d+)?$/.test(text)),
  }
}

const enough = (look: ColumnLook, share: number): boolean => look.filled >= 3 && share >= 0.85

/** Fields that the cells alone speak for, the surest first. */
export const matchContent = (look: ColumnLook): readonly ColumnMatch[] => {
  const found: ColumnMatch[] = []
  const offer = (field: FieldRef, share: number, confidence: number): void => {
    if (enough(look, share)) found.push({ field, confidence: confidence * share })
  }
  offer('providerCode', look.creditCode, 0.6)
  offer('shareType', look.lists.shareType ?? 0, 0.6)
  offer('openType', look.lists.openType ?? 0, 0.6)
  offer('cycle', look.lists.cycle ?? 0, 0.58)
  offer('item.type', look.lists.itemType ?? 0, 0.56)
  offer('shareWayClass', look.lists.shareWayClass ?? 0, 0.55)
  offer('formatClass', look.lists.formatClass ?? 0, 0.54)
  offer('shareWay', look.lists.shareWay ?? 0, 0.53)
  offer('class', look.lists.class ?? 0, 0.52)
  offer('dataLevel', look.lists.dataLevel ?? 0, 0.5)
  offer('formatType', look.formatType, 0.5)
  offer('published', look.date, 0.45)
  offer('system', look.system, 0.45)
  if (look.distinct > 1 || look.filled < 5) offer('provider', look.office, 0.4)
  offer('provider', look.office, 0.38)
  return found
}

/** For sheets without headings: also what long, varied or code-like text is likely to be. All of it low. */
export const guessContent = (look: ColumnLook): readonly ColumnMatch[] => {
  const found = [...matchContent(look)]
  const varied = look.distinct / Math.max(1, look.filled)
  if (look.filled >= 3 && look.meanLength >= 20 && varied > 0.5) found.push({ field: 'abstract', confidence: 0.35 })
  if (
    look.filled >= 3 &&
    look.meanLength >= 4 &&
    look.meanLength < 40 &&
    varied > 0.5 &&
    look.code < 0.5 &&
    look.date < 0.5 &&
    look.number < 0.5
  )
    found.push({ field: 'name', confidence: 0.3 })
  if (enough(look, look.code) && varied > 0.5 && look.number < 0.9) found.push({ field: 'code', confidence: 0.3 })
  return found
}
