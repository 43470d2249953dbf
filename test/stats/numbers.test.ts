import { describe, expect, test } from 'vitest'
import { tableNames } from '../../shared/kinds/data-kinds'
import { numbersOfYear, statOf } from '../../shared/stats/numbers'
import { statSources, statTables } from '../../shared/stats/sources'
import { statWords } from '../../shared/text/stats-words'
import { readProfileFile, profileIds } from '../../electron/assets'
import { factsOf, resource, uuid } from './stat-sample'

const training = (n: number, date: string, names: readonly string[]) => ({
  id: uuid(100 + n),
  date,
  attendees: names.map((name) => ({ name })),
})

describe('numbers of the year', () => {
  test('each id is there once, has its words, and names tables that exist', () => {
    const ids = statSources.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(Object.keys(statWords).sort())
    expect(statTables.filter((table) => !(tableNames as readonly string[]).includes(table))).toEqual([])
  })

  test('A12 40 of the staff and 31 who took part are 77.5 %; twice in two sessions counts once', () => {
    const names = Array.from({ length: 31 }, (_, at) => `示例${String(at)}`)
    const trainings = [training(1, '2026-03-05', names), training(2, '2026-04-05', names.slice(0, 9))]
    const stats = numbersOfYear(factsOf('puning', '2026-11-20', { trainings }, { 2026: 40 }), '2026')
    expect(statOf(stats, 'training-coverage')?.stat).toMatchObject({ value: 77.5, outOf: 40, asOf: '2026-11-20' })
    expect(statOf(stats, 'training-attendances')?.stat.value).toBe(40)
  })

  test('nothing is no share, and not 0 %', () => {
    const stats = numbersOfYear(factsOf('dazhou', '2026-11-20', {}), '2026')
    const shares = stats.filter(({ unit }) => unit === '%')
    expect(shares.map(({ value }) => value)).toEqual(shares.map(() => null))
    const others = stats.filter(({ unit, value }) => unit !== '%' && value !== 0)
    expect(others.map(({ id, value }) => [id, value === null])).toEqual([
      ['officers-vacant', false],
      ['share-requests-days', true],
    ])
  })

  test('a year that is over is counted to its last day, and what stood in the catalogue then nobody can tell', () => {
    const trainings = [training(1, '2025-12-31', ['张示例']), training(2, '2026-01-01', ['张示例'])]
    const stats = numbersOfYear(factsOf('dazhou', '2026-11-20', { trainings, resources: [resource(1)] }), '2025')
    expect(statOf(stats, 'trainings')?.stat).toMatchObject({ value: 1, asOf: '2025-12-31', ids: [uuid(101)] })
    expect(statOf(stats, 'resources')?.stat).toMatchObject({ value: null, ids: [], rows: [] })
    expect(statOf(stats, 'no-such-number')).toBeUndefined()
  })

  test('a row of a number opens its own records', () => {
    const resources = [resource(1), resource(2, { shareType: '2' }), resource(3, { shareType: '2' })]
    const stats = numbersOfYear(factsOf('dazhou', '2026-11-20', { resources }), '2026')
    expect(statOf(stats, 'resources-share-2')?.row).toEqual({
      id: 'resources-share-2',
      label: '有条件共享',
      value: 2,
      ids: [uuid(2), uuid(3)],
    })
  })

  test('what a city gives as evidence of its rows are numbers of the year', () => {
    const stats = numbersOfYear(factsOf('dazhou', '2026-11-20', {}), '2026')
    const known = stats.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)])
    const named = profileIds().flatMap((id) =>
      (readProfileFile(id)?.evaluation ?? []).flatMap(({ rows = [] }) => rows.flatMap(({ evidence = [] }) => evidence)),
    )
    expect(named.length).toBeGreaterThan(0)
    const missing = named.filter((one) =>
      one.endsWith('*') ? !known.some((id) => id.startsWith(one.slice(0, -1))) : !known.includes(one),
    )
    expect(missing).toEqual([])
  })
})
