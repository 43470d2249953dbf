import { cleanText, isFilled } from '../field/plain-text'
import { cellAddress, type Merge, type Row, type Sheet } from './sheet'
import { mended } from '../text/findings'
import type { LeftOutReason } from '../text/left-out'
import { judgeLead, judgeOf, judgeRow } from './classify-rows'
import { isDitto } from './ditto'
import type { FieldRef } from '../catalogue/field-ref'
import type { Header } from './find-header'
import { headsAnotherTable, headsForeignTable } from './table-heads'
import { rowReader, type Ticks } from './tick-columns'

/** A row that holds a record or one item of it: texts by column, merged and 同上 cells of fields already filled. */
export interface RecordRow {
  /** 0-based row of the sheet. */
  readonly row: number
  /** Texts as they stand in the file: the sheet's own row, unless a cell of it was filled or marks were read as a word. */
  readonly texts: Row
  /** 0-based row that the text of a column stands in, where it differs from `row`; absent when none does. */
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
  /** Fields and their columns, 0-based, as they were mapped. */
  readonly fields: ReadonlyMap<FieldRef, number>
  readonly rows: readonly RecordRow[]
  readonly leftOut: readonly LeftOut[]
  readonly ditto: readonly Autofix[]
  /** 0-based row above the first record, or -1. */
  readonly above: number
}

/** The cells of a row that fields are read from. */
const fieldsOf = (cells: Row, columns: readonly number[]): (string | undefined)[] => {
  const own: (string | undefined)[] = []
  for (const column of columns) own[column] = cells[column]
  return own
}

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
 * with the text above, never counting up. Names of items are not filled: below one name comes another. Columns of marks
 * (`ticks`) are read as one text in the first of them. `progress` hears of the rows read.
 */
export const readRecords = (
  sheet: Sheet,
  header: Header | undefined,
  fields: ReadonlyMap<FieldRef, number>,
  ticks: readonly Ticks[],
  progress?: (done: number, total: number) => void,
): RecordRows => {
  const order = [...fields.keys()]
  const columns = [...fields.values()]
  const positions = new Map(columns.map((column, position) => [column, position]))
  const readRow = rowReader(sheet.rows, ticks)
  const judge = judgeOf(sheet.rows, header, fields)
  const byTop = mergesByTop(sheet.merges)
  const active: (Merge | undefined)[] = columns.map(() => undefined)
  const previous: (string | undefined)[] = columns.map(() => undefined)
  const rows: RecordRow[] = []
  const leftOut: LeftOut[] = []
  const ditto: Autofix[] = []
  const last = lastFilled(sheet.rows)
  /** Below the headings of another table its rows are not records of this one. */
  let foreign = false
  const leave = (row: number, reason: LeftOutReason): void => {
    const before = leftOut.at(-1)
    const joins = reason === 'empty' || reason === 'another-table'
    if (joins && before?.reason === reason && before.rows[1] === row)
      leftOut[leftOut.length - 1] = { ...before, rows: [before.rows[0], row + 1] }
    else leftOut.push({ sheet: sheet.name, rows: [row + 1, row + 1], reason, text: sentence(sheet.rows[row] ?? []) })
  }
  for (let row = 0; header !== undefined && row < header.first; row += 1)
    leave(row, judgeLead(sentence(sheet.rows[row] ?? [])))
  for (let row = header === undefined ? 0 : header.last + 1; row <= last; row += 1) {
    if (row % 5000 === 0) progress?.(row, last + 1)
    const written = sheet.rows[row] ?? []
    const starting = byTop.get(row) ?? []
    for (const merge of starting) {
      const position = positions.get(merge.left)
      if (position !== undefined && merge.bottom > merge.top && order[position] !== 'item.name')
        active[position] = merge
    }
    const judged = judgeRow(judge, written, rows.length === 0, starting)
    if (judged === 'header') foreign = false
    else if (judged === undefined && rows.length > 0 && header !== undefined) {
      const above = leftOut.at(-1)
      const behindBlank = above?.reason === 'empty' && above.rows[1] === row
      foreign ||= headsAnotherTable(written) || (behindBlank && headsForeignTable(written))
    }
    const reason = judged ?? (foreign ? 'another-table' : undefined)
    if (reason !== undefined) {
      leave(row, reason)
      continue
    }
    const cells = readRow(row)
    let from: Map<number, number> | undefined
    let filled: (string | undefined)[] | undefined
    for (let position = 0; position < columns.length; position++) {
      const column = columns[position] as number
      const merge = active[position]
      const above = previous[position]
      let text = cells[column]
      if (merge !== undefined && merge.bottom >= row) {
        if (merge.top !== row) {
          from ??= new Map<number, number>()
          from.set(column, merge.top)
          text = readRow(merge.top)[column]
        }
      } else if (text !== undefined && text !== above && isDitto(text)) {
        if (above !== undefined)
          ditto.push({
            sheet: sheet.name,
            cell: cellAddress(row, column),
            from: text,
            to: cleanText(above),
            why: mended.ditto,
          })
        text = above
      }
      if (text !== cells[column]) {
        filled ??= fieldsOf(cells, columns)
        filled[column] = text
      }
      if (text !== above && isFilled(text)) previous[position] = text
    }
    rows.push({ row, texts: filled ?? cells, from })
  }
  return { fields, rows, leftOut, ditto, above: (rows[0]?.row ?? 0) - 1 }
}
