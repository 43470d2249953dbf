import { expect, test } from 'vitest'
import type { RecordChange } from '../../shared/journal/journal'
import { wentAlong } from '../../shared/journal/restore-record'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { timesLonger } from '../support/times-longer'

/** An action that deletes so many resources, each with its plan of opening. */
const deleted = (count: number): RecordChange[] =>
  Array.from({ length: count }, (_, n): RecordChange[] => [
    {
      table: 'resources',
      id: `resource ${String(n)}`,
      before: { id: `resource ${String(n)}`, items: [] },
      after: null,
    },
    {
      table: 'openings',
      id: `opening ${String(n)}`,
      before: { id: `opening ${String(n)}`, year: '2026', resourceId: `resource ${String(n)}` },
      after: null,
    },
  ]).flat()

const askAll = (changes: readonly RecordChange[]): number => {
  const along = wentAlong(dataKinds, changes)
  return changes.reduce((sum, { id }) => sum + along(id).length, 0)
}

test('what went along with each of many records is told without looking through all of them for each', () => {
  const [few, many] = [deleted(500), deleted(4000)]
  expect(askAll(many)).toBe(4000)
  // Eight times as many take eight times as long; looked through for each they would take 64 times.
  expect(
    timesLonger(
      () => askAll(many),
      () => askAll(few),
    ),
  ).toBeLessThan(24)
})
