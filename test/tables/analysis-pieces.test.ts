import { expect, test } from 'vitest'
import { bookQuestions } from '../../shared/book-jobs/book-questions'
import type { Workbook } from '../../shared/documents/workbook'
import { analyseBook } from '../../shared/tables/analyse-book'
import { joinAnalysis } from '../../shared/tables/analysis-pieces'
import { lists, sheetOf } from '../support/analyse-file'

const input = {
  lists,
  profile: undefined,
  today: '2026-11-21',
  ids: { now: 1_700_000_000_000, random: new Uint8Array(16) },
}
const book: Workbook = {
  notes: [],
  sheets: [
    sheetOf([
      ['信息资源名称', '信息资源提供方', '共享类型', '信息项名称'],
      ...Array.from({ length: 900 }, (_, row) => [
        `企业登记信息${String(row)}`,
        '示例县民政局',
        row % 2 === 0 ? '想共享' : '',
        `事项${String(row)}`,
      ]),
      ['合计', '', '', ''],
    ]),
  ],
}

test('an analysis handed over in pieces is the same as the whole one', () => {
  const { analysis, samples } = analyseBook(book.sheets, input, () => undefined)
  const answer = bookQuestions.analyse(book, input, () => undefined)
  expect(answer.samples).toEqual(samples)
  expect(answer.analysis.resources).toEqual([])
  const joined = joinAnalysis(answer.analysis)
  let pieces = 0
  for (let piece = bookQuestions.more(book); piece !== undefined; piece = bookQuestions.more(book)) {
    joined.add(structuredClone(piece))
    pieces++
  }
  expect(analysis.resources).toHaveLength(900)
  expect(pieces).toBeGreaterThan(5)
  expect(joined.whole()).toEqual(analysis)
})

test('an analysis begun anew is handed over from its beginning', () => {
  bookQuestions.analyse(book, input, () => undefined)
  const first = bookQuestions.more(book)
  bookQuestions.analyse(book, input, () => undefined)
  expect(bookQuestions.more(book)).toEqual(first)
})
