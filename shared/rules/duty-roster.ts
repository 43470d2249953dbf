import { shown } from '../base/draft'
import { holdersByRole } from '../roster/holders'
import { dutyText } from '../text/duty-text'
import { trainingYear } from '../training/totals'
import { basisOf, type BareDuty, type DutyQuestion } from './duty-facts'

/** Roles that the document wants filled and nobody holds today. */
export const roleDuties = ({ profile, facts, today }: DutyQuestion): BareDuty[] =>
  holdersByRole(profile.roles, facts.persons, facts.appointments, today)
    .filter(({ short }) => short > 0)
    .map(({ role, short }) => ({
      key: `role:${role.role}`,
      topic: 'team',
      title: dutyText.role.title(role.title),
      detail: dutyText.role.detail(role.min, short, role.instead),
      due: null,
      inPrinciple: role.inPrinciple,
      basis: basisOf(profile, { ...role, text: role.holder }),
      action: { path: '/roster', verb: dutyText.role.verb },
    }))

/** Holders of today's roles who have taken part in no training this year. */
export const coverageDuties = ({ profile, facts, today }: DutyQuestion): BareDuty[] => {
  const year = today.slice(0, 4)
  const trained = new Set(
    facts.trainings
      .filter((training) => trainingYear(training) === year)
      .flatMap(({ attendees }) => attendees.flatMap((one) => ('personId' in one ? [one.personId] : []))),
  )
  const holders = new Map(
    holdersByRole(profile.roles, facts.persons, facts.appointments, today).flatMap(({ current }) =>
      current.map(({ person }) => [person.id, shown(person.name)] as const),
    ),
  )
  const missing = [...holders].filter(([id]) => !trained.has(id)).map(([, name]) => name)
  if (missing.length === 0) return []
  return [
    {
      key: `training:${year}`,
      topic: 'training',
      title: dutyText.training.title(missing.length),
      detail: dutyText.training.detail(missing),
      due: null,
      inPrinciple: false,
      basis: basisOf(profile, { ...profile.training, text: profile.training.rule }),
      action: { path: '/training', verb: dutyText.training.verb },
    },
  ]
}
