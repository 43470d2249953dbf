import { describe, expect, test } from 'vitest'
import type { Profile } from '../../shared/profile/profile'
import { aRule, dutiesOn, matter, profile, uuid } from './duty-sample'

const minutes = aRule('minutes', {
  topic: 'meeting',
  event: 'meeting-held',
  when: { kind: 'within', n: 5, unit: 'workday' },
})
const held = (n: number, date: string) => matter(n, 'meeting', date, { topic: 'meeting' })
const sent = (n: number, date: string) => matter(n, 'minutes', date, { topic: 'meeting' })
const under = (rule: typeof minutes): Profile => ({ ...profile, rules: [...profile.rules, rule] })
const waiting = (today: string, matters: ReturnType<typeof matter>[], rule = minutes) =>
  dutiesOn(today, { matters }, under(rule))
    .filter(({ key }) => key.startsWith('after:'))
    .map(({ key, due }) => [key, due])

describe('a meeting held, its minutes waiting', () => {
  test('they are due in the term after each meeting until they are registered', () => {
    const key = `after:minutes:${uuid(401)}`
    expect(waiting('2026-03-04', [held(1, '2026-03-03')])).toEqual([[key, '2026-03-10']])
    expect(waiting('2026-03-06', [held(1, '2026-03-03'), sent(2, '2026-03-05')])).toEqual([])
    expect(waiting('2026-03-04', [held(1, '2026-03-05')])).toEqual([])
  })

  test('minutes that are registered as of a meeting are no meeting that asks for minutes again', () => {
    const matters = [held(1, '2026-03-03'), sent(2, '2026-03-05'), held(3, '2026-03-12')]
    expect(waiting('2026-03-13', matters)).toEqual([[`after:minutes:${uuid(403)}`, '2026-03-19']])
    expect(waiting('2026-03-20', [...matters, sent(4, '2026-03-17')])).toEqual([])
  })

  test('nothing is due while a condition of the rule is not answered', () => {
    expect(waiting('2026-03-04', [held(1, '2026-03-03')], { ...minutes, pending: true })).toEqual([])
  })
})
