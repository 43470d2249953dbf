import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readCodeLists } from '../../electron/assets'
import type { Sheet } from '../../shared/tables/sheet'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { analyseSheets, type AnalyseNeeds, type Analysis } from '../../shared/tables/analyse'

export const lists = readCodeLists()

/** Ids `00000000-0000-4000-8000-…` in order. */
export const countingIds = (): (() => string) => {
  let next = 0
  return () => {
    next += 1
    return `00000000-0000-4000-8000-${String(next).padStart(12, '0')}`
  }
}

/** Analyses sheets as an import would, on a fixed day. */
export const analyse = (sheets: readonly Sheet[], needs: Partial<AnalyseNeeds> = {}): Analysis =>
  analyseSheets(sheets, { lists, newId: countingIds(), today: '2026-11-21', ...needs })

/** Reads and analyses a file of the fixtures or a temporary one. */
export const analyseFile = async (path: string, needs: Partial<AnalyseNeeds> = {}): Promise<Analysis> => {
  const read = await readWorkbook(readFileSync(path), basename(path))
  if (!read.ok) throw new Error(read.error.message)
  return analyse(read.value.sheets, needs)
}

/** 必改 findings as `rule@cell`, sorted. */
export const mustAt = (analysis: Analysis): string[] =>
  analysis.findings
    .filter(({ level }) => level === '必改')
    .map(({ rule, place }) => `${rule}@${place?.cell ?? ''}`)
    .sort()

/** A sheet of rows as written in a test; '' and undefined are empty cells. */
export const sheetOf = (rows: readonly (readonly (string | undefined)[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Sheet1',
  hidden: false,
  merges: [],
  rows: rows.map((row) => row.map((text) => (text === '' ? undefined : text))),
  ...more,
})
