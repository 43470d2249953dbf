import { describe, expect, test } from 'vitest'
import { profileIds, readCalendar, readProfile } from '../../electron/assets'
import { dueOf, type DueProfile } from '../../shared/profile/due'
import type { DueAnswer } from '../../shared/profile/due-answer'
import type { ProfileRule } from '../../shared/profile/profile'
import { dueEvents, type DueEvent } from '../../shared/profile/rule'

const calendar = readCalendar()

/** Counted by hand from the State Council's calendar; `estimated` and `note` where they are expected. */
interface Case {
  readonly event: DueEvent
  readonly on: string
  readonly due: string
  readonly estimated?: true
  /** The working day before, where the due day is off. */
  readonly before?: string
}

const at = (event: DueEvent, on: string, due: string, more: Omit<Case, 'event' | 'on' | 'due'> = {}): Case => ({
  event,
  on,
  due,
  ...more,
})

const changed = 'officer-changed'
const spot = 'spot-check-found'
const defect = 'defect-reported'

const cases: Readonly<Record<string, readonly Case[]>> = {
  baoshan: [
    // Three working days: Tuesday, Wednesday, Thursday.
    at(changed, '2026-03-02', '2026-03-05'),
    // Friday: Monday, Tuesday, Wednesday.
    at(changed, '2026-01-30', '2026-02-04'),
    // Before Spring Festival: 12, 13 and the worked Saturday 14 February.
    at(changed, '2026-02-11', '2026-02-14'),
    // 13, 14; 15–23 off; 24.
    at(changed, '2026-02-12', '2026-02-24'),
    at(changed, '2026-02-13', '2026-02-25'),
    // The last working day before, and a day inside: both begin with 24 February.
    at(changed, '2026-02-14', '2026-02-26'),
    at(changed, '2026-02-17', '2026-02-26'),
    // 27, the worked Saturday 28, 2 March.
    at(changed, '2026-02-26', '2026-03-02'),
    // 清明: 3; 4–6 off; 7, 8.
    at(changed, '2026-04-02', '2026-04-08'),
    // 劳动节: 1–5 off; 6, 7, 8.
    at(changed, '2026-04-30', '2026-05-08'),
    // 8, the worked Saturday 9, 11.
    at(changed, '2026-05-07', '2026-05-11'),
    // 端午: 18; 19–21 off; 22, 23.
    at(changed, '2026-06-17', '2026-06-23'),
    // 18, the worked Sunday 20, 21.
    at(changed, '2026-09-17', '2026-09-21'),
    // 中秋: 24; 25–27 off; 28, 29.
    at(changed, '2026-09-23', '2026-09-29'),
    // 国庆: 30; 1–7 off; 8, 9.
    at(changed, '2026-09-29', '2026-10-09'),
    // 8, 9, the worked Saturday 10.
    at(changed, '2026-09-30', '2026-10-10'),
    at(changed, '2026-10-03', '2026-10-10'),
    at(changed, '2026-10-09', '2026-10-13'),
    // 29, 30, 31 December: all of them in the published year.
    at(changed, '2026-12-28', '2026-12-31'),
    // 30, 31; Friday 1 January 2027 is off by law, what else nobody has said yet; Monday 4.
    at(changed, '2026-12-29', '2027-01-04', { estimated: true }),
    at(changed, '2026-12-31', '2027-01-06', { estimated: true }),
    // 3, 4 February 2027; 除夕 5, 初一 to 初三 6–8 (Saturday to Monday); 9.
    at(changed, '2027-02-02', '2027-02-09', { estimated: true }),
    // 2; 清明 Monday 5; 6, 7.
    at(changed, '2027-04-01', '2027-04-07', { estimated: true }),
    // 30 September 2027; 1 October Friday, 2, 3 the weekend; 4, 5.
    at(changed, '2027-09-29', '2027-10-05', { estimated: true }),
    // 31; 1–3 January off; the worked Sunday 4; 5.
    at(changed, '2025-12-30', '2026-01-05'),
    // 2025: 30; 1–8 October off; 9, 10.
    at(changed, '2025-09-29', '2025-10-10'),
    // 2024: 8, 9; 10–17 February off; the worked Sunday 18.
    at(changed, '2024-02-07', '2024-02-18'),
    at('evaluation-month', '2026-11-10', '2026-12-31'),
    at('evaluation-month', '2026-09-30', '2026-10-31', { before: '2026-10-30' }),
  ],
  shuangyashan: [
    // 6–9 (4), 12–16 (9), 19–23 (14), 26.
    at(spot, '2026-01-05', '2026-01-26'),
    // 2–6 (5), 9–13 (10), 14 (11), 24–27 (15).
    at(spot, '2026-01-30', '2026-02-27'),
    // 24–28 (5), 2–6 (10), 9–13 March (15).
    at(spot, '2026-02-14', '2026-03-13'),
    // 16, 17 (2), 20–24 (7), 27–30 (11), 6–9 May with the worked Saturday (15).
    at(spot, '2026-04-15', '2026-05-09'),
    // 8–12 (5), 15–18 (9), 22–26 (14), 29.
    at(spot, '2026-06-05', '2026-06-29'),
    // 11 (1), 14–18 (6), 20 (7), 21–24 (11), 28–30 (14), 8 October.
    at(spot, '2026-09-10', '2026-10-08'),
    // 21–24 (4), 28–30 (7), 8–10 (10), 12–16 (15).
    at(spot, '2026-09-20', '2026-10-16'),
    // 11 (1), 14–18 (6), 21–25 (11), 28–31 (15).
    at(spot, '2026-12-10', '2026-12-31'),
    at(spot, '2026-12-11', '2027-01-04', { estimated: true }),
    // 2025: 9, 10, 11 (3), 13–17 (8), 20–24 (13), 27, 28.
    at(spot, '2025-10-01', '2025-10-28'),
    // 3–6 (4), 9–13 (9), 16.
    at(defect, '2026-03-02', '2026-03-16'),
    // 9–13 (5), 14 (6), 24–27 (10).
    at(defect, '2026-02-06', '2026-02-27'),
    at(defect, '2026-02-23', '2026-03-06'),
    // 29, 30 (2), 6–9 (6), 11–14 (10).
    at(defect, '2026-04-28', '2026-05-14'),
    // 29, 30 (2), 8–10 (5), 12–16 (10).
    at(defect, '2026-09-28', '2026-10-16'),
    // 4–8 (5), 11–15 (10).
    at(defect, '2026-12-31', '2027-01-15', { estimated: true }),
    // Half-years of the calendar, wherever in the one before the last meeting was.
    at('next-meeting', '2026-03-10', '2026-12-31'),
    at('next-meeting', '2026-06-30', '2026-12-31'),
    at('next-meeting', '2026-07-01', '2027-06-30', { estimated: true }),
    at('next-meeting', '2025-12-31', '2026-06-30'),
    at('next-spot-check', '2026-01-01', '2026-06-30'),
    at('next-spot-check', '2026-03-31', '2026-06-30'),
    at('next-spot-check', '2026-04-01', '2026-09-30'),
    at('next-spot-check', '2026-08-15', '2026-12-31'),
    at('next-spot-check', '2026-12-31', '2027-03-31', { estimated: true }),
  ],
  dazhou: [
    // 28 February is a worked Saturday.
    at(changed, '2026-01-31', '2026-02-28'),
    // 15 February is the first day of the holidays; 14 a worked Saturday.
    at(changed, '2026-01-15', '2026-02-15', { before: '2026-02-14' }),
    at(changed, '2026-03-31', '2026-04-30'),
    at(changed, '2026-08-31', '2026-09-30'),
    at(changed, '2026-09-07', '2026-10-07', { before: '2026-09-30' }),
    at(changed, '2026-12-31', '2027-01-31', { estimated: true, before: '2027-01-29' }),
    at(changed, '2028-01-31', '2028-02-29', { estimated: true }),
    at(changed, '2024-01-31', '2024-02-29'),
    at(changed, '2027-01-29', '2027-02-28', { estimated: true, before: '2027-02-26' }),
    // 16 (1), 19–23 (6), 26–30 (11), 2–6 (16), 9–13 (21), 14 (22), 24–28 (27), 2–4 March (30).
    at(spot, '2026-01-15', '2026-03-04'),
    // 1–4 (4), 7–11 (9), 14–18 (14), 20 (15), 21–24 (19), 28–30 (22), 8–10 (25), 12–16 (30).
    at(spot, '2026-08-31', '2026-10-16'),
    // 1–3 (3), 7–10 (7), 13–17 (12), 20–24 (17), 27–30 (21), 6–9 (25), 11–15 May (30).
    at(spot, '2026-03-31', '2026-05-15'),
    // 20 (1), 23–27 (6), 30 (7), 1–4 (11), 7–11 (16), 14–18 (21), 21–25 (26), 28–31 (30).
    at(spot, '2026-11-19', '2026-12-31'),
    at(spot, '2026-11-20', '2027-01-04', { estimated: true }),
    // 21, 22 (2), 25–29 (7), 1–5 (12), 8–10 June (15).
    at(defect, '2026-05-20', '2026-06-10'),
    // 22–26 (5), 29, 30 (7), 1–3 (10), 6–10 July (15).
    at(defect, '2026-06-18', '2026-07-10'),
    // 14 (1), 24–28 (6), 2–6 (11), 9–12 March (15).
    at(defect, '2026-02-13', '2026-03-12'),
    at('first-filing', '2023-05-06', '2023-05-30'),
    at('first-filing', '2023-05-30', '2023-05-30'),
    at('debrief', '2026-03-01', '2026-12-31'),
    at('debrief', '2027-02-01', '2027-12-31', { estimated: true }),
    at('next-meeting', '2025-08-01', '2026-06-30'),
    at('next-spot-check', '2026-01-31', '2026-02-28'),
    at('next-spot-check', '2026-02-28', '2026-03-31'),
    // A Sunday; the Friday before.
    at('next-spot-check', '2026-04-10', '2026-05-31', { before: '2026-05-29' }),
    at('next-spot-check', '2026-09-30', '2026-10-31', { before: '2026-10-30' }),
    at('next-spot-check', '2026-12-01', '2027-01-31', { estimated: true, before: '2027-01-29' }),
    at('next-spot-check', '2024-01-05', '2024-02-29'),
  ],
  puning: [
    at('first-filing', '2023-10-24', '2023-10-30'),
    at('debrief', '2026-12-31', '2026-12-31'),
    // A Sunday within the New Year's holiday of 2024, which began on 30 December.
    at('debrief', '2023-11-01', '2023-12-31', { before: '2023-12-29' }),
  ],
  tianning: [],
}

/** Events that a city's document gives no day for, by the words its reason must hold; a day of the past where it names one. */
const without: Readonly<Record<string, readonly (readonly [DueEvent, string, string?])[]>> = {
  shuangyashan: [
    [changed, '没有写明'],
    ['first-filing', '没有写明'],
    ['debrief', '没有写明'],
    ['incident-found', '第一时间'],
    ['important-project', '没有写明'],
    ['task-list', '只说每年一次'],
    ['evaluation-month', '没有写明'],
    ['meeting-held', '没有写明'],
  ],
  dazhou: [
    ['first-filing', '2023-05-30 已经过去', '2023-05-30'],
    ['incident-found', '第一时间'],
    ['important-project', '第一时间'],
    ['task-list', '只说每年一次'],
    ['evaluation-month', '没有写明'],
    ['meeting-held', '没有写明'],
  ],
  puning: [
    [changed, '没有写明'],
    [spot, '没有写明'],
    [defect, '没有写明'],
    ['first-filing', '2023-10-30 已经过去', '2023-10-30'],
    ['next-meeting', '没有写明'],
    ['next-spot-check', '没有写明'],
    ['incident-found', '没有写明'],
    ['important-project', '没有写明'],
    ['task-list', '没有写明'],
    ['evaluation-month', '没有写明'],
    ['meeting-held', '没有写明'],
  ],
  baoshan: [
    [spot, '没有写明'],
    [defect, '没有写明'],
    ['first-filing', '没有写明'],
    ['debrief', '没有写明'],
    ['next-meeting', '没有写明'],
    // The monthly 治理成效评估 is no spot check.
    ['next-spot-check', '没有写明'],
    ['incident-found', '没有写明'],
    ['important-project', '没有写明'],
    ['task-list', '没有写明'],
    ['meeting-held', '没有写明'],
  ],
  tianning: dueEvents.map((event) => [event, '没有写明'] as const),
}

const ask = (city: string, event: DueEvent, on: string): DueAnswer => {
  const profile = readProfile(city, { day: on, unit: { type: '' } })
  if (profile === undefined) throw new Error(city)
  return dueOf(profile, event, on, calendar)
}

const table = Object.entries(cases).flatMap(([city, ofCity]) => ofCity.map((one) => ({ city, ...one })))
const nulls = Object.entries(without).flatMap(([city, ofCity]) =>
  ofCity.map(([event, words, date]) => ({ city, event, words, date })),
)

describe('dueOf', () => {
  test('every city is asked for every event', () => {
    const asked = new Set([...table, ...nulls].map(({ city, event }) => `${city} ${event}`))
    expect(asked.size).toBe(profileIds().length * dueEvents.length)
    expect(table.length).toBeGreaterThan(60)
  })

  test.each(table)('$city $event on $on: $due', ({ city, event, on, due, estimated, before }) => {
    const answer = ask(city, event, on)
    expect(answer.due).toBe(due)
    if (answer.due === null) return
    expect(answer.calendar).toBe(estimated === true ? 'estimated' : 'official')
    expect(answer.note?.includes(`最近的工作日是 ${String(before)}`)).toBe(before === undefined ? undefined : true)
    expect(answer.clause).toMatch(/^[一-四五]/)
    expect(answer.days?.at(-1)).toBe(
      [spot, defect].includes(event) || (city === 'baoshan' && event === changed) ? due : undefined,
    )
  })

  test.each(nulls)('$city $event has no day', ({ city, event, words, date }) => {
    const answer = ask(city, event, '2026-11-20')
    expect(answer.due).toBeNull()
    if (answer.due !== null) return
    expect(answer.reason).toContain(words)
    expect(answer.date).toBe(date)
  })

  const rule = (id: string, more: Partial<ProfileRule>): ProfileRule => ({
    id,
    topic: 'filing',
    bearer: 'unit',
    when: { kind: 'standing' },
    title: id,
    text: id,
    inPrinciple: false,
    clause: '一（一）',
    words: id,
    from: null,
    part: 'own',
    ...more,
  })
  const source = { title: '某市方案', number: null, date: null, issuer: null }
  const profileOf = (rules: readonly ProfileRule[]): DueProfile => ({
    rules,
    source,
    bodies: [],
    roles: [],
    events: [],
    coming: [],
    ended: [],
    binding: { state: 'bound', text: '' },
  })
  const event = 'first-filing'

  test('of several rules the earliest that concerns the unit', () => {
    const rules = [
      rule('government', { event, bearer: 'government', part: 'others', when: { kind: 'once', on: '2030-01-01' } }),
      rule('late', { event, when: { kind: 'once', on: '2030-03-01' } }),
      rule('early', { event, when: { kind: 'once', on: '2030-02-01' } }),
    ]
    expect(dueOf(profileOf(rules), event, '2029-12-01', calendar)).toMatchObject({ due: '2030-02-01', words: 'early' })
    expect(dueOf(profileOf(rules), event, '2030-02-15', calendar)).toMatchObject({ due: '2030-03-01', words: 'late' })
    expect(dueOf(profileOf(rules), event, '2030-04-01', calendar)).toMatchObject({ due: null, date: '2030-03-01' })
  })

  test('what is asked of others only is told as such', () => {
    const others = rule('others', { event, part: 'others', when: { kind: 'once', on: '2030-02-01' } })
    const answer = dueOf(profileOf([others]), event, '2029-12-01', calendar)
    expect(answer.due === null && answer.reason).toContain('不是对这类单位提的')
  })

  test('a term that depends on what the unit has not said names the condition, and counts only where there is no other', () => {
    const sometimes = { event, pending: true, condition: '有自建信息系统' } as const
    const early = rule('early', { ...sometimes, when: { kind: 'once', on: '2030-02-01' } })
    const late = rule('late', { event, when: { kind: 'once', on: '2030-03-01' } })
    const asked = { due: '2030-02-01', condition: '有自建信息系统' }
    expect(dueOf(profileOf([early]), event, '2029-12-01', calendar)).toMatchObject(asked)
    const both = dueOf(profileOf([early, late]), event, '2029-12-01', calendar)
    expect(both).toMatchObject({ due: '2030-03-01' })
    expect(both.condition).toBeUndefined()
  })

  test('a term in hours asks for the time of day, whatever else the event starts', () => {
    const rules = [
      rule('summary', { event: defect, when: { kind: 'within', n: 15, unit: 'day' } }),
      rule('report', { event: defect, when: { kind: 'within', n: 24, unit: 'hour' } }),
    ]
    const asked = dueOf(profileOf(rules), defect, '2026-03-02', calendar)
    expect(asked).toMatchObject({ due: null, asks: 'time', reason: expect.stringContaining('按小时计算') as string })
    // The later one is told beside it.
    expect(dueOf(profileOf(rules), defect, '2026-03-02T09:30', calendar)).toMatchObject({
      due: '2026-03-03T09:30',
      rule: 'report',
      also: [{ due: '2026-03-17', rule: 'summary' }],
    })
  })

  test('第一时间 has no number of days; the end of February is found every year', () => {
    const atOnce = [rule('at-once', { event: defect, when: { kind: 'at-once' } })]
    expect(dueOf(profileOf(atOnce), defect, '2026-03-02', calendar)).toMatchObject({ due: null })
    const february = [rule('february', { event: 'debrief', when: { kind: 'yearly', by: '02-29' } })]
    expect(dueOf(profileOf(february), 'debrief', '2026-03-02', calendar).due).toBe('2026-02-28')
    expect(dueOf(profileOf(february), 'debrief', '2028-03-02', calendar).due).toBe('2028-02-29')
  })
})
