import { describe, expect, test } from 'vitest'
import { dueCommand } from '../../electron/cli/commands/due'
import { readCalendar, readProfile } from '../../electron/assets'
import { dueOf, dueOfRule } from '../../shared/profile/due'
import { requestRule, requestTerms } from '../../shared/profile/request-terms'
import type { DueEvent } from '../../shared/profile/rule'
import { aRule } from '../duties/duty-sample'

const calendar = readCalendar()
const spot = 'spot-check-found'
const defect = 'defect-reported'
const changed = 'officer-changed'

/** A deadline counted by hand, and how many working days lead there. */
interface Case {
  readonly city: string
  readonly event: DueEvent
  readonly on: string
  readonly due: string
  readonly counted: number
  readonly calendar: 'official' | 'estimated'
}

const at = (
  city: string,
  event: DueEvent,
  on: string,
  due: string,
  counted: number,
  calendar: Case['calendar'] = 'official',
): Case => ({ city, event, on, due, counted, calendar })

const cases: readonly Case[] = [
  // 22–24 (3), 28–30 (6), 8–10 (9), 12–16 (14), 19 October.
  at('shuangyashan', spot, '2026-09-21', '2026-10-19', 15),
  // … 19–23 (19), 26–30 (24), 2–6 (29), 9 November.
  at('dazhou', spot, '2026-09-21', '2026-11-09', 30),
  // 15–18 (4), 22–26 (9), 29.
  at('shuangyashan', defect, '2026-06-12', '2026-06-29', 10),
  // … 29, 30 (11), 1–3 (14), 6 July.
  at('dazhou', defect, '2026-06-12', '2026-07-06', 15),
  // 11–14 (4), 24–28 (9), 2–6 (14), 9 March.
  at('shuangyashan', spot, '2026-02-10', '2026-03-09', 15),
  // … 9–13 (19), 16–20 (24), 23–27 (29), 30.
  at('dazhou', spot, '2026-02-10', '2026-03-30', 30),
  // 28–30 (3), 6–9 (7), 11–15 (12), 18–20 May.
  at('shuangyashan', spot, '2026-04-27', '2026-05-20', 15),
  at('dazhou', defect, '2026-04-27', '2026-05-20', 15),
  // 28–30 September.
  at('baoshan', changed, '2026-09-24', '2026-09-30', 3),
  // 30, 31; 4 January: the 1st is off by law.
  at('baoshan', changed, '2026-12-29', '2027-01-04', 3, 'estimated'),
]

describe('A1', () => {
  test.each(cases)('$city $event on $on: $due', async ({ city, event, on, due, counted, calendar: known }) => {
    const profile = readProfile(city, { day: on, unit: { type: '' } })
    if (profile === undefined) throw new Error(city)
    const answer = dueOf(profile, event, on, calendar)
    expect(answer).toMatchObject({ due, calendar: known })
    expect(answer.due === null ? [] : answer.days).toHaveLength(counted)
    const { json } = await dueCommand.run(['--city', city, '--event', event, '--on', on])
    expect(json).toEqual(answer)
  })

  // 国令第809号: the day after 30 September on which offices work is 8 October; 8–10 (3), 12–16 (8), 19, 20.
  test.each([
    ['unconditional', '1', '2026-10-08', 1],
    ['conditional', '2', '2026-10-20', 10],
  ])('request received 2026-09-30, %s', (_, shareType, due, counted) => {
    const terms = requestTerms({ shareType, received: '2026-09-30' }, calendar)
    expect(terms?.reply).toMatchObject({ due, calendar: 'official' })
    expect(terms?.reply.days).toHaveLength(counted)
    expect(terms).not.toHaveProperty('provide')
  })
})

describe('a request for data', () => {
  test('names the regulation', () => {
    expect(requestRule.source).toEqual({ title: '政务数据共享条例', number: '国令第809号', from: '2025-08-01' })
  })

  test('once agreed to, is fulfilled within 20 working days of the answer', () => {
    // 9, 10 (2), 12–16 (7), 19–23 (12), 26–30 (17), 2–4 November.
    const facts = { shareType: '2', received: '2026-09-30', answered: '2026-10-08' }
    expect(requestTerms(facts, calendar)?.provide).toMatchObject({ due: '2026-11-04', calendar: 'official' })
    // 7–11 (5), 14–18 (10), 21–25 (15), 28–31 (19), 4 January.
    const late = requestTerms({ ...facts, answered: '2026-12-04' }, calendar)?.provide
    expect(late).toMatchObject({ due: '2027-01-04', calendar: 'estimated' })
    expect(late?.days).toHaveLength(20)
  })

  test('has no term where nothing is shared, nothing is entered, or the regulation did not exist', () => {
    for (const shareType of ['3', '', '有条件共享'])
      expect(requestTerms({ shareType, received: '2026-09-30' }, calendar)).toBeUndefined()
    expect(requestTerms({ shareType: '1', received: '2025-07-31' }, calendar)).toBeUndefined()
    expect(requestTerms({ shareType: '1', received: '2025-08-01' }, calendar)?.reply.due).toBe('2025-08-04')
  })
})

describe('a term in hours', () => {
  const rule = aRule('incident', { when: { kind: 'within', n: 24, unit: 'hour' } })
  const answer = (moment: string) => dueOfRule(rule, moment, calendar)

  test('is remarked where the day that it leads to is off, not where the day that it starts on is', () => {
    // From Friday 6 to Saturday 7 March, and from Sunday 8 to Monday 9.
    expect(answer('2026-03-06T15:30')).toMatchObject({
      due: '2026-03-07T15:30',
      note: expect.stringContaining('2026-03-06') as string,
    })
    expect(answer('2026-03-08T15:30')).toEqual({
      due: '2026-03-09T15:30',
      clause: rule.clause,
      words: rule.words,
      calendar: 'official',
    })
  })

  test('rests on the arrangement of the year that it leads to', () => {
    expect(answer('2026-12-30T09:00')).toMatchObject({ due: '2026-12-31T09:00', calendar: 'official' })
    expect(answer('2026-12-31T09:00')).toMatchObject({ due: '2027-01-01T09:00', calendar: 'estimated' })
  })
})
