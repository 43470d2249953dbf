import { expect, it } from 'vitest'
import { localDay, localMoment } from '../../shared/base/local-day'

it('tells day and time as the clock of this machine shows them, with two digits each', () => {
  const early = new Date(2026, 2, 5, 7, 4, 59)
  expect(localDay(early)).toBe('2026-03-05')
  expect(localMoment(early.toISOString())).toBe('2026-03-05 07:04')
  expect(localMoment(new Date(2026, 10, 15, 23, 40).toISOString())).toBe('2026-11-15 23:40')
})
