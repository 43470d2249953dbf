import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileIds, readCodeLists } from '../../electron/assets'
import { plusDays } from '../../shared/calendar/calendar'
import { registerOf } from '../../shared/duties/settlement'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import { recordListOf } from '../../shared/kinds/record-lists'
import { daysToAnswer, meanDaysToAnswer, stepOf, termOfRequest } from '../../shared/share-request/request-state'
import type { ShareRequestDraft } from '../../shared/share-request/share-request'
import { shareRequestRegister } from '../../shared/share-request/share-request-register'
import { numbersOfYear, statOf } from '../../shared/stats/numbers'
import { factsOf } from '../stats/stat-sample'
import { nothingEntered } from '../duties/duty-sample'
import { recordTable } from '../duties/record-table'
import { unitDuties } from '../duties/unit-duties'
import { calendar, profileOn } from '../incident/incident-sample'
import { id } from '../kinds/sample-records'
import { questionFor } from '../project/project-sample'

const asked = (more: Partial<ShareRequestDraft> = {}): ShareRequestDraft => ({
  id: id(42),
  requester: '示例县医保局',
  resource: '示例低保名册',
  shareType: '2',
  date: '2026-09-30',
  ...more,
})
const dueOf = (more: Partial<ShareRequestDraft>, today: string) =>
  termOfRequest(asked(more), calendar, today)?.due ?? null

describe('A18 the request days', () => {
  // Counted by hand with the State Council's arrangement of 2026; the day after counts first.
  test.each([
    // The day after 30 September on which offices work is 8 October.
    ['无条件 over the National Day holidays', '1', '2026-09-30', '2026-10-08'],
    // 8–10 (3; Saturday 10 is 调休), 12–16 (8), 19, 20.
    ['有条件 over the holidays and the 调休 Saturday behind them', '2', '2026-09-30', '2026-10-20'],
    // Saturday 28 February is 调休.
    ['无条件 on a Friday before a 调休 Saturday', '1', '2026-02-27', '2026-02-28'],
    // 10–14 (5; Saturday 14 is 调休), 24–27 (9), Saturday 28.
    ['有条件 over the Spring Festival with both 调休 Saturdays', '2', '2026-02-09', '2026-02-28'],
    ['无条件 on a Saturday', '1', '2026-07-18', '2026-07-20'],
    ['不予共享 has no term', '3', '2026-09-30', null],
    ['nothing entered has none', undefined, '2026-09-30', null],
    ['before the regulation there was none', '1', '2025-07-31', null],
  ])('%s', (_, shareType, date, due) => {
    expect(dueOf({ shareType, date }, date)).toBe(due)
  })

  test('once agreed to, the data within 20 working days of the answer, over a year whose arrangement is not known', () => {
    const agreed = (answered: string) => ({ answer: 'agree', answered })
    // 9, 10 (2), 12–16 (7), 19–23 (12), 26–30 (17), 2–4 November.
    expect(dueOf(agreed('2026-10-08'), '2026-10-08')).toBe('2026-11-04')
    const late = asked(agreed('2026-12-04'))
    expect(termOfRequest(late, calendar, '2026-12-04')).toMatchObject({ due: '2027-01-04', estimated: true })
  })

  test('after 补正 the term begins with the day on which it came in', () => {
    const more = { answer: 'supplement', answered: '2026-10-09' }
    expect(dueOf(more, '2026-10-12')).toBeNull()
    expect(dueOf({ ...more, supplemented: '2026-10-12' }, '2026-10-12')).toBe('2026-10-26')
  })
})

describe('how far a request is', () => {
  const TODAY = '2026-10-12'
  const stateOf = (more: Partial<ShareRequestDraft>) =>
    shareRequestRegister.state(asked(more), questionFor('puning', TODAY))

  test.each([
    [{}, '待答复', true],
    [{ answer: 'agree', answered: '2026-10-09' }, '待提供', true],
    [{ answer: 'agree', answered: '2026-10-09', provided: TODAY }, '已提供', false],
    [{ answer: 'refuse', answered: '2026-10-09' }, '不同意共享', false],
    [{ answer: 'supplement', answered: '2026-10-09' }, '等对方补正', false],
    [{ answer: 'supplement', answered: '2026-10-09', supplemented: TODAY }, '待答复', true],
    // Neither a day without an answer nor one that is still to come is an answer.
    [{ answered: '2026-10-09' }, '待答复', true],
    [{ answer: 'agree' }, '待答复', true],
    [{ answer: 'agree', answered: '2026-10-13' }, '待答复', true],
    [{ answer: { raw: '看看' }, answered: '2026-10-09' }, '待答复', true],
    [{ answer: 'agree', answered: '2026-10-09', provided: '2026-10-13' }, '待提供', true],
    [{ answer: 'refuse', answered: '2026-10-09', dispute: '对方不同意' }, '争议处理中', true],
    [{ answer: 'refuse', answered: '2026-10-09', dispute: '对方不同意', disputeSettled: TODAY }, '不同意共享', false],
  ] as const)('%j is %s', (more, word, open) => {
    expect(stateOf(more)).toEqual({ word, open })
  })

  const dutiesOn = (more: Partial<ShareRequestDraft>, today: string, city = 'puning') =>
    unitDuties(
      profileOn(city, today),
      { ...nothingEntered('2026-01-01'), shareRequests: [asked(more)] },
      today,
      calendar,
    ).filter(({ key }) => key === `share-request:${id(42)}`)

  test('今日 has it with the day of the regulation, in every city', () => {
    for (const city of profileIds())
      expect(dutiesOn({}, TODAY, city), city).toMatchObject([
        {
          title: '答复示例县医保局的共享申请“示例低保名册”',
          due: '2026-10-20',
          left: 6,
          kind: 'own',
          basis: { source: '政务数据共享条例', clause: '（国令第809号）' },
        },
      ])
    expect(dutiesOn({}, '2026-10-21')).toMatchObject([{ due: '2026-10-20', left: -1 }])
    expect(dutiesOn({ answer: 'agree', answered: '2026-10-09' }, TODAY)).toMatchObject([
      { title: '向示例县医保局提供“示例低保名册”', due: '2026-11-05' },
    ])
    expect(dutiesOn({ shareType: undefined }, TODAY)).toMatchObject([
      { due: null, detail: '2026年9月30日收到，还没有登记答复。共享类型没有填，推算不出期限。' },
    ])
    expect(dutiesOn({ answer: 'refuse', answered: '2026-10-09' }, TODAY)).toEqual([])
    expect(dutiesOn({ answer: 'supplement', answered: '2026-10-09' }, TODAY)).toEqual([])
    // One that is still to come in is none yet.
    expect(dutiesOn({ date: '2026-10-13' }, TODAY)).toEqual([])
  })
})

describe('working days to the answer (普 三（一））', () => {
  test('are counted from the day after the request', () => {
    const days = (answered: string, more: Partial<ShareRequestDraft> = {}) =>
      daysToAnswer(asked({ answer: 'agree', answered, ...more }), calendar)
    expect(days('2026-09-30')).toBe(0)
    expect(days('2026-10-08')).toBe(1)
    expect(days('2026-10-20')).toBe(10)
    expect(days('2026-10-20', { answer: 'supplement' })).toBeUndefined()
    expect(days('2026-09-29')).toBeUndefined()
  })

  test('their mean has one place, and counts what was answered', () => {
    const all = ['2026-10-08', '2026-10-09', '2026-10-20'].map((answered) => asked({ answer: 'agree', answered }))
    expect(meanDaysToAnswer([...all, asked()], calendar)).toEqual({ days: 4.3, count: 3 })
    expect(meanDaysToAnswer([asked()], calendar)).toBeUndefined()
  })

  test('lie between the fastest and the slowest answer, in whatever order', () => {
    const requests = fc.array(
      fc
        .record({ from: fc.integer({ min: 0, max: 500 }), took: fc.integer({ min: 0, max: 60 }) })
        .map(({ from, took }) => {
          const date = plusDays('2025-08-01', from)
          return asked({ date, answer: took % 2 === 0 ? 'agree' : 'refuse', answered: plusDays(date, took) })
        }),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(requests, (all) => {
        const each = all.map((one) => daysToAnswer(one, calendar)!)
        const mean = meanDaysToAnswer(all, calendar)!
        expect(mean.count).toBe(all.length)
        expect(mean.days).toBeGreaterThanOrEqual(Math.min(...each) - 0.05)
        expect(mean.days).toBeLessThanOrEqual(Math.max(...each) + 0.05)
        expect(meanDaysToAnswer([...all].reverse(), calendar)).toEqual(mean)
      }),
      { numRuns: 50 },
    )
  })

  test('a term is never over before its last day, whenever the request came in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.constantFrom('1', '2'), (offset, shareType) => {
        const request = asked({ date: plusDays('2025-08-01', offset), shareType })
        const { due } = termOfRequest(request, calendar, request.date as string)!
        expect(calendar.isWorkday(due)).toBe(true)
        expect(termOfRequest(request, calendar, due)).toMatchObject({ left: 0, overdue: false })
        expect(termOfRequest(request, calendar, plusDays(due, 1))?.overdue).toBe(true)
        expect(stepOf({ ...request, answer: 'refuse', answered: due }, due)).toBe('refused')
        expect(daysToAnswer({ ...request, answer: 'agree', answered: due }, calendar)).toBe(shareType === '1' ? 1 : 10)
      }),
      { numRuns: 100 },
    )
  })
})

test('the standing rule about requests is that of 普 三（一）', () => {
  for (const city of profileIds()) {
    const { profile } = questionFor(city)
    const named = profile.rules.filter((rule) => registerOf(kindBehaviours, rule) === 'shareRequests')
    expect(named.map(({ id: rule }) => rule).join(' '), city).toBe(recordTable[city]?.['shareRequest'] ?? '')
  }
})

describe('the list asks', () => {
  const said = (more: Partial<ShareRequestDraft>) =>
    recordListOf('shareRequests')
      .check({ resources: [], shareRequests: [asked(more)] }, '', readCodeLists(), '2026-10-12')
      .map(({ level, rule, column }) => [level, rule, column])

  test('about days, reasons and the share type', () => {
    expect(said({})).toEqual([])
    expect(said({ answered: '2026-09-29' })).toEqual([['必改', 'request-before', 'answered']])
    expect(said({ answered: '2026-10-13' })).toEqual([['必改', 'request-ahead', 'answered']])
    expect(said({ date: '2026-10-13' })).toEqual([['必改', 'request-ahead', 'date']])
    expect(said({ answered: '2026-10-10', provided: '2026-10-09' })).toEqual([['必改', 'request-provided', 'provided']])
    expect(said({ answer: 'refuse', answered: '2026-10-10', reason: '含个人信息' })).toEqual([
      ['需说明', 'request-reason', 'basis'],
    ])
    expect(said({ shareType: undefined })).toEqual([['需说明', 'request-type', 'shareType']])
    expect(said({ requester: undefined })).toEqual([['必改', 'list-missing', 'requester']])
  })
})

test('what is asked back (补正) is no answer, in no number', () => {
  const requests = [
    asked({ answer: 'supplement', answered: '2026-10-09' }),
    asked({ id: id(43), answer: 'agree', answered: '2026-10-08' }),
    asked({ id: id(44), answer: { raw: '口头' }, answered: '2026-10-08' }),
    asked({ id: id(45), answer: 'refuse', answered: '2026-09-29' }),
  ]
  const stats = numbersOfYear(factsOf('dazhou', '2026-11-20', { shareRequests: requests }), '2026')
  expect(statOf(stats, 'share-requests-answered')?.stat.ids).toEqual([id(43), id(45)])
  // Nobody answers before being asked: that day is in no mean, nor behind it.
  expect(statOf(stats, 'share-requests-days')?.stat).toMatchObject({ value: 1, ids: [id(43)] })
})
