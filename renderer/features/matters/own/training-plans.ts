import { carriersOf } from '../../../../shared/training-plan/carried-out'
import type { TrainingDraft } from '../../../../shared/training/training'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { CarriedOutPart } from './carried-out-part'

const t = text.trainingPlans

/** How a row of the yearly training plan is asked for; how far one is that a session carried out is not asked. */
export const trainingPlanOwn: RegisterOwn = {
  After: CarriedOutPart,
  form: (record, { beside, today }) => {
    const trainings = (beside?.['trainings'] ?? []) as readonly TrainingDraft[]
    const carried = carriersOf(record, trainings, today).length > 0
    const state = ['state', 'date']
    return {
      fields: [
        ...['title', 'year', 'month', 'audience', 'form', 'hours', 'department'],
        ...(carried ? [] : state),
        ...['note', 'handler'],
      ],
      ...(carried && { placed: state }),
      wide: ['title'],
      hints: t.hints,
    }
  },
}
