import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chinaDay } from '../../shared/base/local-day'
import { shown } from '../../shared/base/draft'
import { filedOn, madeOn } from '../../shared/filing/filing-day'
import type { When } from '../../shared/profile/rule'
import { profile, aRule, choice, dutiesOn, filing, holds, keysOn, matter, person, training, uuid } from './duty-sample'

const find = (all: ReturnType<typeof dutiesOn>, key: string) => all.find((duty) => duty.key === key)
const TODAY = '2026-03-02'

describe('roles and training', () => {
  test('a quiet office has nothing but what recurs', () => {
    expect(keysOn(TODAY)).toEqual([])
  })

  test('a role that nobody holds, with its clause and 原则上', () => {
    const gap = find(dutiesOn(TODAY, { appointments: [holds(2, 2, 'steward', '2025-06-01')] }), 'role:cdo')
    expect(gap).toMatchObject({
      title: '首席数据官空缺',
      due: null,
      left: null,
      inPrinciple: true,
      action: { place: { screen: 'roster' } },
      basis: { clause: '三（一）' },
    })
  })

  test('a role that begins tomorrow is still open today', () => {
    const appointments = [holds(1, 1, 'cdo', '2026-03-03'), holds(2, 2, 'steward', '2025-06-01')]
    expect(keysOn(TODAY, { appointments, filings: [] })).toContain('role:cdo')
    expect(keysOn('2026-03-03', { appointments, filings: [] })).not.toContain('role:cdo')
  })

  test('holders without training this year are counted and named; last year does not count', () => {
    const duty = find(
      dutiesOn(TODAY, { trainings: [training(1, '2026-01-05', 1), training(2, '2025-12-05', 2)] }),
      'training:2026',
    )
    expect(duty?.title).toContain('1 人')
    expect(duty?.detail).toContain('李示例')
    expect(duty?.detail).not.toContain('张示例')
    expect(keysOn('2027-01-04')).toContain('training:2027')
  })
})

describe('filing', () => {
  test('never handed over: without a day where the date is history, with it while it lies ahead', () => {
    expect(find(dutiesOn(TODAY, { filings: [] }), 'filing:first')).toMatchObject({
      due: null,
      action: { place: { screen: 'filing' } },
    })
    const dated = {
      ...profile,
      rules: [aRule('first', { event: 'first-filing', when: { kind: 'once', on: '2026-03-06' } })],
    }
    expect(find(dutiesOn(TODAY, { filings: [] }, dated), 'filing:first')).toMatchObject({ due: '2026-03-06', left: 4 })
    expect(find(dutiesOn('2026-03-09', { filings: [] }, dated), 'filing:first')).toMatchObject({ due: null })
    expect(find(dutiesOn(TODAY, {}, dated), 'filing:first')).toBeUndefined()
  })

  const persons = [person(1, '张示例'), person(2, '李示例'), person(3, '王示例')]
  const successor = [
    holds(1, 1, 'cdo', '2025-06-01', '2026-02-11'),
    holds(3, 3, 'cdo', '2026-02-12'),
    holds(2, 2, 'steward', '2025-06-01'),
  ]

  test('a successor starts the term on the first day, across Spring Festival', () => {
    const [duty] = dutiesOn(TODAY, { appointments: successor, trainings: [training(1, '2026-02-05', 1, 2, 3)] })
    expect(duty).toMatchObject({ key: 'filing:changed:cdo:2026-02-12', due: '2026-02-24', left: -5, topic: 'filing' })
    expect(duty?.detail).toContain('张示例任至2026年2月11日')
    expect(duty?.detail).toContain('王示例自2026年2月12日起任职')
    expect(duty?.basis?.words).toBe('changed')
  })

  test('a post left empty counts from the last day; a departure long before the successor counts by itself', () => {
    const left = [holds(1, 1, 'cdo', '2025-06-01', '2026-02-26'), holds(2, 2, 'steward', '2025-06-01')]
    expect(find(dutiesOn(TODAY, { appointments: left }), 'filing:changed:cdo:2026-02-26')).toMatchObject({
      due: '2026-03-02',
      left: 0,
    })
    const gap = [
      holds(1, 1, 'cdo', '2025-06-01', '2026-02-05'),
      holds(3, 3, 'cdo', '2026-02-27'),
      holds(2, 2, 'steward', '2025-06-01'),
    ]
    expect(keysOn(TODAY, { appointments: gap })).toContain('filing:changed:cdo:2026-02-05')
  })

  test('a role that the term is not for, and a date that nobody can read, have no day', () => {
    const appointments = [
      holds(1, 1, 'cdo', '2025-06-01'),
      holds(2, 2, 'steward', '2025-06-01'),
      { ...holds(3, 3, 'steward'), from: { raw: '今年春天' } },
    ]
    const duty = dutiesOn(TODAY, { appointments }).find(({ key }) => key.startsWith('filing:changed:steward'))
    expect(duty).toMatchObject({ due: null, basis: { clause: profile.filing.rule?.clause } })
    expect(duty?.detail).toContain('任职日期没有填')
  })

  test('what the package itself said of the end is no news', () => {
    const filings = [
      filing(1, '已报送', {
        answer: { on: '2026-02-01' },
        roster: [
          { id: uuid(101), personId: uuid(1), name: '张示例', role: 'cdo', from: '2025-06-01', to: '2026-02-26' },
          { id: uuid(102), personId: uuid(2), name: '李示例', role: 'steward', from: '2025-06-01', to: '' },
        ],
      }),
    ]
    const appointments = [holds(1, 1, 'cdo', '2025-06-01', '2026-02-26'), holds(2, 2, 'steward', '2025-06-01')]
    expect(keysOn(TODAY, { filings, appointments })).toEqual(['role:cdo'])
  })

  test('a package of an older program stands for the roster of its day', () => {
    const filings = [filing(1, '已受理')]
    expect(keysOn(TODAY, { filings })).toEqual([])
    expect(keysOn(TODAY, { filings, appointments: successor, persons })).toContain('filing:changed:cdo:2026-02-12')
  })

  test('a package that is made and holds the new roster stands for the reasons to make one', () => {
    const roster = successor.slice(1).map(({ id, personId, role, from }) => ({
      id,
      personId,
      name: '某人',
      role,
      from: shown(from),
      to: '',
    }))
    const handed = filing(1, '已受理')
    const pending = filing(2, '待报送', { created: '2026-02-25T02:00:00.000Z', roster })
    const keys = keysOn(TODAY, { filings: [handed, pending], appointments: successor })
    expect(keys.filter((key) => key.startsWith('filing:'))).toEqual([`filing:hand-over:${pending.id}:2026-02-24`])
    expect(find(dutiesOn(TODAY, { filings: [handed, pending], appointments: successor }), keys[0] ?? '')).toMatchObject(
      {
        due: '2026-02-24',
      },
    )
    // Made before the change: it must be made again.
    const stale = filing(2, '待报送', { created: '2026-02-05T02:00:00.000Z' })
    expect(keysOn(TODAY, { filings: [handed, stale], appointments: successor })).toContain(
      'filing:changed:cdo:2026-02-12',
    )
  })

  test('a returned package shows the reasons until a later one is handed over', () => {
    const returned = filing(2, '已退回', { answer: { on: '2026-02-20', note: '缺推荐意见' } })
    const before = dutiesOn(TODAY, { filings: [filing(1, '已受理'), returned] })
    expect(find(before, `filing:returned:${returned.id}`)?.detail).toContain('缺推荐意见')
    expect(keysOn(TODAY, { filings: [returned] })).toEqual([`filing:returned:${returned.id}`])
    const later = filing(3, '已报送')
    expect(keysOn(TODAY, { filings: [filing(1, '已受理'), returned, later] })).toEqual([`receipt:${later.id}`])
  })

  test('the receipt of the latest package is awaited until an answer is registered', () => {
    const sent = filing(1, '已报送', { handedOver: '2026-02-26' })
    expect(find(dutiesOn(TODAY, { filings: [sent] }), `receipt:${sent.id}`)?.detail).toContain('2026年2月26日')
    expect(keysOn(TODAY, { filings: [{ ...sent, answer: { on: '2026-02-27' } }] })).toEqual([])
  })

  describe('between midnight and eight in China', () => {
    beforeEach(() => vi.stubEnv('TZ', 'Asia/Shanghai'))
    afterEach(() => vi.unstubAllEnvs())
    // 2026-02-26 00:30 in China.
    const early = { created: '2026-02-25T16:30:00.000Z' }

    test('a package is of the day that the calendar on the wall shows', () => {
      const made = filing(2, '待报送', early)
      const sent = filing(2, '已报送', early)
      const left = [
        { id: uuid(101), personId: uuid(1), name: '张示例', role: 'cdo', from: '2025-06-01', to: '2026-02-25' },
      ]
      expect([madeOn(made), filedOn(sent), filedOn({ ...sent, handedOver: '2026-02-28' })]).toEqual([
        '2026-02-26',
        '2026-02-26',
        '2026-02-28',
      ])
      expect(find(dutiesOn(TODAY, { filings: [sent] }), `receipt:${sent.id}`)?.detail).toContain('2026年2月26日')
      // Whoever left the evening before is no part of it.
      const appointments = [holds(2, 2, 'steward', '2025-06-01')]
      const keys = keysOn(TODAY, { filings: [filing(1, '已受理', { ...early, roster: left })], appointments })
      expect(keys.filter((key) => key.startsWith('filing:changed:cdo'))).toEqual([])
    })

    test('on a machine that keeps another time the command line writes the day in China', () => {
      vi.stubEnv('TZ', 'America/New_York')
      expect(chinaDay(new Date(early.created))).toBe('2026-02-26')
      expect(chinaDay(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01')
    })
  })
})

describe('what recurs', () => {
  const recurring = (today: string, ...more: Parameters<typeof dutiesOn> extends [string, ...infer R] ? R : never) =>
    dutiesOn(today, ...more).filter(({ key }) => key.startsWith('rule:'))

  test('one duty a period; what others owe has no day and comes last', () => {
    expect(recurring(TODAY).map(({ key, due, left, kind }) => [key, due, left, kind])).toEqual([
      ['rule:debrief:2026', '2026-12-31', 210, 'own'],
      ['rule:meeting:2026-H1', null, null, 'awaited'],
      ['rule:spot:2026-Q1', null, null, 'awaited'],
    ])
  })

  test('settled by a matter of its rule within the period, by no other', () => {
    const matters = [
      matter(1, 'spot', '2026-02-03'),
      matter(2, 'meeting', '2025-12-31'),
      matter(3, 'mend', '2026-03-01'),
    ]
    const keys = recurring(TODAY, { matters }).map(({ key }) => key)
    expect(keys).toEqual(['rule:debrief:2026', 'rule:meeting:2026-H1'])
  })

  test('a period without a record is shown once more, but nothing that was over before the records begin', () => {
    const own = {
      ...profile,
      rules: profile.rules.map((one) => (one.id === 'spot' ? { ...one, part: 'own' as const } : one)),
    }
    const late = recurring('2026-07-02', {}, own)
    expect(late.slice(0, 2)).toMatchObject([
      { key: 'rule:spot:2026-Q2', due: '2026-06-30', left: -2 },
      { key: 'rule:spot:2026-Q3', due: '2026-09-30' },
    ])
    // What others owe for the half-year before is still waited for, and never late.
    expect(find(late, 'rule:meeting:2026-H1')).toMatchObject({ kind: 'awaited', due: null, left: null })
    const matters = [matter(1, 'spot', '2026-05-05')]
    expect(recurring('2026-07-02', { matters }).map(({ key }) => key)).not.toContain('rule:spot:2026-Q2')
    const begun = recurring('2026-07-02', { since: '2026-07-01' }, own)
    expect(begun.every(({ due }) => due === null || due > '2026-07-01')).toBe(true)
    expect(begun.map(({ key }) => key)).toContain('rule:spot:2026-Q3')
    expect(begun.map(({ key }) => key)).not.toContain('rule:meeting:2026-H1')
  })

  test('本期没有 settles what others owe for one period', () => {
    const choices = [choice(1, 'rule:spot:2026-Q1', { kind: 'absent', reason: '本季度没有抽查' })]
    expect(find(recurring(TODAY, { choices }), 'rule:spot:2026-Q1')?.state).toBe('absent')
    expect(find(recurring('2026-04-02', { choices }), 'rule:spot:2026-Q2')?.state).toBe('open')
  })

  test('a yearly day that passed before the records began is no alarm; the yearly report without a day has none', () => {
    const by = (when: When) => ({
      ...profile,
      rules: [aRule('debrief', { topic: 'debrief', event: 'debrief', when })],
    })
    expect(recurring('2026-07-02', { since: '2026-06-15' }, by({ kind: 'yearly', by: '05-31' }))).toEqual([])
    // June 2026 has 21 working days, and 1 and 2 July are two more.
    expect(recurring('2026-07-02', { since: '2025-06-15' }, by({ kind: 'yearly', by: '05-31' }))).toMatchObject([
      { key: 'rule:debrief:2026', due: '2026-05-31', left: -23 },
    ])
    const undated = recurring('2026-07-02', { since: '2020-01-01' }, by({ kind: 'each', cycle: 'year' }))
    expect(undated).toMatchObject([
      { key: 'rule:debrief:2025', due: null, left: null },
      { key: 'rule:debrief:2026', due: null, left: null, thisYear: true },
    ])
  })

  test('a day in a year that is not published is marked', () => {
    const marked = recurring('2027-01-04').filter(({ estimated }) => estimated)
    expect(marked.map(({ due }) => due)).toEqual(['2027-12-31'])
    expect(recurring(TODAY).some(({ estimated }) => estimated)).toBe(false)
  })

  test('one-off dates ahead are duties, those of the past are history', () => {
    const dated = { ...profile, rules: [aRule('plan', { topic: 'report', when: { kind: 'once', on: '2026-03-10' } })] }
    expect(recurring(TODAY, {}, dated)).toMatchObject([{ key: 'rule:plan:2026-03-10', left: 6 }])
    expect(recurring('2026-03-11', {}, dated)).toEqual([])
    expect(recurring(TODAY, { matters: [matter(1, 'plan', '2026-02-27')] }, dated)).toEqual([])
  })
})

describe('mending, upkeep, decisions', () => {
  test('each open finding has its own term; a closed one is gone', () => {
    const matters = [
      matter(1, 'mend', '2026-01-30', { title: '低保数据缺项' }),
      matter(2, 'report', '2026-02-23'),
      matter(3, 'mend', '2026-01-05', { closed: '2026-01-20' }),
      matter(4, 'meeting', '2026-01-05'),
    ]
    const mending = dutiesOn(TODAY, { matters }).filter(({ key }) => key.startsWith('matter:'))
    expect(mending).toMatchObject([
      { key: `matter:${uuid(401)}`, title: '低保数据缺项', due: '2026-02-27', left: -2 },
      {
        key: `matter:${uuid(402)}`,
        due: '2026-03-06',
        left: 4,
        action: { place: { table: 'defects', id: uuid(402) } },
      },
    ])
  })

  test('a finding without a readable day has no day, and says why', () => {
    const [duty] = dutiesOn(TODAY, { matters: [{ ...matter(1, 'mend', ''), date: { raw: '上周' } }] }).filter(
      ({ key }) => key.startsWith('matter:'),
    )
    expect(duty).toMatchObject({ due: null })
    expect(duty?.detail).toContain('没有填')
  })

  test('old resources and old copies, the latter without a clause', () => {
    expect(find(dutiesOn(TODAY, { staleResources: 3 }), 'stale')).toMatchObject({ title: '3 条资源超过更新周期' })
    const keys = (newestSnapshot?: string, secondPlace?: string) =>
      keysOn(TODAY, {
        backup: { ...(newestSnapshot && { newestSnapshot }), ...(secondPlace && { secondPlace }) },
      })
    expect(keys('2026-02-23', '2026-02-16')).toEqual([])
    expect(keys('2026-02-22', '2026-02-15')).toEqual(['backup:snapshot', 'backup:second'])
    expect(keys()).toEqual(['backup:snapshot', 'backup:second'])
    const fresh = dutiesOn(TODAY, { since: '2026-02-27', backup: {} })
    expect(fresh.filter(({ topic }) => topic === 'backup')).toEqual([])
    expect(find(dutiesOn(TODAY, { backup: {} }), 'backup:second')?.basis).toBeNull()
  })

  test('put off until a day, set aside, taken up again: the latest decision holds', () => {
    const matters = [matter(1, 'mend', '2026-03-02')]
    const key = `matter:${uuid(401)}`
    const state = (today: string, ...choices: ReturnType<typeof choice>[]) =>
      find(dutiesOn(today, { matters, choices }), key)
    const snoozed = choice(1, key, { until: '2026-03-05' })
    expect(state('2026-03-04', snoozed)).toMatchObject({
      state: 'snoozed',
      decided: { reason: '等通知', until: '2026-03-05' },
    })
    expect(state('2026-03-05', snoozed)?.state).toBe('open')
    const waived = choice(2, key, { kind: 'waived', reason: '无此系统' })
    expect(state('2026-03-05', waived, snoozed)).toMatchObject({ state: 'waived', decided: { reason: '无此系统' } })
    expect(state('2026-03-05', waived, choice(3, key, { kind: 'resumed', on: '2026-03-04' }))?.state).toBe('open')
    expect(state('2026-03-04', choice(4, 'other', { kind: 'waived' }))?.state).toBe('open')
  })

  test('overdue first, then by day, then what has no day', () => {
    const all = dutiesOn(TODAY, { matters: [matter(1, 'mend', '2026-01-30')], filings: [], staleResources: 1 })
    const days = all.map(({ due }) => due)
    expect(days[0]).toBe('2026-02-27')
    expect(all.at(-1)?.kind).toBe('awaited')
    const dated = days.filter((day) => day !== null)
    expect(dated).toEqual([...dated].sort())
  })
})
