import { analyseBook, checkBook, type AnalysedBook, type AnalyseInput, type CheckedBook } from '../tables/analyse-book'
import { analysisPieces, withoutLists, type AnalysisPiece } from '../tables/analysis-pieces'
import type { Merge, Row } from '../tables/sheet'
import type { Workbook } from '../documents/workbook'
import { writeMarked, type MarkedInput } from '../documents/write-marked'

/** A sheet without its cells: what a screen needs to offer it. `columns` is the longest of the first 200 rows. */
export interface SheetShape {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly columns: number
  readonly merges: number
}

/** A window of rows of one sheet, for a preview; `from` inclusive, `to` exclusive, 0-based. */
export interface RowWindow {
  readonly sheet: number
  readonly from: number
  readonly to: number
}

/** Tells how far a long answer is (0 … 1); a question that takes longer than the stall time must call it. */
export type Told = (fraction: number) => void

const SAMPLE = 200

/** What is still to be handed over of the last analysis of a book. */
const rests = new WeakMap<Workbook, Iterator<AnalysisPiece, undefined>>()

/**
 * Everything that can be asked of a book that stays in its worker. Inputs and answers are cloned on the way, so an
 * answer should be what is shown, not the whole book again; a new question is one entry here.
 */
export const bookQuestions = {
  shape: (book: Workbook): readonly SheetShape[] =>
    book.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows.length,
      columns: sheet.rows.slice(0, SAMPLE).reduce((most, row) => Math.max(most, row.length), 0),
      merges: sheet.merges.length,
    })),
  rows: (book: Workbook, window: RowWindow): { readonly rows: readonly Row[]; readonly merges: readonly Merge[] } => {
    const sheet = book.sheets[window.sheet]
    const inside = (merge: Merge): boolean => merge.bottom >= window.from && merge.top < window.to
    return { rows: sheet?.rows.slice(window.from, window.to) ?? [], merges: sheet?.merges.filter(inside) ?? [] }
  },
  /** Reads it as a catalogue: headings, columns; nothing is stored. Its long lists are asked for with `more`. */
  analyse: (book: Workbook, input: AnalyseInput, told: Told): AnalysedBook => {
    const { analysis, ...rest } = analyseBook(book.sheets, input, told)
    rests.set(book, analysisPieces(analysis))
    return { analysis: withoutLists(analysis), ...rest }
  },
  /** The next piece of the lists of the last analysis; undefined after the last one. */
  more: (book: Workbook): AnalysisPiece | undefined => rests.get(book)?.next().value,
  /** The same for a dry run: what was found, without the records. */
  check: (book: Workbook, input: AnalyseInput, told: Told): CheckedBook => checkBook(book.sheets, input, told),
  /** The book as .xlsx with its findings marked (红标), for the department that sent it. */
  marked: (book: Workbook, input: MarkedInput, told: Told): Uint8Array<ArrayBuffer> =>
    writeMarked(book.sheets, input, told),
} as const satisfies Readonly<Record<string, (book: Workbook, input: never, told: Told) => unknown>>

export type BookQuestion = keyof typeof bookQuestions
export type QuestionInput<Q extends BookQuestion> =
  Parameters<(typeof bookQuestions)[Q]> extends [unknown, infer Input, ...unknown[]] ? Input : undefined
export type QuestionAnswer<Q extends BookQuestion> = Awaited<ReturnType<(typeof bookQuestions)[Q]>>
