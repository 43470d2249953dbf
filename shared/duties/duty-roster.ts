import { shown } from '../base/draft'
import { holdersByRole } from '../roster/holders'
import { dutyText } from '../text/duty-text'
import { trainingYear } from '../training/totals'
import { asksUnit } from '../profile/binding'
import { basisOf, type BareDuty, type DutyQuestion } from './duty-facts'

/** Roles that the document wants filled and nobody holds today. */
export const roleDuties = ({ profile, facts, today }: DutyQuestion): BareDuty[] =>
  holdersByRole(profile.roles, facts.persons, facts.appointments, today)
    .filter(({ short, role }) => short > 0 && !profile.conditions.some(({ key }) => key === `roles/${role.role}`))
    .map(({ role, short }) => ({
      key: `role:${role.role}`,
      topic: 'team',
      title: dutyText.role.title(role.title),
      detail: dutyText.role.detail(role.min, short, role.instead),
      due: null,
      inPrinciple: role.inPrinciple,
      basis: basisOf(profile, { ...role, text: role.holder }),
      action: { place: { kind: 'screen', screen: 'roster' }, verb: dutyText.role.verb },
    }))

/** People who took part in a training of the year: of the roster by id, others by name. */
const attendeesOf = ({ facts }: DutyQuestion, year: string): ReadonlySet<string> => {
  const names = new Map(facts.persons.map(({ id, name }) => [shown(name).trim(), id]))
  return new Set(
    facts.trainings
      .filter((training) => trainingYear(training) === year)
      .flatMap(({ attendees }) =>
        attendees.map((one) => {
          if ('personId' in one) return one.personId
          const name = shown(one.name).trim()
          return names.get(name) ?? name
        }),
      ),
  )
}

/** 全员培训: so many of the unit's people have taken part in a training of the year, each counted once. */
export interface Coverage {
  readonly staff: number
  readonly trained: number
}

/** How far 全员培训 has come in a year; undefined while the 在职人数 is not entered. */
export const coverageOf = (question: DutyQuestion, year: string): Coverage | undefined => {
  const staff = question.facts.staff[year]
  return staff === undefined ? undefined : { staff, trained: attendeesOf(question, year).size }
}

const everyoneTrained = (question: DutyQuestion, year: string): BareDuty[] => {
  const { profile } = question
  const { training } = profile
  const t = dutyText.everyone
  const coverage = coverageOf(question, year)
  if (training === null || (coverage !== undefined && coverage.trained >= coverage.staff)) return []
  return [
    {
      key: `training:all:${year}`,
      topic: 'training',
      title: coverage === undefined ? t.titleUnknown : t.title(coverage.staff - coverage.trained),
      detail: coverage === undefined ? t.detailUnknown(year) : t.detail(coverage.staff, coverage.trained),
      due: null,
      inPrinciple: false,
      basis: basisOf(profile, { ...training, text: training.rule }),
      action:
        coverage === undefined
          ? { place: { kind: 'screen', screen: 'standing' }, verb: t.verbUnknown }
          : { place: { kind: 'screen', screen: 'training' }, verb: dutyText.training.verb },
    },
  ]
}

/** Holders of today's roles who have taken part in no training this year: our advice, unless the document wants everybody trained. */
export const coverageDuties = (question: DutyQuestion): BareDuty[] => {
  const { profile, facts, today } = question
  const year = today.slice(0, 4)
  if (profile.training?.everyone === true && asksUnit(profile.binding.state)) return everyoneTrained(question, year)
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
      basis: null,
      action: { place: { kind: 'screen', screen: 'training' }, verb: dutyText.training.verb },
    },
  ]
}
