import { cleanText } from '../catalogue/check-text'
import { cellAddress, type Merge, type Row, type Sheet } from '../documents/sheet'
import { mended } from '../text/findings'
import type { LeftOutReason } from '../text/left-out'
import { judgeLead, judgeOf, judgeRow } from './classify-rows'
import type { FieldRef } from './field-ref'
import type { Header } from './find-header'

/** A row that holds a record or one item of it: texts by field position, merged and 同上 cells already filled. */
export interface RecordRow {
  /** 0-based row of the sheet. */
  readonly row: number
  /** Text of each mapped field in the order of `RecordRows.order`, as it stands in the file. */
  readonly texts: readonly (string | undefined)[]
  /** 0-based row that each text stands in, where it differs from `row`; absent when none does. */
  readonly from: ReadonlyMap<number, number> | undefined
}

/** Rows not brought in, next to each other and for one reason; 1-based and inclusive. */
export interface LeftOut {
  readonly sheet: string
  readonly rows: readonly [number, number]
  readonly reason: LeftOutReason
  /** What the row says, shortened. */
  readonly text: string
}

/** A change made without asking. `more` counts further cells of that column with the same change. */
export interface Autofix {
  readonly sheet: string
  readonly cell: string
  readonly from: string
  readonly to: string
  readonly why: string
  readonly more?: number
}

export interface RecordRows {
  readonly order: readonly FieldRef[]
  readonly rows: readonly RecordRow[]
  readonly leftOut: readonly LeftOut[]
  readonly ditto: readonly Autofix[]
  /** 0-based row above the first record, or -1. */
  readonly above: number
}

const DITTO = new Set([
  '同上',
  '同上行',
  '同前',
  '如上',
  '同左上',
  '〃',
  '″',
  '"',
  '””',
  '“',
  '”',
  '“”',
  "''",
  '＂',
  '々',
  '〞',
  '〝',
  'ditto',
  '同 上',
  '（同上）',
  '(同上)',
  '↑',
])

const sentence = (row: Row): string =>
  row
    .map((text) => cleanText(text ?? ''))
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 60)

const mergesByTop = (merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> => {
  const byTop = new Map<number, Merge[]>()
  for (const merge of merges) {
    const same = byTop.get(merge.top)
    if (same === undefined) byTop.set(merge.top, [merge])
    else same.push(merge)
  }
  return byTop
}

const lastFilled = (rows: readonly Row[]): number => {
  let last = rows.length - 1
  while (last >= 0 && (rows[last] ?? []).every((text) => text === undefined || text.trim() === '')) last -= 1
  return last
}

/**
 * Reads the rows below the headings: leaves out what is no record and says why, fills vertically merged cells and 同上
 * with the text above, never counting up. Names of items are not filled: below one name comes another. `progress` hears
 * of the rows read.
 */
export const readRecords = (
  sheet: Sheet,
  header: Header | undefined,
  fields: ReadonlyMap<FieldRef, number>,
  progress?: (done: number, total: number) => void,
): RecordRows => {
  const order = [...fields.keys()]
  const columns = [...fields.values()]
  const positions = new Map(columns.map((column, position) => [column, position]))
  const judge = judgeOf(sheet.rows, header, fields)
  const byTop = mergesByTop(sheet.merges)
  const active: (Merge | undefined)[] = columns.map(() => undefined)
  const previous: (string | undefined)[] = columns.map(() => undefined)
  const rows: RecordRow[] = []
  const leftOut: LeftOut[] = []
  const ditto: Autofix[] = []
  const last = lastFilled(sheet.rows)
  const leave = (row: number, reason: LeftOutReason): void => {
    const before = leftOut.at(-1)
    if (reason === 'empty' && before?.reason === reason && before.rows[1] === row)
      leftOut[leftOut.length - 1] = { ...before, rows: [before.rows[0], row + 1] }
    else leftOut.push({ sheet: sheet.name, rows: [row + 1, row + 1], reason, text: sentence(sheet.rows[row] ?? []) })
  }
  for (let row = 0; header !== undefined && row < header.first; row += 1)
    leave(row, judgeLead(sentence(sheet.rows[row] ?? [])))
  for (let row = header === undefined ? 0 : header.last + 1; row <= last; row += 1) {
    if (row % 5000 === 0) progress?.(row, last + 1)
    const cells = sheet.rows[row] ?? []
    const starting = byTop.get(row) ?? []
    for (const merge of starting) {
      const position = positions.get(merge.left)
      if (position !== undefined && merge.bottom > merge.top && order[position] !== 'item.name')
        active[position] = merge
    }
    const reason = judgeRow(judge, cells, rows.length === 0, starting)
    if (reason !== undefined) {
      leave(row, reason)
      continue
    }
    let from: Map<number, number> | undefined
    const texts = columns.map((column, position): string | undefined => {
      const merge = active[position]
      if (merge !== undefined && merge.bottom >= row) {
        if (merge.top === row) return cells[column]
        from ??= new Map<number, number>()
        from.set(position, merge.top)
        return sheet.rows[merge.top]?.[column]
      }
      const text = cells[column]
      if (text === undefined || text.length > 6 || !DITTO.has(text.trim())) return text
      const above = previous[position]
      if (above === undefined) return undefined
      ditto.push({
        sheet: sheet.name,
        cell: cellAddress(row, column),
        from: text,
        to: cleanText(above),
        why: mended.ditto,
      })
      return above
    })
    for (const [position, text] of texts.entries())
      if (text !== undefined && text.trim() !== '') previous[position] = text
    rows.push({ row, texts, from })
  }
  return { order, rows, leftOut, ditto, above: (rows[0]?.row ?? 0) - 1 }
}
