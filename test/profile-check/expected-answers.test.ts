import { describe, expect, test } from 'vitest'
import { profileFile, type ProfileFile } from '../../shared/profile/profile-file'
import { checkText, written } from './check-sixth-city'

const file = profileFile.parse(JSON.parse(written))
const checked = (change: Partial<ProfileFile>) => checkText(JSON.stringify({ ...file, ...change }))

describe('deadlines without an expected answer', () => {
  test('are one line of advice, which counts them and names some', async () => {
    const { exit, findings } = await checked({ expect: [] })
    expect(exit).toBe(0)
    expect(findings).toMatchObject([{ path: 'expect', code: 'expect-absent', level: '建议' }])
    for (const words of ['11 条', '人员变动重新备案', '等', 'expect']) expect(findings[0]?.message).toContain(words)
  })

  test('the key may be missing altogether', async () => {
    const silent: Partial<ProfileFile> = { ...file }
    delete silent.expect
    expect((await checkText(JSON.stringify(silent))).findings).toMatchObject([{ code: 'expect-absent' }])
  })

  test('an answer before the first day of a rule, or for another role, is none', async () => {
    const answers = file.expect ?? []
    const some = answers.map((one) => (one.event === 'incident-closed' ? { ...one, on: '2026-06-20', due: null } : one))
    const { findings } = await checked({ expect: some })
    expect(findings).toMatchObject([{ code: 'expect-absent', message: expect.stringContaining('1 条') as string }])
    expect(findings[0]?.message).toContain('事件总结报告')
    const incident = answers.filter(({ event }) => event !== 'major-incident')
    const other = { event: 'major-incident', on: '2026-11-27T16:30', role: 'steward', due: null }
    expect((await checked({ expect: [...incident, other] })).findings).toMatchObject([
      { code: 'expect-absent', message: expect.stringContaining('重大事件报告') as string },
    ])
  })

  test('of two rules of one event each needs its own, and one that no event starts is asked by its id', async () => {
    const closed = file.rules.find(({ id }) => id === 'incident-summary')!
    const rules = [
      ...file.rules,
      { ...closed, id: 'more', words: '提交总结报告', when: { kind: 'within', n: 1, unit: 'month' } as const },
    ]
    const { findings } = await checked({ rules })
    expect(findings).toMatchObject([{ code: 'expect-absent', message: expect.stringContaining('1 条') as string }])
    const right = { rule: 'more', on: '2026-11-20', due: '2026-12-20' }
    expect((await checked({ rules, expect: [...(file.expect ?? []), right] })).findings).toEqual([])
    const wrong = { rule: 'catalogue-update', on: '2026-11-27', due: '2026-12-10' }
    const [found] = (await checked({ expect: [...(file.expect ?? []), wrong] })).findings
    expect(found).toMatchObject({ code: 'expect-wrong', message: expect.stringContaining('2026-12-05') as string })
    const nothing = { on: '2026-11-27', due: '2026-12-10' }
    const [silent] = (await checked({ expect: [...(file.expect ?? []), nothing] })).findings
    expect(silent).toMatchObject({ code: 'expect-nothing', level: '必改' })
    const unknown = { ...right, rule: 'nowhere' }
    const [named] = (await checked({ expect: [...(file.expect ?? []), unknown] })).findings
    expect(named).toMatchObject({ code: 'name-unknown', path: expect.stringContaining('.rule') as string })
  })

  test('each version of a rule needs its own', async () => {
    const next = { ...file.rules.find(({ id }) => id === 'officer-changed')!, from: '2027-01-01' }
    const rules = [...file.rules, next]
    expect((await checked({ rules })).findings).toMatchObject([{ code: 'expect-absent' }])
    const answer = { event: 'officer-changed', on: '2027-03-01', due: '2027-03-08' }
    expect((await checked({ rules, expect: [...(file.expect ?? []), answer] })).findings).toEqual([])
  })

  test('so does each kind of unit for which the rule is told', async () => {
    const at = file.rules.findIndex(({ id }) => id === 'officer-changed')
    const dept = { ...file.rules[at]!, unitTypes: ['dept'] }
    const rules = [...file.rules.with(at, dept), { ...file.rules[at]!, exceptUnitTypes: ['dept'] }]
    const answers = (file.expect ?? []).filter(({ event }) => event !== 'officer-changed')
    const answer = { event: 'officer-changed', on: '2026-11-27', due: '2026-12-04' }
    const ofDept = { ...answer, unitType: 'dept' }
    expect((await checked({ rules, expect: [...answers, ofDept] })).findings).toMatchObject([{ code: 'expect-absent' }])
    expect((await checked({ rules, expect: [...answers, ofDept, answer] })).findings).toEqual([])
  })

  test('whoever has a rule, it is counted: other kinds of unit, another level, the government', async () => {
    const [first] = file.rules
    const when = { kind: 'within', n: 3, unit: 'month' } as const
    const [widest, ...scopes] = file.scope
    const scope = [{ ...widest!, unitTypes: [...widest!.unitTypes, 'city'] }, ...scopes]
    const counted = async (change: Partial<ProfileFile['rules'][number]>) => {
      const more = { ...first!, id: 'more', event: 'incident-closed', when, ...change }
      const { findings } = await checked({ scope, rules: [...file.rules, more] })
      return findings.filter(({ code }) => code === 'expect-absent').length
    }
    expect(await counted({ bearer: 'unit', unitTypes: ['school'] })).toBe(1)
    expect(await counted({ bearer: 'unit', unitTypes: ['dept'] })).toBe(1)
    expect(await counted({ bearer: 'government' })).toBe(1)
    expect(await counted({ bearer: 'unit', levels: ['township'] })).toBe(1)
  })

  test('what no question reaches, and what has no day, is not counted', async () => {
    const [first] = file.rules
    const more = (change: Partial<ProfileFile['rules'][number]>) =>
      checked({ rules: [...file.rules, { ...first!, id: 'more', ...change }] })
    const within = { when: { kind: 'within', n: 3, unit: 'month' } as const, event: 'incident-closed' }
    expect((await more({ bearer: 'bureau', by: 'data-bureau', topic: 'report', ...within })).findings).toEqual([])
    expect((await more({ when: { kind: 'each', cycle: 'year' }, event: 'task-list' })).findings).toEqual([])
    expect((await more({ when: { kind: 'at-once' }, event: 'incident-found' })).findings).toEqual([])
  })
})
