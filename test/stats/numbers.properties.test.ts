import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCalendar } from '../../electron/assets'
import type { DraftText } from '../../shared/base/draft'
import { plusDays } from '../../shared/calendar/calendar'
import type { DefectDraft } from '../../shared/defect/defect'
import type { DemandDraft } from '../../shared/demand/demand'
import type { MeetingDraft } from '../../shared/meeting/meeting'
import type { OpeningDraft } from '../../shared/opening/opening'
import { numbersOfYear, statOf } from '../../shared/stats/numbers'
import type { CountedResource, StatFacts } from '../../shared/stats/stat'
import type { TrainingDraft } from '../../shared/training/training'
import { factsOf, resource, uuid } from './stat-sample'

const TODAY = '2026-07-20'
const calendar = readCalendar()

const day = fc.integer({ min: -500, max: 150 }).map((n) => plusDays(TODAY, n))
/** Days as records hold them: mostly one, sometimes none or one that nobody could read. */
const typedDay: fc.Arbitrary<DraftText | undefined> = fc.oneof(
  { weight: 8, arbitrary: day },
  fc.constant(undefined),
  fc.constant({ raw: '年底' }),
)
const filled = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
const numbered = <T extends object>(one: fc.Arbitrary<T>, most = 25) =>
  fc.array(one, { maxLength: most }).map((all) => all.map((record, at) => filled({ id: uuid(at), ...record })))

/** What a person with a pencil would do: look at every record by itself. */
const tally = <T>(all: readonly T[], holds: (one: T) => boolean): number => {
  let sum = 0
  for (const one of all) if (holds(one)) sum += 1
  return sum
}
const thisYear = (value: DraftText | undefined): boolean =>
  typeof value === 'string' && value.slice(0, 4) === '2026' && value <= TODAY
const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number((Math.round((part / whole) * 1000 + 1e-9) / 10).toFixed(1))

const numbers = (records: Partial<StatFacts['records']>, staff = {}) => {
  const stats = numbersOfYear(factsOf('dazhou', TODAY, records, staff), '2026')
  return (id: string) => {
    const found = statOf(stats, id)
    if (found === undefined) throw new Error(`no number ${id}`)
    return found.row ?? found.stat
  }
}

test('resources are counted as by hand', () => {
  const one = fc.record({
    shareType: fc.constantFrom('1', '2', '3', '', '看情况'),
    openType: fc.constantFrom('1', '2', '3', ''),
    cycle: fc.constantFrom('daily', 'monthly', 'yearly', 'irregular', ''),
    lastUpdated: fc.oneof(day, fc.constant('')),
    items: fc.nat({ max: 9 }),
    complete: fc.boolean(),
  })
  const gaps: Readonly<Record<string, number>> = { daily: 1, monthly: 31, yearly: 366 }
  const isStale = ({ cycle, lastUpdated }: CountedResource) =>
    lastUpdated !== '' && cycle in gaps && plusDays(lastUpdated, gaps[cycle] ?? 0) < TODAY
  fc.assert(
    fc.property(numbered(one), (made) => {
      const resources = made.map((each, at) => resource(at, each))
      const of = numbers({ resources })
      const all = resources.length
      expect(of('resources').value).toBe(all)
      for (const code of ['1', '2', '3']) {
        expect(of(`resources-share-${code}`).value).toBe(tally(resources, ({ shareType }) => shareType === code))
        expect(of(`resources-open-${code}`).value).toBe(tally(resources, ({ openType }) => openType === code))
      }
      expect(of('resources-share').value).toBe(tally(resources, ({ shareType }) => '123'.includes(shareType || 'x')))
      expect(of('resource-items').value).toBe(resources.reduce((sum, { items }) => sum + items, 0))
      expect(of('resources-complete-share').value).toBe(
        percent(
          tally(resources, ({ complete }) => complete),
          all,
        ),
      )
      expect(of('resources-stale').ids).toEqual(resources.filter(isStale).map(({ id }) => id))
      const due = resources.filter(({ cycle }) => cycle in gaps)
      const fresh = tally(due, (each) => each.lastUpdated !== '' && !isStale(each))
      expect(of('resources-fresh-share').value).toBe(percent(fresh, due.length))
    }),
  )
})

test('meetings, demands, openings and training are counted as by hand', () => {
  const meeting = fc.record({
    date: typedDay,
    nature: fc.constantFrom('upper', 'own', undefined),
    attendance: fc.constantFrom('cdo', 'stand-in', 'absent', undefined),
  })
  const demand = fc.record({ kind: fc.constantFrom('need', 'backflow'), raised: typedDay, met: typedDay })
  const opening = fc.record({
    year: fc.constantFrom('2025', '2026'),
    resourceId: fc.constant(uuid(1)),
    state: fc.constantFrom('planned', 'opened', 'put-off', 'cancelled', undefined),
    opened: typedDay,
  })
  const who = fc.oneof(
    fc.nat({ max: 3 }).map((n) => ({ personId: uuid(n) })),
    fc.constantFrom('张示例', '李示例', '王示例').map((name) => ({ name })),
  )
  const training = fc.record({
    date: typedDay,
    hours: fc.constantFrom('2', '1.5', { raw: '半天' }, undefined),
    attendees: fc.array(who, { maxLength: 6 }),
  })
  // Two persons of one name are nobody in particular.
  const persons = [
    { id: uuid(0), name: '张示例' },
    { id: uuid(1), name: '李示例' },
    { id: uuid(2), name: '李示例' },
  ]
  fc.assert(
    fc.property(numbered(meeting), numbered(demand), numbered(opening), numbered(training), (m, d, o, t) => {
      const meetings = m as MeetingDraft[]
      const demands = d as DemandDraft[]
      const openings = o as OpeningDraft[]
      const trainings = t as TrainingDraft[]
      const of = numbers({ meetings, demands, openings, trainings, persons }, { 2026: 40 })
      const upper = meetings.filter(({ date, nature }) => thisYear(date) && nature !== 'own')
      expect(of('meetings-attended').value).toBe(tally(upper, ({ attendance }) => attendance !== 'absent'))
      expect(of('meetings-absent').value).toBe(tally(upper, ({ attendance }) => attendance === 'absent'))
      expect(of('meetings-held').value).toBe(tally(meetings, ({ date, nature }) => thisYear(date) && nature === 'own'))
      expect(of('demands-met').value).toBe(tally(demands, ({ kind, met }) => kind === 'need' && thisYear(met)))
      expect(of('backflow-raised').value).toBe(
        tally(demands, ({ kind, raised }) => kind === 'backflow' && thisYear(raised)),
      )
      const plan = openings.filter(({ year, state }) => year === '2026' && state !== 'cancelled')
      const done = tally(
        plan,
        ({ state, opened }) => state === 'opened' && (typeof opened !== 'string' || opened <= TODAY),
      )
      expect([of('openings').value, of('openings-done').value]).toEqual([plan.length, done])
      const held = trainings.filter(({ date }) => thisYear(date))
      expect(of('trainings').value).toBe(held.length)
      expect(of('training-attendances').value).toBe(held.flatMap(({ attendees }) => attendees).length)
      const hours = held.reduce((sum, each) => sum + (typeof each.hours === 'string' ? Number(each.hours) : 0), 0)
      expect(of('training-hours').value).toBe(hours)
      const known = held.flatMap(({ attendees }) =>
        attendees.map((one) => ('name' in one ? (one.name === '张示例' ? uuid(0) : one.name) : one.personId)),
      )
      expect(of('training-coverage').value).toBe(percent(new Set(known).size, 40))
    }),
  )
})

test('faults are counted as by hand, and mended in time by the days of the document', () => {
  const defect = fc.record({
    date: typedDay,
    direction: fc.constantFrom('received', 'reported', undefined),
    source: fc.constantFrom('spot-check', 'feedback', 'self', undefined),
    none: fc.constantFrom('1', undefined, undefined, undefined),
    dimension: fc.constantFrom('完整性', '规范性', '别的', undefined),
    closed: typedDay,
    checked: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, typedDay),
  })
  const terms: Readonly<Record<string, number>> = { 'spot-check': 30, feedback: 15 }
  const dueOf = ({ date, source }: DefectDraft): string | undefined => {
    const days = typeof source === 'string' ? terms[source] : undefined
    if (days === undefined || typeof date !== 'string') return undefined
    let due = date
    for (let left = days; left > 0;) {
      due = plusDays(due, 1)
      if (calendar.isWorkday(due)) left -= 1
    }
    return due
  }
  const mendedOn = ({ closed, checked }: DefectDraft): string | undefined =>
    [closed, checked].filter((one): one is string => typeof one === 'string' && one <= TODAY).sort()[0]
  fc.assert(
    fc.property(numbered(defect), (made) => {
      const defects = made as DefectDraft[]
      const of = numbers({ defects })
      const faults = defects.filter(({ direction, none }) => direction !== 'reported' && none !== '1')
      const received = faults.filter(({ date }) => thisYear(date))
      expect(of('defects-received').value).toBe(received.length)
      expect(of('defects-received-完整性').value).toBe(tally(received, ({ dimension }) => dimension === '完整性'))
      expect(of('defects-mended').value).toBe(tally(received, (one) => mendedOn(one) !== undefined))
      const open = faults.filter(
        (one) => typeof one.date === 'string' && one.date <= TODAY && mendedOn(one) === undefined,
      )
      expect(of('defects-open').ids).toEqual(open.map(({ id }) => id))
      let [inTime, decided] = [0, 0]
      for (const one of received) {
        const [due, mended] = [dueOf(one), mendedOn(one)]
        if (due === undefined || (mended === undefined && due >= TODAY)) continue
        decided += 1
        if (mended !== undefined && mended <= due) inTime += 1
      }
      expect(of('defects-in-time-share').value).toBe(percent(inTime, decided))
      const reported = defects.filter(({ date, direction }) => direction === 'reported' && thisYear(date))
      expect(of('defects-reported').value).toBe(reported.length)
      expect(of('defects-answered').value).toBe(
        tally(reported, ({ closed }) => typeof closed === 'string' && closed <= TODAY),
      )
    }),
  )
})
