import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { trainingYear } from '../training/totals'
import type { TrainingDraft } from '../training/training'
import type { TrainingPlanDraft } from './training-plan'

/**
 * The sessions that carried out a row of the plan, the earliest first; those that are still to come have not. Without a
 * day all of them count.
 */
export const carriersOf = (
  { id }: Pick<TrainingPlanDraft, 'id'>,
  trainings: readonly TrainingDraft[],
  today: string | undefined,
): readonly TrainingDraft[] =>
  trainings
    .filter(({ planId, date }) => planId === id && (today === undefined || (dayOf(date) ?? '') <= today))
    .toSorted((a, b) => ((dayOf(a.date) ?? '') < (dayOf(b.date) ?? '') ? -1 : 1))

/**
 * The rows of the plan that a session may carry out: of its year, or of any where it bears no day, that no other session
 * carried out and that were not called off; the one that it carries out stays among them.
 */
export const offeredPlans = (
  training: TrainingDraft,
  plans: readonly TrainingPlanDraft[],
  trainings: readonly TrainingDraft[],
): readonly TrainingPlanDraft[] => {
  const year = trainingYear(training)
  const taken = new Set(trainings.flatMap(({ id, planId }) => (id === training.id ? [] : [planId])))
  const month = (plan: TrainingPlanDraft): string =>
    `${shown(plan.year)} ${shown(plan.month).padStart(2, '0')} ${shown(plan.title)}`
  return plans
    .filter(
      (plan) =>
        plan.id === training.planId ||
        ((year === '' || shown(plan.year) === year) && shown(plan.state) !== 'cancelled' && !taken.has(plan.id)),
    )
    .toSorted((a, b) => (month(a) < month(b) ? -1 : 1))
}

/** What a session begins with that carries out a row of the plan. */
export const trainingFor = ({ id, title, hours }: TrainingPlanDraft): Omit<TrainingDraft, 'id'> => ({
  ...(title !== undefined && { title }),
  ...(hours !== undefined && { hours }),
  nature: 'own',
  planId: id,
  attendees: [],
})
