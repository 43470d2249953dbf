import { describe, expect, test } from 'vitest'
import { boundUnit, standingOf } from '../../shared/unit/bound-unit'
import { unitDraft, type UnitDraft } from '../../shared/unit/unit'
import { withCity } from '../../shared/duties/with-city'

const a = { id: 'a-city', version: '2026.11.0' }
const b = { id: 'b-city', version: '2026.12.3' }
const unit = (standing?: UnitDraft['standing']): UnitDraft => ({
  id: 'unit',
  city: 'a-city',
  sample: false,
  ...(standing && { standing }),
})
const moved = (from: UnitDraft, to: typeof a, state?: string, day = '2026-12-05'): UnitDraft => {
  const next = { ...from, ...withCity(from, to, { state, day }) }
  expect(unitDraft.safeParse(next).success).toBe(true)
  return next
}

describe('a unit that comes under another city', () => {
  test('is told nothing of what changed there before, and keeps what it said of itself under the one it left', () => {
    const said = { told: '2026.11.0', listed: '3' }
    expect(moved(unit({ 'a-city': said }), b, 'bound')).toEqual({
      ...unit(),
      city: 'b-city',
      standing: { 'a-city': { ...said, left: '2026-12-05' }, 'b-city': { told: '2026.12.3' } },
    })
  })

  test('does not follow the new one by records that were made before', () => {
    expect(boundUnit(moved(unit(), b, 'follows'), 'b-city', true).follows).toBe(false)
  })
})

describe('a city that was left and is come back to', () => {
  const back = (first: UnitDraft, state?: string) => moved(moved(first, b, state), a, 'bound', '2027-03-01')

  test('keeps what the unit was not told of yet, whether it follows or is bound', () => {
    expect(standingOf(back(unit(), 'follows'), 'a-city').told).toBeUndefined()
    expect(standingOf(back(unit(), 'bound'), 'a-city').told).toBeUndefined()
    expect(standingOf(back(unit()), 'a-city').told).toBeUndefined()
  })

  test('has the changes since it was left as news', () => {
    const first = unit({ 'a-city': { told: '2026.9.0', toldOn: '2026-09-20' } })
    expect(back(first, 'bound').standing?.['a-city']).toEqual({ told: '2026.9.0', toldOn: '2026-09-20' })
  })

  test('is followed as before: by its records, or as the unit chose', () => {
    const follows = (one: UnitDraft) => boundUnit(one, 'a-city', true).follows
    expect(follows(back(unit(), 'follows'))).toBe(true)
    expect(standingOf(back(unit(), 'follows'), 'a-city').follows).toEqual({ chosen: true })
    expect(follows(back(unit(), 'unconfirmed'))).toBe(true)
    const chosen = { chosen: false, by: '示例市数据局' }
    const refused = back(unit({ 'a-city': { follows: chosen } }), 'unbound')
    expect(refused.standing?.['a-city']).toEqual({ follows: chosen })
    expect(follows(refused)).toBe(false)
  })

  test('is that of a unit that went over before the day of leaving was kept, too', () => {
    const before = {
      ...unit({ 'a-city': { follows: { chosen: true } }, 'b-city': { told: '2026.12.3' } }),
      city: 'b-city',
    }
    expect(standingOf(moved(before, a, 'bound'), 'a-city')).toEqual({ follows: { chosen: true } })
  })
})
