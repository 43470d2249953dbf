import { readCalendar, readProfile } from '../../electron/assets'
import type { Duty } from '../../shared/duties/duty'
import type { IncidentDraft } from '../../shared/incident/incident'
import type { BoundUnit } from '../../shared/profile/binding'
import { matterRules } from '../../shared/profile/matter-rules'
import type { Profile } from '../../shared/profile/profile'
import type { RegisterQuestion } from '../../shared/register/register'
import { nothingEntered } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'
import { id } from '../kinds/sample-records'

export const calendar = readCalendar()

/** A Saturday. */
export const FOUND = '2026-07-18'

export const profileOn = (city: string, day = FOUND, unit: BoundUnit = { type: 'dept', listed: '1' }): Profile =>
  readProfile(city, { day, unit })!

export const questionOn = (city: string, today = FOUND): RegisterQuestion => {
  const profile = profileOn(city, today)
  return { profile, rules: matterRules(profile), calendar, today }
}

/** Found on that Saturday at 09:10, not reported yet. */
export const found = (more: Partial<IncidentDraft> = {}): IncidentDraft => ({
  id: id(30),
  kind: 'security',
  title: '示例测试库口令外泄',
  date: FOUND,
  time: '09:10',
  ...more,
})

/** What is to be done at once under the rules of a city. */
export const atOnceIn = (
  city: string,
  incident: IncidentDraft,
  today = FOUND,
  profile = profileOn(city, today),
): Duty[] =>
  unitDuties(profile, { ...nothingEntered('2026-01-01'), incidents: [incident] }, today, calendar).filter(
    ({ atOnce }) => atOnce === true,
  )
