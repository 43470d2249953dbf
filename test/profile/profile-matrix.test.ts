import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { listsOf, matrix, type Fact, type Row } from './matrix'

const rows: Row[] = Object.values(matrix).flat()
const cells = rows.flatMap(({ title, cells: byCity }) =>
  Object.entries(byCity).map(([city, cell]) => ({ name: `${title}, ${city}`, city, cell })),
)

const get = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
      value,
    )

/** The values of the list that have every key of the fact; `a.b` reaches inside. */
const matching = (city: string, { list, like }: Fact): unknown[] => {
  const wanted = Object.entries(like)
  return listsOf(readProfileFile(city)!)[list].filter((value: unknown) =>
    wanted.every(([path, expected]) => JSON.stringify(get(value, path)) === JSON.stringify(expected)),
  )
}

describe('every cell of the policy matrix is in the profile, or named as beyond software, or empty in the document', () => {
  test.each(cells)('$name', ({ city, cell }) => {
    if ('facts' in cell) {
      expect(cell.facts.length).toBeGreaterThan(0)
      expect(cell.facts.filter((fact) => matching(city, fact).length === 0)).toEqual([])
    } else expect(cell.silent.filter((fact) => matching(city, fact).length > 0)).toEqual([])
  })

  test('the count: in profiles, partly beyond software, empty', () => {
    const counts = (part: readonly Row[]) => {
      const all = part.flatMap(({ cells: byCity }) => Object.values(byCity))
      const facts = all.flatMap((cell) => ('facts' in cell ? [cell.facts] : []))
      const beyond = facts.filter((cell) => cell.every(({ list }) => list === 'cannot')).length
      return {
        rows: part.length,
        cells: all.length,
        inProfiles: facts.length - beyond,
        alsoCannot: facts.filter((cell) => cell.some(({ list }) => list === 'cannot')).length - beyond,
        onlyCannot: beyond,
        empty: all.length - facts.length,
      }
    }
    expect({
      a1: counts(matrix.rolesAndFiling),
      a2: counts(matrix.mechanism),
      a3: counts(matrix.catalogue),
      a5b: counts(matrix.additions),
      all: counts(rows),
    }).toEqual({
      a1: { rows: 12, cells: 60, inProfiles: 43, alsoCannot: 0, onlyCannot: 0, empty: 17 },
      a2: { rows: 13, cells: 65, inProfiles: 42, alsoCannot: 2, onlyCannot: 0, empty: 23 },
      a3: { rows: 11, cells: 55, inProfiles: 22, alsoCannot: 4, onlyCannot: 0, empty: 33 },
      a5b: { rows: 1, cells: 5, inProfiles: 4, alsoCannot: 0, onlyCannot: 0, empty: 1 },
      all: { rows: 37, cells: 185, inProfiles: 111, alsoCannot: 6, onlyCannot: 0, empty: 74 },
    })
  })
})
