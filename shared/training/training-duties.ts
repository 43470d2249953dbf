import { shown } from '../base/draft'
import type { KindDuties } from '../duties/duty-behaviour'
import { basisOf, type BareDuty, type DutyQuestion } from '../duties/duty-facts'
import { asksUnit } from '../profile/binding'
import { holdersByRole } from '../roster/holders'
import { dutyText } from '../text/duty-text'
import { attendedBy } from './coverage'
import { heldIn } from './totals'
import type { TrainingDraft } from './training'

/** 全员培训: so many of the unit's people have taken part in a training of the year, each counted once. */
export interface Coverage {
  readonly staff: number
  readonly trained: number
}

/** How far 全员培训 has come in a year; undefined while the 在职人数 is not entered. */
export const coverageOf = (
  question: Pick<DutyQuestion, 'facts' | 'today'>,
  trainings: readonly TrainingDraft[],
  year: string,
): Coverage | undefined => {
  const staff = question.facts.staff[year]
  if (staff === undefined) return undefined
  const held = heldIn(trainings, year, question.today)
  return { staff, trained: attendedBy(question.facts.roster.persons, held).size }
}

const everyoneTrained = (question: DutyQuestion, trainings: readonly TrainingDraft[], year: string): BareDuty[] => {
  const { profile } = question
  const { training } = profile
  const t = dutyText.everyone
  const coverage = coverageOf(question, trainings, year)
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

const holdersTrained = (
  { profile, facts, today }: DutyQuestion,
  trainings: readonly TrainingDraft[],
  year: string,
): BareDuty[] => {
  const trained = attendedBy(facts.roster.persons, heldIn(trainings, year, today))
  const holders = new Map(
    holdersByRole(profile.roles, facts.roster, today).flatMap(({ current }) =>
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

/** Holders of today's roles who have taken part in no training this year: our advice, unless the document wants everybody trained. */
export const trainingDuties: KindDuties<TrainingDraft> = {
  ahead: false,
  duties: (question, trainings) => {
    const { profile, today } = question
    const asked = profile.training?.everyone === true && asksUnit(profile.binding.state)
    return (asked ? everyoneTrained : holdersTrained)(question, trainings, today.slice(0, 4))
  },
}
