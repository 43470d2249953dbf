import type { ProjectDraft } from '../../shared/project/project'
import { matterRules } from '../../shared/profile/matter-rules'
import type { RegisterQuestion } from '../../shared/register/register'
import { calendar, profileOn } from '../incident/incident-sample'
import { id } from '../kinds/sample-records'

/** A Monday. */
export const DAY = '2026-05-18'

export const questionFor = (city: string, today = DAY, unit = { type: 'dept', listed: '1' }): RegisterQuestion => {
  const profile = profileOn(city, today, unit)
  return { profile, rules: matterRules(profile), calendar, today }
}

/** Applied for on that Monday. */
export const applied = (more: Partial<ProjectDraft> = {}): ProjectDraft => ({
  id: id(40),
  title: '示例一窗受理平台',
  stage: 'approval',
  date: DAY,
  ...more,
})
