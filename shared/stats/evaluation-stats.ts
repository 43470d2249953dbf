import { shown } from '../base/draft'
import { isIn, recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'work', table: 'evaluations', span: 'year' } as const

const made = (question: StatQuestion, self: boolean) => ({
  rows: recordsIn(question, 'evaluations').filter(
    ({ date, nature }) => isIn(date, question) && (shown(nature) === 'self') === self,
  ),
})

/** Evaluations that were told, and those that the unit made of itself. */
export const evaluationStats: readonly StatSource[] = [
  { ...base, id: 'evaluations', count: (question) => made(question, false) },
  { ...base, id: 'evaluations-self', count: (question) => made(question, true) },
]
