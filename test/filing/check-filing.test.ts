import { describe, expect, test } from 'vitest'
import { readProfile, readProfileFile } from '../../electron/assets'
import { checkFiling, type FilingFacts } from '../../shared/filing/check-filing'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import type { MatterDraft } from '../../shared/matter/matter'
import { profileInForce } from '../../shared/profile/profile-in-force'
import type { Roster } from '../../shared/roster/roster'
import type { TrainingDraft } from '../../shared/training/training'
import { creditCodeCheck } from '../../shared/unit/credit-code'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const profile = readProfile('shuangyashan')!
const needed = profile.roles.filter(({ min }) => min > 0)
const CODE = `11999900MB0000001${creditCodeCheck('11999900MB0000001') ?? ''}`

/** A unit that lacks nothing: every role of the city is held by as many people as it asks for. */
const holders = needed.flatMap((role) => Array.from({ length: role.min }, () => role.role))
const trainings: TrainingDraft[] = [{ id: id(90), title: '目录编制', attendees: [] }]
const matters: MatterDraft[] = [{ id: id(95), topic: 'meeting', title: '半年会议', date: '2026-06-30' }]
const roster: Roster = {
  persons: holders.map((_, n) => ({ id: id(n), name: `张示例${'甲乙丙丁戊己'.charAt(n)}` })),
  appointments: holders.map((role, n) => ({ id: id(50 + n), personId: id(n), role, from: '2026-01-01' })),
}
const whole: FilingFacts = {
  unit: {
    id: 'unit',
    city: 'shuangyashan',
    sample: false,
    name: '示例县民政局',
    creditCode: CODE,
    regionCode: '999900',
    type: '1',
  },
  resources: 60,
  roster,
  records: { trainings, matters },
  profile,
  today: '2026-11-20',
}
/** What is found of the unit with something else about it, or about its roster. */
const check = ({ persons, appointments, ...change }: Partial<FilingFacts & Roster>) =>
  checkFiling(kindBehaviours, {
    ...whole,
    roster: { persons: persons ?? roster.persons, appointments: appointments ?? roster.appointments },
    ...change,
  })
const found = (change: Partial<FilingFacts & Roster>) =>
  check(change).map(({ level, rule, area }) => `${level} ${rule} ${area}`)
const ofUnit = (change: Partial<FilingFacts['unit']>) => found({ unit: { ...whole.unit, ...change } })

test('a unit that lacks nothing may file', () => {
  expect(needed.length).toBeGreaterThan(0)
  expect(found({})).toEqual([])
})

describe('the unit', () => {
  test.each([
    ['a name of blanks', { name: '  ' }, '必改 unit-name-missing unit'],
    ['no type', { type: '' }, '必改 unit-type-missing unit'],
    ['a region of eight digits', { regionCode: '99990000' }, '必改 unit-region-wrong unit'],
    ['a region that was only typed', { regionCode: { raw: '示例县' } }, '必改 unit-region-wrong unit'],
    ['暂无 for a code', { creditCode: '暂无' }, '需说明 unit-code-missing unit'],
    ['no code', { creditCode: '' }, '需说明 unit-code-missing unit'],
    [
      'a wrong check digit',
      { creditCode: `${CODE.slice(0, 17)}${CODE.endsWith('A') ? 'B' : 'A'}` },
      '必改 unit-code-wrong unit',
    ],
  ])('%s is found', (_, change, finding) => {
    expect(ofUnit(change)).toEqual([finding])
  })

  test('regions of six, nine and twelve digits and a code in small letters are right', () => {
    for (const regionCode of ['999900', '999900001', '999900001001']) expect(ofUnit({ regionCode })).toEqual([])
    expect(ofUnit({ creditCode: ` ${CODE.toLowerCase()} ` })).toEqual([])
  })
})

describe('the roster', () => {
  test('a role that nobody holds blocks, or asks for a reason where the document says 原则上', () => {
    for (const role of needed) {
      const appointments = roster.appointments.filter((one) => one.role !== role.role)
      const [finding, ...others] = check({ appointments })
      expect(others).toEqual([])
      expect(finding?.level).toBe(role.inPrinciple ? '需说明' : '必改')
      expect(finding?.message).toContain(role.title)
      expect(finding?.message).toContain(role.clause)
    }
  })

  test('whoever only follows the document is asked for a reason, and not told that the document asks it', () => {
    const followed = profileInForce(readProfileFile('shuangyashan')!, {
      day: whole.today,
      unit: { type: 'town', follows: true },
    })
    const findings = check({ profile: followed, appointments: [] })
    expect(new Set(findings.map(({ level, rule }) => `${level} ${rule}`))).toEqual(
      new Set(['需说明 role-short-following']),
    )
    for (const { message } of findings) expect(message).not.toMatch(/原则上|应当/)
  })

  test('a role that the document lets be replaced (a task force for the data specialist) asks for a reason only', () => {
    const local = readProfile('dazhou')!
    const none = { profile: local, appointments: roster.appointments.filter(({ role }) => role === 'cdo') }
    const findings = check(none)
    expect(findings.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['需说明 role-short-instead'])
    expect(findings[0]?.message).toContain(local.roles.find(({ role }) => role === 'steward')?.instead)
  })

  test('an appointment that has ended or not begun fills no role; its last day still does', () => {
    const ending = (to: string) => roster.appointments.map((one) => ({ ...one, to }))
    expect(found({ appointments: ending('2026-11-19') })).toHaveLength(needed.length)
    expect(found({ appointments: ending('2026-11-20') })).toEqual([])
    expect(found({ today: '2025-12-31' })).toHaveLength(needed.length)
  })

  test('more holders than the document allows ask for a reason', () => {
    const limited = profile.roles.find(({ max }) => max !== null)!
    const more = Array.from({ length: (limited.max ?? 0) + 1 }, (_, n) => n + 20)
    const persons = [...roster.persons, ...more.map((n) => ({ id: id(n), name: '李示例' }))]
    const appointments = [
      ...roster.appointments.filter(({ role }) => role !== limited.role),
      ...more.map((n) => ({ id: id(60 + n), personId: id(n), role: limited.role })),
    ]
    expect(found({ persons, appointments })).toEqual(['需说明 role-over roster'])
  })

  test('each field that could not be read is named with what was typed; a person without a name blocks', () => {
    const [first, ...others] = roster.persons
    const persons = [{ ...first!, mobile: { raw: '打不通' } }, ...others]
    const appointments = roster.appointments.map((one, n) =>
      n === 0 ? { ...one, documentNumber: { raw: '待补' } } : one,
    )
    const findings = check({ persons, appointments })
    expect(findings.map(({ level, rule }) => `${level} ${rule}`)).toEqual([
      '需说明 roster-unclear',
      '需说明 roster-unclear',
    ])
    expect(findings[0]?.message).toContain('打不通')
    expect(findings[1]?.message).toContain('待补')
    expect(found({ persons: [{ ...first!, name: ' ' }, ...others] })).toEqual(['必改 person-unnamed roster'])
  })
})

test('trainings and matters that could not be read and an empty catalogue ask for a reason', () => {
  const of = (records: FilingFacts['records']) => check({ records })
  const findings = of({ trainings: trainings.map((one) => ({ ...one, hours: { raw: '半天' } })) })
  expect(findings.map(({ level, rule, area }) => `${level} ${rule} ${area}`)).toEqual([
    '需说明 training-unclear training',
  ])
  expect(findings[0]?.message).toContain('半天')
  const unclear = of({ matters: matters.map((one) => ({ ...one, date: { raw: '六月底' } })) })
  expect(unclear.map(({ level, rule, area }) => `${level} ${rule} ${area}`)).toEqual(['需说明 matter-unclear matters'])
  expect(unclear[0]?.message).toContain('六月底')
  expect(found({ resources: 0 })).toEqual(['需说明 catalogue-empty catalogue'])
})

describe('职务', () => {
  const [first] = roster.persons
  const withPost = (post: string) =>
    check({
      persons: roster.persons.map((one) => (one === first ? { ...one, post } : one)),
    })
  const role = profile.roles.find((one) => one.role === roster.appointments[0]?.role)!

  test('one that is plainly another than the document names is advice with its clause', () => {
    expect(role.holderKinds).toEqual(['head'])
    const [finding, ...more] = withPost('副局长')
    expect(more).toEqual([])
    expect(finding).toMatchObject({ level: '建议', rule: 'post-unfit', area: 'roster' })
    for (const word of ['副局长', role.title, role.clause, role.holder]) expect(finding?.message).toContain(word)
  })

  test('one that fits, or whose words do not tell, is none', () => {
    for (const post of ['局长', '四级调研员', '']) expect(withPost(post)).toEqual([])
  })
})
