import { createNewId } from '../base/new-id'
import type { CodeLists } from '../field/code-lists'
import { columnName, type Sheet } from './sheet'
import type { Profile } from '../profile/profile'
import { analyseSheets, type Analysis } from './analyse'
import { headerOfRows } from './find-header'
import { knowShape, type ImportShape } from './import-shape'
import { planColumns, type GivenMapping } from './map-columns'
import { withoutMarks } from './without-marks'

/** What a screen asks of a book in its worker; everything can be cloned. */
export interface AnalyseInput {
  readonly lists: CodeLists
  readonly profile: Profile | undefined
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Where ids start: Unix time in milliseconds and 16 random bytes, so that the worker needs no clock and no chance. */
  readonly ids: { readonly now: number; readonly random: Uint8Array }
  /** A sheet, and the rows of its headings (1-based; null for none), that a person named. */
  readonly at?: { readonly sheet: string; readonly headerRows?: readonly [number, number] | null } | undefined
  readonly mapping?: GivenMapping | undefined
  /** Shapes of files imported before: a book of one of them is read as it was then. */
  readonly shapes?: readonly ImportShape[] | undefined
}

/** An analysis, and the first values of each column for the screen that shows how columns were understood. */
export interface AnalysedBook {
  readonly analysis: Analysis
  readonly samples: Readonly<Record<string, readonly string[]>>
  /** The day of the import whose mapping was taken; undefined where columns were found anew or a person named them. */
  readonly remembered: string | undefined
}

const SAMPLES = 3
const SAMPLE_ROWS = 200

const samplesOf = (sheet: Sheet | undefined, from: number): Readonly<Record<string, readonly string[]>> => {
  const samples: Record<string, string[]> = {}
  for (const row of sheet?.rows.slice(from, from + SAMPLE_ROWS) ?? [])
    for (const [column, cell] of row.entries()) {
      const text = cell?.trim() ?? ''
      const values = (samples[columnName(column)] ??= [])
      if (text !== '' && values.length < SAMPLES && !values.includes(text)) values.push(text)
    }
  return samples
}

const mappingFor = (sheets: readonly Sheet[], input: AnalyseInput): GivenMapping | undefined => {
  if (input.mapping !== undefined) return input.mapping
  const { at } = input
  const sheet = sheets.find(({ name }) => name === at?.sheet)
  if (at?.headerRows === undefined || sheet === undefined) return undefined
  const { headerRows } = at
  const header = headerRows === null ? undefined : headerOfRows(sheet, headerRows[0] - 1, headerRows[1] - 1)
  const { mapping } = planColumns(sheet, header, input.lists)
  return {
    sheet: at.sheet,
    headerRows: headerRows === null ? null : [headerRows[0], headerRows[1]],
    mapping: mapping.map(({ column, field }) => ({ column, field })),
  }
}

/** Analyses a book of which only the answer leaves the worker; `told` hears of the share that is done (0 … 1). */
export const analyseBook = (
  sheets: readonly Sheet[],
  input: AnalyseInput,
  told: (fraction: number) => void,
): AnalysedBook => {
  const { lists, profile, today, ids, at } = input
  const newId = createNewId(
    () => ids.now,
    () => ids.random,
  )
  const known =
    input.mapping === undefined && at === undefined
      ? knowShape(withoutMarks(sheets).sheets, input.shapes ?? [])
      : undefined
  const analysis = analyseSheets(sheets, {
    sheet: at?.sheet,
    lists,
    profile,
    today,
    newId,
    mapping: known?.given ?? mappingFor(sheets, input),
    progress: (done, total) => told(total === 0 ? 1 : done / total),
  })
  const sheet = sheets.find(({ name }) => name === analysis.sheet)
  return { analysis, samples: samplesOf(sheet, analysis.headerRow ?? 0), remembered: known?.on }
}

/** What a dry run tells: the analysis with its records counted, not listed (a large book's records are most of it). */
export type CheckedBook = Omit<Analysis, 'resources' | 'missingColumns' | 'sheetFindings'> & {
  readonly resources: number
}

/** Analyses a book for a dry run of its import. */
export const checkBook = (
  sheets: readonly Sheet[],
  input: AnalyseInput,
  told: (fraction: number) => void,
): CheckedBook => {
  const { analysis } = analyseBook(sheets, input, told)
  const { sheet, otherSheets, headerRow, headerRows, mapping, unmapped, items, leftOut, findings, autofixed } = analysis
  return {
    sheet,
    sheets: analysis.sheets,
    otherSheets,
    headerRow,
    headerRows,
    mapping,
    unmapped,
    resources: analysis.resources.length,
    items,
    leftOut,
    findings,
    autofixed,
  }
}
