import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'

const t = text.trainingPlans

/** How a row of the yearly training plan is asked for. */
export const trainingPlanOwn: RegisterOwn = {
  form: () => ({
    fields: ['title', 'year', 'month', 'audience', 'form', 'hours', 'department', 'state', 'date', 'note', 'handler'],
    wide: ['title'],
    hints: t.hints,
  }),
}
