import { describe, expect, test } from 'vitest'
import { readFormLayouts, readProfileFile } from '../../electron/assets'
import { dueOf } from '../../shared/profile/due'
import type { Duty } from '../../shared/duties/duty'
import { coverageOf } from '../../shared/training/training-duties'
import type { BoundUnit } from '../../shared/profile/binding'
import { outlineParts } from '../../shared/profile-check/outline-parts'
import type { Profile } from '../../shared/profile/profile'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { boundUnit } from '../../shared/unit/bound-unit'
import { numberInList } from '../../shared/unit/number-in-list'
import type { UnitDraft } from '../../shared/unit/unit'
import { calendar, holds, nothingEntered, person, training, uuid } from '../duties/duty-sample'
import { factsOf, unitDuties, type EnteredFacts } from '../duties/unit-duties'

const TODAY = '2026-11-20'

const under = (city: string, unit: BoundUnit, day = TODAY): Profile =>
  profileInForce(readProfileFile(city)!, { day, unit })

const dutiesOf = (profile: Profile, facts: Partial<EnteredFacts> = {}, day = TODAY): Duty[] =>
  unitDuties(profile, { ...nothingEntered(day), ...facts }, day, calendar)
const keys = (all: readonly Duty[]): string[] => all.map(({ key }) => key)
const own = (profile: Profile): string[] => profile.rules.filter(({ part }) => part === 'own').map(({ id }) => id)

describe('P1: government and bureau are those of the level that issued the document', () => {
  test('a county under a county-level document bears what is asked of the government, and not the units’ part', () => {
    expect(own(under('puning', { type: 'county' }))).toEqual(
      expect.arrayContaining(['government-plan', 'government-filing', 'government-report']),
    )
    expect(own(under('puning', { type: 'county' }))).not.toContain('debrief')
    expect(own(under('tianning', { type: 'county' }))).toContain('training-plan')
  })

  test('the data bureau of that level bears what is asked of the bureau', () => {
    const bureau = under('puning', { type: 'dept', bureau: true, listed: 'none' })
    expect(keys(dutiesOf(bureau))).toEqual(['rule:bureau-summary:2026'])
    expect(own(under('dazhou', { type: 'dept' }))).not.toContain('spot-check')
    expect(own(under('dazhou', { type: 'dept', bureau: true }))).toContain('spot-check')
  })

  test('under a city’s document a county bears neither, and its data bureau only what names it', () => {
    for (const city of ['shuangyashan', 'dazhou']) {
      const county = under(city, { type: 'county' })
      expect(county.rules.filter(({ part, bearer }) => part === 'own' && bearer !== 'unit')).toEqual([])
    }
    expect(own(under('shuangyashan', { type: 'dept', level: 'county', bureau: true }))).toEqual(['county-lead'])
    expect(own(under('dazhou', { type: 'dept', level: 'county', bureau: true }))).toEqual(['local-support'])
  })
})

describe('P1a, A4: what a county-level government files, and with whom', () => {
  test('普 county: to 揭阳 with 附件1, no 部门 debrief', () => {
    const { filing, forms, rules } = under('puning', { type: 'county' })
    expect(filing.addressee).toMatchObject({ name: '揭阳市政务服务数据管理局', clause: '二（一）' })
    expect(forms.map(({ annex }) => annex)).toContain('附件1')
    expect(forms.map(({ annex }) => annex)).not.toContain('附件2')
    expect(rules.find(({ id }) => id === 'debrief')?.part).toBe('others')
  })

  test.each(['baoshan', 'tianning'])('%s county: no first filing, no debrief', (city) => {
    const all = keys(dutiesOf(under(city, { type: 'county' })))
    expect(all).not.toContain('filing:first')
    expect(all.filter((key) => key.includes('debrief'))).toEqual([])
  })

  test('普 department not in 附件3 and 天 school: nothing bound, one line why', () => {
    for (const profile of [under('puning', { type: 'dept', listed: 'none' }), under('tianning', { type: 'school' })]) {
      expect(profile.binding.state).toBe('unbound')
      expect(profile.binding.text).toMatch(/没有.*。$/u)
      expect(dutiesOf(profile)).toEqual([])
    }
  })
})

describe('P1b: the addressee is the unit’s to correct', () => {
  test('what the unit wrote stands in place of the document’s name, with the document’s clause kept', () => {
    const unit: UnitDraft = {
      id: 'unit',
      city: 'shuangyashan',
      type: 'dept',
      sample: false,
      standing: { shuangyashan: { addressee: { name: '示例市数据局', reason: '机构改革' }, told: '2026.11.0' } },
    }
    const { filing } = under('shuangyashan', boundUnit(unit, 'shuangyashan', false))
    expect(filing.addressee).toMatchObject({ name: '示例市数据局', clause: '三（三）', own: true })
    // Another city's document has its own addressee.
    expect(under('dazhou', boundUnit(unit, 'dazhou', false)).filing.addressee?.own).toBe(false)
  })

  test.each([
    ['shuangyashan', '五', '县（区）数据局'],
    ['dazhou', '三（一）', '各地大数据、数字经济职能部门'],
  ])('a county department under %s is asked with whom it files', (city, clause, bureau) => {
    const unit = { type: 'dept', level: 'county', follows: true } as const
    const asked = under(city, unit)
    expect(asked.filing.choices).toHaveLength(2)
    expect(keys(dutiesOf(asked))).toContain('confirm:addressee')
    const body = asked.filing.choices.find(({ name }) => name === bureau)!
    const said = under(city, { ...unit, filesWith: body.body })
    expect(said.filing.addressee).toMatchObject({ name: bureau, clause })
    expect(keys(dutiesOf(said))).not.toContain('confirm:addressee')
    expect(under(city, { type: 'dept' }).filing.choices).toEqual([])
  })

  test('a level that only the region code tells is asked where the document binds by it, until somebody says it', () => {
    const asked = (more: Partial<UnitDraft>, city = 'shuangyashan') => {
      const unit = boundUnit({ id: 'unit', city, type: 'dept', sample: false, ...more }, city, false)
      return keys(dutiesOf(under(city, unit))).includes('confirm:level')
    }
    // A department of the city whose house stands in a district may have typed the code of the district.
    expect(asked({ regionCode: '230502' })).toBe(true)
    expect(asked({ regionCode: '230502', level: 'county' })).toBe(false)
    expect(asked({ regionCode: '230502', level: 'city' })).toBe(false)
    expect(asked({ regionCode: '230500' })).toBe(false)
    expect(asked({ regionCode: '230502', type: 'county' })).toBe(false)
    expect(asked({ regionCode: '445281' }, 'puning')).toBe(false)
  })
})

test('P1c: posts are offered to whom the document gives them', () => {
  const roles = (city: string, type: string) => under(city, { type, listed: '1' }).roles.map(({ role }) => role)
  expect(roles('shuangyashan', 'county')).toEqual(['cdo', 'cxo', 'steward'])
  expect(roles('shuangyashan', 'city')).toEqual(['city_cdo', 'city_ceo'])
  expect(roles('shuangyashan', 'enterprise')).toEqual(['cdo'])
  expect(roles('shuangyashan', 'soe')).toEqual(['cdo', 'cxo', 'steward'])
  expect(under('shuangyashan', { type: 'soe_stationed' }).roles.every(({ min }) => min === 0)).toBe(true)
  expect(roles('puning', 'county').filter((role) => role.startsWith('support'))).toEqual([])
  expect(roles('puning', 'dept')).toContain('support_other')
})

describe('P2: what no scope names is not bound; 参照执行 is chosen', () => {
  const unit = (more: Partial<UnitDraft>): UnitDraft => ({
    id: 'unit',
    city: 'tianning',
    type: 'school',
    sample: false,
    ...more,
  })
  const state = (given: UnitDraft, kept: boolean) => under(given.city, boundUnit(given, given.city, kept)).binding.state

  test.each([
    ['tianning', 'school'],
    ['baoshan', 'enterprise'],
    ['baoshan', 'hospital'],
    ['puning', 'zone'],
    ['shuangyashan', 'town'],
    ['dazhou', 'street'],
  ])('%s, %s', (city, type) => {
    expect(under(city, { type }).binding).toMatchObject({
      state: 'unbound',
      text: expect.stringContaining('没有点到') as string,
    })
    const following = under(city, { type, follows: true })
    expect(following.binding.state).toBe('follows')
    expect(dutiesOf(following).every(({ follows }) => follows)).toBe(true)
    expect(keys(dutiesOf(following))).toContain('role:cdo')
  })

  test('a county’s department is one by its region code, and not named under a city’s document', () => {
    const county = unit({ city: 'shuangyashan', type: 'dept', regionCode: '230521' })
    expect(state(county, false)).toBe('unbound')
    expect(state({ ...county, level: 'city' }, false)).toBe('bound')
    expect(state({ ...county, regionCode: '230500' }, false)).toBe('bound')
  })

  test('a data folder with records from before goes on under 参照执行, a new one does not', () => {
    expect(state(unit({}), true)).toBe('follows')
    expect(state(unit({}), false)).toBe('unbound')
    const told = { told: '2026.11.0' }
    expect(state(unit({ standing: { tianning: told } }), true)).toBe('unbound')
    expect(state(unit({ standing: { tianning: { ...told, follows: { chosen: true } } } }), false)).toBe('follows')
    expect(state(unit({ standing: { tianning: { follows: { chosen: false } } } }), true)).toBe('unbound')
    // A unit that is bound is bound, whatever was chosen.
    expect(state(unit({ type: 'dept' }), true)).toBe('bound')
  })

  test('普: annex 3 decides; a name that fits is found in it, one that does not is not', () => {
    const names = readProfileFile('puning')!.units[0]!.names
    expect(names).toHaveLength(36)
    expect(numberInList(names, '普宁市科技局')).toBe('1')
    expect(numberInList(names, '示例县民政局')).toBe('9')
    expect(numberInList(names, '揭阳市生态环境局普宁分局')).toBe('15')
    expect(numberInList(names, '普宁供电局')).toBe('34')
    for (const name of ['普宁市政务服务数据管理局', '普宁市委', '流沙东街道办事处', ''])
      expect(numberInList(names, name)).toBeUndefined()
  })
})

describe('P4, A3: nothing from before the document existed', () => {
  test('双, on 2025-10-15, records since January 2025: nothing for the first half of 2025', () => {
    const day = '2025-10-15'
    const all = dutiesOf(under('shuangyashan', { type: 'dept' }, day), { since: '2025-01-06' }, day)
    expect(keys(all).filter((key) => /2025-(?:H1|Q[123])$/u.test(key))).toEqual([])
    expect(keys(all)).toContain('rule:meeting:2025-H2')
  })

  test('天 has no date: its rules count from the first action in the data folder', () => {
    const city = under('tianning', { type: 'dept' }, '2027-01-15')
    const since = (day: string) => keys(dutiesOf(city, { since: day }, '2027-01-15'))
    expect(since('2026-10-01')).toContain('rule:debrief:2026')
    expect(since('2027-01-04')).not.toContain('rule:debrief:2026')
  })
})

test('P5: events of what comes in and what is found; without a day null, the reason, the addressee', () => {
  const ask = (city: string, event: string, unit: BoundUnit = { type: 'dept' }) =>
    dueOf(under(city, unit), event, '2026-07-18', calendar)
  expect(ask('shuangyashan', 'incident-found')).toMatchObject({ due: null, to: '中共双鸭山市委网信办' })
  expect(ask('dazhou', 'incident-found')).toMatchObject({ due: null, to: '达州市数字经济工作推进领导小组' })
  expect(ask('dazhou', 'important-project')).toMatchObject({ due: null, to: '达州市数字经济工作推进领导小组' })
  expect(ask('shuangyashan', 'task-list')).toMatchObject({
    due: null,
    reason: expect.stringContaining('每年一次') as string,
  })
  expect(ask('baoshan', 'evaluation-month')).toMatchObject({ due: '2026-08-31' })
  expect(ask('baoshan', 'next-spot-check').due).toBeNull()
  expect(ask('puning', 'debrief', { type: 'county' }).due).toBeNull()
  expect(ask('tianning', 'debrief', { type: 'school' })).toMatchObject({
    due: null,
    reason: expect.stringContaining('没有点到') as string,
  })
})

test('P6: who gets it stands on the duty; supervisors are no addressees', () => {
  const all = dutiesOf(under('dazhou', { type: 'dept' }))
  expect(all.find(({ key }) => key === 'rule:debrief:2026')?.to).toBe('达州市数字经济工作推进领导小组')
  expect(all.find(({ key }) => key === 'filing:first')?.to).toBe('达州市数字经济工作推进领导小组办公室')
  const file = readProfileFile('baoshan')!
  for (const id of ['security-coordination', 'security-supervision', 'term-evaluation'])
    expect(file.rules.find((rule) => rule.id === id)?.to).toBeUndefined()
  expect(file.bodies.find(({ id }) => id === 'security-organs')?.name).toBe('区公安分局、区国家安全分局')
})

test('P7: the whole profile is carried to where the year needs it', () => {
  const shuangyashan = under('shuangyashan', { type: 'dept' })
  expect(shuangyashan.quality?.dimensions).toHaveLength(4)
  expect(shuangyashan.focusFields?.codes).toHaveLength(12)
  expect(under('tianning', { type: 'dept' }).veto.map(({ fromWan }) => fromWan)).toEqual([undefined, 50])
  const dazhou = under('dazhou', { type: 'dept' })
  expect(dazhou.evaluation?.weights.reduce((sum, { points }) => sum + points, 0)).toBe(100)
  expect(readFormLayouts().map(({ id }) => id)).toContain('dazhou-evaluation')
  expect(under('puning', { type: 'dept' }).units?.names).toHaveLength(36)
})

test('P8: an outline says what the document names and what is our suggestion', () => {
  const parts = (city: string) => outlineParts(under(city, { type: 'dept' }).debrief!)
  for (const city of ['shuangyashan', 'dazhou'])
    expect(parts(city).every(({ origin }) => origin === 'suggested')).toBe(true)
  for (const city of ['puning', 'baoshan', 'tianning'])
    expect(parts(city).every(({ origin }) => origin === 'document')).toBe(true)
  expect(parts('tianning').at(-1)?.title).toBe('相关工作建议')
  expect(parts('puning').filter(({ aspects }) => aspects.length === 4)).toHaveLength(7)
  expect(parts('puning').map(({ title }) => title)).toEqual(
    expect.arrayContaining(['职能和主要任务逐条对照', '佐证材料']),
  )
  // The form of files from before.
  expect(outlineParts({ chapters: ['一', '二'], aspects: ['成效'], clause: '一', words: '一', from: null })).toEqual([
    { title: '一', aspects: ['成效'], origin: 'document' },
    { title: '二', aspects: ['成效'], origin: 'document' },
  ])
})

test('P9: statutory days are off where no arrangement is published', () => {
  expect(dueOf(under('baoshan', { type: 'dept' }), 'officer-changed', '2026-12-29', calendar)).toMatchObject({
    due: '2027-01-04',
    calendar: 'estimated',
  })
  expect(['2027-01-01', '2027-02-05', '2027-02-06', '2027-10-03'].filter(calendar.isWorkday)).toEqual([])
})

describe('P10: training', () => {
  const persons = [person(1, '张示例'), person(2, '李示例')]
  const appointments = [holds(1, 1, 'cdo', '2025-06-01'), holds(2, 2, 'steward', '2025-06-01')]

  test.each(['shuangyashan', 'dazhou', 'baoshan', 'tianning'])(
    '%s: advice of this program, under no clause',
    (city) => {
      const all = dutiesOf(under(city, { type: 'dept' }), { persons, appointments })
      expect(all.find(({ key }) => key === 'training:2026')?.basis).toBeNull()
    },
  )

  test('A12 普 三（五） 全员: 31 of 40 are 77.5 %, 9 to go; twice in two sessions counts once', () => {
    const city = under('puning', { type: 'dept', listed: '1' })
    const names = Array.from({ length: 30 }, (_, n) => ({ name: `王示例${String(n)}` }))
    const trainings = [
      { ...training(1, '2026-02-05', 1), attendees: [{ personId: uuid(1) }, ...names] },
      { ...training(2, '2026-05-05', 1), attendees: [{ name: '张示例' }, ...names.slice(0, 10)] },
    ]
    const facts = { persons, trainings, staff: { '2026': 40 } }
    const question = { facts: factsOf({ ...nothingEntered(TODAY), ...facts }), today: TODAY }
    expect(coverageOf(question, trainings, '2026')).toEqual({ staff: 40, trained: 31 })
    // What is still to come trained nobody.
    expect(coverageOf({ ...question, today: '2026-05-04' }, trainings, '2026')).toEqual({ staff: 40, trained: 31 })
    expect(coverageOf({ ...question, today: '2026-02-04' }, trainings, '2026')).toEqual({ staff: 40, trained: 0 })
    const duty = dutiesOf(city, facts).find(({ key }) => key === 'training:all:2026')
    expect(duty).toMatchObject({ title: '全员培训还差 9 人', basis: { clause: '三（五）' } })
    expect(duty?.detail).toContain('77.5%')
    expect(keys(dutiesOf(city, { ...facts, staff: { '2026': 31 } }))).not.toContain('training:all:2026')
    expect(dutiesOf(city, { ...facts, staff: {} }).find(({ key }) => key === 'training:all:2026')?.detail).toContain(
      '在职人数',
    )
  })
})

test('A2: 2026-11-20, 达 department, nothing entered: nothing red', () => {
  const all = dutiesOf(under('dazhou', { type: 'dept' }))
  expect(all.filter(({ left }) => left !== null && left < 0)).toEqual([])
  const find = (key: string) => all.find((duty) => duty.key === key)
  expect(find('filing:first')).toMatchObject({ due: null, kind: 'own' })
  expect(find('role:cdo')).toMatchObject({ due: null, kind: 'own' })
  expect(find('rule:yearly-summary:2026')?.due).toBe('2026-12-31')
  expect(find('rule:debrief:2026')?.due).toBe('2026-12-31')
  expect(find('rule:open-list:2026')).toMatchObject({ due: null, thisYear: true })
  expect(
    all
      .filter(({ kind }) => kind === 'awaited')
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['rule:evaluation:2026', 'rule:meeting:2026-H2', 'rule:spot-check:2026-11', 'rule:task-list:2026'])
})
