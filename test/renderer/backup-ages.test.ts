import { expect, test } from 'vitest'
import { daysSince } from '../../renderer/data/queries/use-backup-state'

test('the age of a copy counts local days, whatever the hour; a clock set back gives none', () => {
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour)
  expect(daysSince(at(20, 23).toISOString(), at(21, 1))).toBe(1)
  expect(daysSince(at(20, 1).toISOString(), at(20, 23))).toBe(0)
  expect(daysSince(at(6, 9).toISOString(), at(21, 8))).toBe(15)
  expect(daysSince(at(21, 9).toISOString(), at(20, 9))).toBe(0)
})
