import { isRaw, shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { lastOfMonth } from '../calendar/calendar'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import type { ProfileRule } from '../profile/profile'
import type { Register, RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { termUntil } from '../register/term'
import { trainingPlanWords } from '../text/training-plan-words'
import type { TrainingDraft } from '../training/training'
import { carriersOf } from './carried-out'
import type { TrainingPlanDraft } from './training-plan'

const { states } = trainingPlanWords

/** The month (`YYYY-MM`) for which a row is planned; undefined where either is missing or could not be read. */
export const monthOf = ({ year, month }: TrainingPlanDraft): string | undefined => {
  const named = `${shown(year)}-${shown(month).padStart(2, '0')}`
  return !isRaw(year) && !isRaw(month) && /^\d{4}-(0[1-9]|1[0-2])$/.test(named) ? named : undefined
}

const asksPlan = ({ topic, when }: ProfileRule): boolean => topic === 'training' && when.kind === 'each'

/** A row of the plan of a year settles the rule that the year has one, where it is under that, whatever month it is for. */
export const trainingPlanSettles: Settling<TrainingPlanDraft> = {
  settlement: ({ id, rule, year, date }) => {
    const named = shown(year)
    const day = dayOf(date)
    // A plan is one of the year that it names, however late its last row was done.
    const ofYear = /^\d{4}$/.test(named) && day?.startsWith(named) !== true
    return { id, rule, topic: 'training', day: ofYear ? `${named}-01-01` : day }
  },
  registers: asksPlan,
}

const isCarriedOut = (plan: TrainingPlanDraft, { beside, today }: RegisterQuestion): boolean =>
  carriersOf(plan, (beside?.['trainings'] ?? []) as readonly TrainingDraft[], today).length > 0

const isOver = (plan: TrainingPlanDraft, question: RegisterQuestion): boolean =>
  ['done', 'cancelled'].includes(shown(plan.state)) || isCarriedOut(plan, question)

/**
 * How rows of the plan stand in their register: open until their month is over, and past their term afterwards. A row that
 * a session carried out is done, whatever was typed of it.
 */
export const trainingPlanRegister: Register<TrainingPlanDraft> = {
  begin: (asked, { profile, today }) => {
    const rule = asked ?? profile.rules.find((one) => asksPlan(one) && one.part === 'own')
    return { state: 'planned', year: today.slice(0, 4), ...(rule !== undefined && { rule: rule.id }) }
  },
  rule: (plan, { rules }) => ruleOfRecord({ ...plan, topic: 'training' }, rules),
  reads: ['trainings'],
  state: (plan, question) => {
    if (isCarriedOut(plan, question)) return { word: states.done, open: false }
    switch (shown(plan.state)) {
      case 'done':
        return { word: states.done, open: false }
      case 'cancelled':
        return { word: states.cancelled, open: false, unmet: true }
      default:
        return { word: states.planned, open: true }
    }
  },
  term: (plan, question) => {
    const { calendar, today } = question
    const month = isOver(plan, question) ? undefined : monthOf(plan)
    const last = month && lastOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
    return last === undefined ? undefined : termUntil(last, calendar, today, false)
  },
}

/** By what the search finds a row of the plan. */
export const trainingPlanSearched: KindSearch<TrainingPlanDraft> = {
  texts: ({ title, year, audience, department, note }: TrainingPlanDraft) =>
    foundBy(shown(title), shown(year), shown(audience), shown(department), shown(note)),
  source: false,
}
