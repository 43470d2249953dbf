import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftText } from '../../shared/base/draft'
import type { Identified } from '../../shared/field/kind'
import { numbersOfYear, statOf } from '../../shared/stats/numbers'
import { statSources } from '../../shared/stats/sources'
import { plusDays } from '../../shared/calendar/calendar'
import { factsOf, uuid } from './stat-sample'

const TODAY = '2026-07-20'
/** The year that is over is counted up to its last day, the running one up to today. */
const YEARS = [
  { year: '2025', asOf: '2025-12-31' },
  { year: '2026', asOf: TODAY },
] as const

type Row = Identified & Readonly<Partial<Record<string, DraftText>>>

const day = fc.integer({ min: -560, max: 150 }).map((n) => plusDays(TODAY, n))
const typedDay: fc.Arbitrary<DraftText | undefined> = fc.oneof(
  { weight: 8, arbitrary: day },
  fc.constant(undefined),
  fc.constant({ raw: '年底' }),
)
const rowsOf = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<readonly Row[]> =>
  fc.array(fc.record(shape), { maxLength: 20 }).map((all) =>
    all.map((one, at) => {
      const filled = Object.entries(one).filter(([, value]) => value !== undefined)
      return { id: uuid(at), ...Object.fromEntries(filled) }
    }),
  )

type Day = DraftText | undefined
const read = (value: Day): string | undefined => (typeof value === 'string' ? value : undefined)
const by = (value: Day, asOf: string): boolean => (read(value) ?? '9999') <= asOf
const inYear = (value: Day, year: string, asOf: string): boolean => read(value)?.slice(0, 4) === year && by(value, asOf)

interface Case {
  readonly table: string
  readonly rows: fc.Arbitrary<readonly Row[]>
  /** What a person with a pencil would tick, record by record, by the id of the number. */
  readonly counts: Readonly<Record<string, (row: Row, year: string, asOf: string) => boolean>>
}

const cases: readonly Case[] = [
  {
    table: 'tasks',
    rows: rowsOf({
      date: typedDay,
      due: typedDay,
      result: fc.constantFrom('done', 'failed', undefined, undefined),
      closed: typedDay,
      reason: fc.constantFrom('示例原因', undefined),
    }),
    counts: {
      tasks: ({ date }, year, asOf) => inYear(date, year, asOf),
      'tasks-done': (row, year, asOf) => inYear(row['date'], year, asOf) && doneBy(row, asOf),
      'tasks-overdue': (row, year, asOf) =>
        inYear(row['date'], year, asOf) &&
        !doneBy(row, asOf) &&
        !(row['result'] === 'failed' && row['reason'] !== undefined) &&
        (read(row['due']) ?? '9999') < asOf,
    },
  },
  {
    table: 'projects',
    rows: rowsOf({ date: typedDay, stage: fc.constantFrom('planned', 'approval', 'building', undefined) }),
    counts: {
      projects: ({ date }, year, asOf) => inYear(date, year, asOf),
      'projects-building': ({ date, stage }, year, asOf) => inYear(date, year, asOf) && stage === 'building',
    },
  },
  {
    table: 'scenarios',
    rows: rowsOf({
      date: typedDay,
      stage: fc.constantFrom('planned', 'online', undefined),
      example: fc.constantFrom('1', '0', undefined),
    }),
    counts: {
      'scenarios-online': ({ date, stage }, _, asOf) => stage === 'online' && by(date, asOf),
      'scenarios-new': ({ date, stage }, year, asOf) => stage === 'online' && inYear(date, year, asOf),
      'scenarios-examples': ({ date, example }, _, asOf) => example === '1' && by(date, asOf),
    },
  },
  {
    table: 'shareRequests',
    rows: rowsOf({
      date: typedDay,
      answered: typedDay,
      answer: fc.constantFrom('agree', 'refuse', 'supplement', undefined),
    }),
    counts: {
      'share-requests': ({ date }, year, asOf) => inYear(date, year, asOf),
      'share-requests-answered': ({ date, answer, answered }, year, asOf) =>
        inYear(date, year, asOf) && by(answered, asOf) && (answer === 'agree' || answer === 'refuse'),
    },
  },
  {
    table: 'incidents',
    rows: rowsOf({ date: typedDay, kind: fc.constantFrom('security', 'project'), closed: typedDay }),
    counts: {
      incidents: ({ date }, year, asOf) => inYear(date, year, asOf),
      'incidents-security': ({ date, kind }, year, asOf) => inYear(date, year, asOf) && kind === 'security',
      'incidents-closed': ({ date, closed }, year, asOf) => inYear(date, year, asOf) && by(closed, asOf),
    },
  },
  {
    table: 'evaluations',
    rows: rowsOf({ date: typedDay, nature: fc.constantFrom('self', 'monthly', undefined) }),
    counts: {
      evaluations: ({ date, nature }, year, asOf) => inYear(date, year, asOf) && nature !== 'self',
      'evaluations-self': ({ date, nature }, year, asOf) => inYear(date, year, asOf) && nature === 'self',
    },
  },
  {
    table: 'filings',
    rows: rowsOf({
      created: fc.constant('2026-01-15T04:00:00.000Z'),
      handedOver: day,
      state: fc.constantFrom('待报送', '已报送', '已受理', '已退回'),
    }),
    counts: {
      filings: ({ state, handedOver }, year, asOf) => state !== '待报送' && inYear(handedOver, year, asOf),
      'filings-accepted': ({ state, handedOver }, year, asOf) => state === '已受理' && inYear(handedOver, year, asOf),
    },
  },
]

/** A task is done once somebody said so or named the day, unless that day was still to come. */
function doneBy({ result, closed }: Row, asOf: string): boolean {
  return (
    result !== 'failed' &&
    (result === 'done' || read(closed) !== undefined) &&
    (read(closed) === undefined || by(closed, asOf))
  )
}

const countedOf = (table: string, rows: readonly Row[], year: string) => {
  const stats = numbersOfYear(factsOf('dazhou', TODAY, { [table]: rows }), year)
  return (id: string): readonly string[] => {
    const found = statOf(stats, id)
    if (found === undefined) throw new Error(`no number ${id}`)
    const { value, ids } = found.row ?? found.stat
    expect(value).toBe(ids.length)
    return ids
  }
}

test.each(cases)(
  '$table are counted as by hand, in a year that is over and in the running one',
  ({ table, rows, counts }) => {
    fc.assert(
      fc.property(rows, (made) => {
        for (const { year, asOf } of YEARS) {
          const counted = countedOf(table, made, year)
          for (const [id, holds] of Object.entries(counts))
            expect([id, year, counted(id)]).toEqual([
              id,
              year,
              made.filter((row) => holds(row, year, asOf)).map((row) => row.id),
            ])
        }
      }),
    )
  },
)

test.each(cases)(
  '$table: what is deleted is counted no more, and what is restored as before',
  ({ table, rows, counts }) => {
    fc.assert(
      fc.property(rows, fc.nat(), (made, which) => {
        if (made.length === 0) return
        const gone = made[which % made.length]!
        const left = made.filter(({ id }) => id !== gone.id)
        const [before, after] = [countedOf(table, made, '2026'), countedOf(table, left, '2026')]
        const back = countedOf(table, [...left, gone], '2026')
        for (const id of Object.keys(counts)) {
          expect(after(id)).toEqual(before(id).filter((one) => one !== gone.id))
          expect(back(id).toSorted()).toEqual(before(id).toSorted())
        }
      }),
      { numRuns: 40 },
    )
  },
)

test('every number is null or one that its rows bear, none counts what is still to come, each id is there once', () => {
  const ids = statSources.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  // Nothing of the next year is counted today, of whichever kind: records of every table, all dated ahead.
  const ahead = plusDays(TODAY, 40)
  const one = { id: uuid(1), date: ahead, raised: ahead, met: ahead, handedIn: ahead, year: '2026', handedOver: ahead }
  const tables = new Set(statSources.filter(({ span }) => span === 'year').map(({ table }) => table))
  for (const table of tables) {
    if (table === 'resources' || table === 'appointments' || table === 'openings') continue
    const row = { ...one, created: `${ahead}T04:00:00.000Z`, state: '已报送', attendees: [], stage: 'online' }
    for (const stat of numbersOfYear(factsOf('dazhou', TODAY, { [table]: [row] }), '2026'))
      if (stat.table === table && stat.span === 'year') expect([stat.id, stat.ids]).toEqual([stat.id, []])
  }
})
