import { expect, test } from 'vitest'
import { readProfile } from '../../electron/assets'
import { registerQuestion } from '../../shared/register/register'
import { splitNames } from '../../shared/training/attendees'
import { trainingPapersOf } from '../../shared/training/training-papers'
import { calendar, uuid } from '../duties/duty-sample'

const facts = (people: number) => ({
  ...registerQuestion({ profile: readProfile('puning')!, calendar, today: '2026-07-01' }),
  unit: '示例市民政局',
  roster: {
    persons: Array.from({ length: people }, (_, at) => ({
      id: uuid(at + 1),
      name: `示例${String(at + 1)}`,
      post: '科员',
    })),
    appointments: [],
  },
  records: { resources: [], persons: [] },
})
const sheetFor = (people: number) => {
  const training = { id: uuid(90), title: '数据安全培训', date: '2026-07-06', hours: '4', attendees: [] }
  const [paper] = trainingPapersOf(training, facts(people))
  const text = paper!.make()
  const table = text.blocks.find((block) => block.kind === 'table')
  return { text, rows: table?.kind === 'table' ? table.rows : [], heads: table?.kind === 'table' ? table.columns : [] }
}

test('the sheet names the roster and leaves lines for others; an office without a roster gets empty lines', () => {
  const { text, rows } = sheetFor(3)
  expect(text.title).toBe('数据安全培训签到表')
  expect(JSON.stringify(text.blocks)).toContain('2026年7月6日')
  expect(rows.map(([, name]) => name).filter((name) => name !== '')).toEqual(['示例1', '示例2', '示例3'])
  expect(sheetFor(0).rows.length).toBeGreaterThanOrEqual(20)
  expect(sheetFor(40).rows.filter(([, name]) => name === '').length).toBeGreaterThanOrEqual(5)
})

test('A12 the filled sheet comes back as who signed', () => {
  const { rows, heads } = sheetFor(3)
  const filled = rows.map((row, at) => (at < 2 ? [...row.slice(0, -1), row[1] ?? ''] : row))
  const pasted = [heads.map(({ label }) => label), ...filled].map((row) => row.join('\t')).join('\n')
  expect(splitNames(pasted).names).toEqual(['示例1', '示例2'])
})
