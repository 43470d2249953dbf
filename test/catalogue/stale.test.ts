import { describe, expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import { cycleGaps, isStale } from '../../shared/catalogue/stale'

const gaps = cycleGaps(readCodeLists())
const stale = (cycle: string, lastUpdated: string, today: string) => isStale({ cycle, lastUpdated }, gaps, today)

describe('isStale', () => {
  test('only after the longest gap of the cycle', () => {
    expect(stale('monthly', '2026-02-01', '2026-03-04')).toBe(false)
    expect(stale('monthly', '2026-02-01', '2026-03-05')).toBe(true)
    expect(stale('quarterly', '2026-01-01', '2026-04-03')).toBe(false)
    expect(stale('quarterly', '2026-01-01', '2026-04-04')).toBe(true)
    expect(stale('yearly', '2025-03-01', '2026-03-02')).toBe(false)
  })

  test('nothing is said without a day, or of cycles without a period', () => {
    expect(stale('monthly', '', '2026-03-05')).toBe(false)
    for (const cycle of ['irregular', 'static', 'other', ''])
      expect(stale(cycle, '2001-01-01', '2026-03-05')).toBe(false)
  })
})
