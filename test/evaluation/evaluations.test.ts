import { describe, expect, test } from 'vitest'
import { readProfile } from '../../electron/assets'
import type { EvaluationDraft, EvaluationRow } from '../../shared/evaluation/evaluation'
import { evaluationRegister, tableOf } from '../../shared/evaluation/evaluation-register'
import { printedScores, readPoints, sumOf, withRow } from '../../shared/evaluation/scores'
import { matterRules } from '../../shared/profile/matter-rules'
import type { RegisterQuestion } from '../../shared/register/register'
import { calendar, nothingEntered, uuid } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'

const question = (city: string): RegisterQuestion => {
  const profile = readProfile(city)!
  return { profile, rules: matterRules(profile), calendar, today: '2026-11-20' }
}
const table = tableOf(question('dazhou'))
const rowOf = (number: string) => table.find((row) => row.number === number)!
const full: EvaluationRow[] = table.map(({ number, points }) => ({
  number,
  points: String(points),
  own: String(points),
  awarded: String(points),
}))
const evaluation = (more: Partial<EvaluationDraft> = {}): EvaluationDraft => ({
  id: uuid(1),
  nature: 'self',
  year: '2026',
  date: '2026-11-20',
  ...more,
})

describe('A6: the table of 达', () => {
  test('has 15 rows numbered 1, 2, 4…13, 15, 16, 17, which sum to 100', () => {
    expect(table.map(({ number }) => Number(number))).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17])
    expect(table.reduce((sum, { points }) => sum + points, 0)).toBe(100)
    expect(table.filter(({ self }) => !self).map(({ number }) => number)).toEqual(['17'])
  })

  test('11 in row 4 is refused: it stays as typed and counts nowhere', () => {
    const typed = readPoints('11', rowOf('4'))
    expect(typed).toEqual({ raw: '11' })
    const rows = withRow({ rows: full }, table, '4', { own: typed })
    expect(sumOf(rows, 'own')).toBe(90)
    expect(printedScores(evaluation({ rows }))).not.toHaveProperty('4')
  })

  test('full marks without row 17 are 90', () => {
    expect(
      sumOf(
        full.filter(({ number }) => number !== '17'),
        'own',
      ),
    ).toBe(90)
    expect(sumOf(full, 'awarded')).toBe(100)
  })

  test('综合得分 is blank until points were awarded, and always in a 自查', () => {
    expect(printedScores(evaluation({ rows: full }))).not.toHaveProperty('total')
    expect(printedScores(evaluation({ nature: 'central' }))).toEqual({})
    expect(printedScores(evaluation({ nature: 'central', rows: full }))).toMatchObject({ total: '100', 17: '10' })
    expect(printedScores(evaluation({ nature: 'central', total: '92.5' }))).toEqual({ total: '92.5' })
  })
})

test.each([
  ['4.5', '4.5'],
  ['４．５分', '4.5'],
  ['0', '0'],
  ['', undefined],
  ['-1', { raw: '-1' }],
  ['4.55', { raw: '4.55' }],
  ['满分', { raw: '满分' }],
])('“%s” points are %j', (typed, kept) => {
  expect(readPoints(typed, rowOf('4'))).toEqual(kept)
})

test('a row keeps what another one was changed to, in the order of the table, and rows of another table stay', () => {
  const [one, two] = [{ why: '培训两次' }, { own: '4' }]
  const rows = withRow({ rows: [{ number: '99', own: '1' }, ...withRow({}, table, '2', two)] }, table, '1', one)
  expect(rows.map(({ number }) => number)).toEqual(['1', '2', '99'])
  expect(withRow({ rows }, table, '1', { why: undefined }).map(({ number }) => number)).toEqual(['2', '99'])
})

describe('what is waited for', () => {
  const keys = (city: string, today: string, one: EvaluationDraft) =>
    unitDuties(readProfile(city)!, { ...nothingEntered('2026-01-01'), evaluations: [one] }, today, calendar).map(
      ({ key }) => key,
    )

  test('ends with the result that was told, not with what the unit finds of itself', () => {
    const told = evaluation({ nature: 'central', rule: 'evaluation' })
    expect(keys('dazhou', '2026-11-20', told)).not.toContain('rule:evaluation:2026')
    expect(keys('dazhou', '2026-11-20', { ...told, nature: 'self' })).toContain('rule:evaluation:2026')
  })

  test('one that is told later counts for the month or year that it is of', () => {
    const told = evaluation({ nature: 'central', rule: 'evaluation', year: '2026', date: '2027-01-15' })
    const next = keys('dazhou', '2027-01-20', told)
    expect(next).toContain('rule:evaluation:2027')
    expect(next).not.toContain('rule:evaluation:2026')
    expect(keys('dazhou', '2027-01-10', told)).toContain('rule:evaluation:2026')
    const monthly = { nature: 'monthly', rule: 'monthly-evaluation', date: '2026-11-05' }
    for (const period of ['10月', '２０２６年 10 月', '10月份']) {
      const found = keys('baoshan', '2026-11-20', evaluation({ ...monthly, period }))
      expect(found).not.toContain('rule:monthly-evaluation:2026-10')
      expect(found).toContain('rule:monthly-evaluation:2026-11')
    }
    // Told before its month is over, it ends the waiting on that day.
    const early = evaluation({ ...monthly, period: '11月' })
    expect(keys('baoshan', '2026-11-05', early)).not.toContain('rule:monthly-evaluation:2026-11')
  })

  test.each([{ raw: '今年' }, { raw: '99999999' }, '12'])(
    'a year that is none (%j) beside a month stops nothing: the day on which it was told counts',
    (year) => {
      const told = { nature: 'monthly', rule: 'monthly-evaluation', date: '2026-11-05', period: '10月' }
      expect(keys('baoshan', '2026-11-20', evaluation({ ...told, year }))).not.toContain(
        'rule:monthly-evaluation:2026-11',
      )
    },
  )

  test('of 宝 is the month', () => {
    const rule = question('baoshan').rules.find(({ id }) => id === 'monthly-evaluation')
    const begun = evaluationRegister.begin(rule, question('baoshan'))
    expect(begun).toMatchObject({ nature: 'monthly', rule: 'monthly-evaluation' })
    const told = { ...begun, id: uuid(2) }
    expect(keys('baoshan', '2026-11-20', told)).not.toContain('rule:monthly-evaluation:2026-11')
    expect(keys('baoshan', '2026-11-20', told)).toContain('rule:monthly-evaluation:2026-10')
  })
})

test('a 自查 is open until every row that the unit scores has points', () => {
  const state = (rows: EvaluationRow[]) => evaluationRegister.state(evaluation({ rows }), question('dazhou'))
  expect(state([])).toEqual({ word: '自评中', open: true })
  expect(state(full.filter(({ number }) => number !== '17'))).toEqual({ word: '已自评', open: false })
  expect(state(full.map((row) => (row.number === '4' ? { ...row, own: { raw: '11' } } : row))).open).toBe(true)
})
