import { beforeAll, expect, test } from 'vitest'
import { readFonts } from '../../electron/cli/read-fonts'
import type { PdfFonts } from '../../shared/documents/make-pdf'
import { makeTextPdf } from '../../shared/documents/text-pdf'
import { numbersOfYear } from '../../shared/stats/numbers'
import { statsText } from '../../shared/stats/stats-text'
import { factsOf } from './stat-sample'

let fonts: PdfFonts
beforeAll(async () => {
  fonts = await readFonts()
})

test('the printed numbers of a year fill one page, whatever the unit is called', async () => {
  const facts = factsOf('dazhou', '2026-11-20', {})
  const unit = `示例${'县'.repeat(60)}局`
  const text = statsText(numbersOfYear(facts, '2026'), numbersOfYear(facts, '2025'), {
    unit,
    year: '2026',
    today: facts.today,
  })
  const [table] = text.blocks
  expect(table?.kind === 'table' && table.rows.length).toBe(17)
  expect((await makeTextPdf(text, fonts)).pages).toBe(1)
})
