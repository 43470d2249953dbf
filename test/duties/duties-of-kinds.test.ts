import { describe, expect, test } from 'vitest'
import { duties } from '../../shared/duties/duties'
import type { Duty } from '../../shared/duties/duty'
import type { DutyBehaviour, DutyBehaviours } from '../../shared/duties/duty-behaviour'
import type { DutyFacts } from '../../shared/duties/duty-facts'
import { summarise, urgencyOf } from '../../shared/duties/duty-summary'
import type { Identified } from '../../shared/field/kind'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import { aRule, calendar, choice, nothingEntered, profile, quiet, uuid } from './duty-sample'
import { factsOf } from './unit-duties'

/** An invented kind of record: a visit settles what is asked of spot checks, and one that found something is to be followed up. */
interface Visit extends Identified {
  readonly on: string
  readonly found?: string
}

const visits = {
  settles: {
    settlement: ({ id, on }) => (on === '' ? undefined : { id, rule: 'spot', topic: 'quality', day: on }),
    registers: ({ id }) => id === 'spot',
  },
  duties: {
    ahead: true,
    duties: ({ today }, all) =>
      all.flatMap(({ id, found }) => {
        if (found === undefined) return []
        const action = { place: { kind: 'record', table: 'visits', id }, verb: '跟进' } as const
        const words = { title: found, detail: found, due: today, inPrinciple: false, basis: null, action }
        return [{ key: `visit:${id}`, topic: 'quality', ...words } as const]
      }),
  },
} satisfies DutyBehaviour<Visit>
const visit = (n: number, on: string, more: Partial<Visit> = {}): Visit => ({ id: uuid(800 + n), on, ...more })

const TODAY = '2026-03-31'
const on = (kinds: DutyBehaviours, all: readonly Visit[] = [], rules = profile.rules): Duty[] =>
  duties(kinds, { ...profile, rules }, { ...factsOf(quiet), records: { visits: all } }, TODAY, calendar)
const placeOf = (all: readonly Duty[], key: string) => all.find((duty) => duty.key === key)?.action.place
const withVisits: DutyBehaviours = { visits, ...kindBehaviours }

describe('what is to be done at once', () => {
  const alarms = {
    settles: false,
    duties: {
      ahead: false,
      duties: (_question, all) =>
        all.map(({ id }) => {
          const action = { place: { kind: 'record', table: 'alarms', id }, verb: '登记首次报告' } as const
          const words = { title: id, detail: id, due: null, inPrinciple: false, basis: null, action }
          return { key: `alarm:${id}`, topic: 'security', atOnce: true, ...words } as const
        }),
    },
  } satisfies DutyBehaviour<Identified>
  const [day, alarm] = ['2026-07-18', { id: uuid(890) }]
  const asked = (choices: DutyFacts['choices'] = []) =>
    duties(
      { ...kindBehaviours, alarms },
      profile,
      { ...factsOf({ ...quiet, choices }), records: { alarms: [alarm] } },
      day,
      calendar,
    )

  test('comes before what is overdue, presses, and counts for the week, though it has no day', () => {
    const all = asked()
    expect(all[0]).toMatchObject({ key: `alarm:${alarm.id}`, due: null, left: null, state: 'open' })
    expect(all[1]?.due).toBeDefined()
    expect(all.map((duty) => urgencyOf(duty, day)).filter((one) => one === 'at-once')).toHaveLength(1)
    const others = summarise(all.slice(1), day)
    expect(summarise(all, day)).toMatchObject({
      pressing: others.pressing + 1,
      thisWeek: others.thisWeek + 1,
      nearest: { key: `alarm:${alarm.id}` },
    })
  })

  test('counts no more once it is said not to be for this unit', () => {
    const all = asked([choice(1, `alarm:${alarm.id}`, { kind: 'waived', on: day })])
    expect(summarise(all, day).pressing).toBe(summarise(asked().slice(1), day).pressing)
  })
})

describe('a kind of record that settles a rule', () => {
  test('a record of the period ends the duty; one of another period, or that settles nothing, does not', () => {
    const keys = (...all: Visit[]) => on(withVisits, all).map(({ key }) => key)
    expect(keys()).toContain('rule:spot:2026-Q1')
    expect(keys(visit(1, '2026-03-20'))).not.toContain('rule:spot:2026-Q1')
    expect(keys(visit(1, '2025-12-20'), visit(2, ''))).toContain('rule:spot:2026-Q1')
  })

  test('the button of a rule leads to a new record of the kind that registers it', () => {
    expect(placeOf(on(withVisits), 'rule:spot:2026-Q1')).toEqual({ kind: 'new', table: 'visits', rule: 'spot' })
    const { matters } = kindBehaviours
    expect(placeOf(on({ matters, visits }), 'rule:spot:2026-Q1')).toMatchObject({ table: 'visits' })
    expect(placeOf(on(withVisits), 'rule:meeting:2026-H1')).toMatchObject({ table: 'meetings' })
    expect(placeOf(on(kindBehaviours), 'rule:spot:2026-Q1')).toMatchObject({ table: 'defects' })
  })

  test('so does that of what is to be done after a meeting, which a record of any kind may have been', () => {
    const held: DutyBehaviours = {
      visits: {
        settles: {
          settlement: ({ id }) => ({ id, rule: undefined, topic: 'meeting', day: '2026-03-30' }),
          registers: ({ id }) => id === 'minutes',
        },
        duties: false,
      },
    }
    const when = { kind: 'within', n: 5, unit: 'workday' } as const
    const minutes = aRule('minutes', { topic: 'meeting', event: 'meeting-held', when })
    const all = on(held, [visit(1, '')], [...profile.rules, minutes])
    expect(placeOf(all, `after:minutes:${uuid(801)}`)).toEqual({ kind: 'new', table: 'visits', rule: 'minutes' })
  })

  test('a rule that no kind claims is registered with the kind that takes the rest, wherever it stands', () => {
    const yearly = aRule('yearly', { topic: 'filing', when: { kind: 'yearly', by: '12-31' } })
    const table = (kinds: DutyBehaviours) => placeOf(on(kinds, [], [yearly]), 'rule:yearly:2026')
    expect(table(kindBehaviours)).toMatchObject({ table: 'matters' })
    expect(table(withVisits)).toMatchObject({ table: 'matters' })
    expect(table({ trainings: kindBehaviours.trainings, visits })).toBeUndefined()
  })

  test('what no record could settle is no duty', () => {
    const once = aRule('once', { when: { kind: 'once', on: '2026-06-30' } })
    const recurring = (kinds: DutyBehaviours) =>
      on(kinds, [], [...profile.rules, once]).filter(({ key }) => key.startsWith('rule:'))
    expect(recurring({ trainings: kindBehaviours.trainings })).toEqual([])
    expect(recurring(kindBehaviours).map(({ key }) => key)).toContain('rule:once:2026-06-30')
  })
})

describe('duties that follow from the records of one kind', () => {
  test('are made of its own records, ahead of what recurs and has the same day, or after it', () => {
    const debrief = aRule('debrief', { topic: 'debrief', when: { kind: 'each', cycle: 'quarter' } })
    const today = (ahead: boolean) =>
      on(
        { matters: kindBehaviours.matters, visits: { ...visits, duties: { ...visits.duties, ahead } } },
        [visit(1, '2026-03-20', { found: '台账与系统不一致' }), visit(2, '2026-03-21')],
        [debrief],
      )
        .filter(({ due }) => due === TODAY)
        .map(({ key }) => key)
    expect(today(true)).toEqual([`visit:${uuid(801)}`, 'rule:debrief:2026-Q1'])
    expect(today(false)).toEqual(['rule:debrief:2026-Q1', `visit:${uuid(801)}`])
  })

  test('a kind whose records are not at hand has none', () => {
    const facts = { ...factsOf(nothingEntered(TODAY)), records: {} }
    expect(duties({ visits }, profile, facts, TODAY, calendar).filter(({ key }) => key.startsWith('visit:'))).toEqual(
      [],
    )
  })
})
