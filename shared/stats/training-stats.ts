import { attendedBy } from '../training/coverage'
import { trainingTotals } from '../training/totals'
import type { TrainingDraft } from '../training/training'
import { isIn, percentOf, recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'team', table: 'trainings', span: 'year' } as const

const held = (question: StatQuestion): readonly TrainingDraft[] =>
  recordsIn(question, 'trainings').filter(({ date }) => isIn(date, question))

/** Everybody who took part, each once. */
const heads = (question: StatQuestion): number => attendedBy(recordsIn(question, 'persons'), held(question)).size

/** What was trained in the year, and how many of the staff it reached. */
export const trainingStats: readonly StatSource[] = [
  { ...base, id: 'trainings', count: (question) => ({ rows: held(question) }) },
  {
    ...base,
    id: 'training-attendances',
    count: (question) => {
      const rows = held(question).filter(({ attendees }) => attendees.length > 0)
      return { rows, value: rows.reduce((sum, { attendees }) => sum + attendees.length, 0) }
    },
  },
  {
    ...base,
    id: 'training-hours',
    count: (question) => {
      const rows = held(question).filter(({ hours }) => hours !== undefined)
      return { rows, value: Number(trainingTotals(rows)[0]?.hours ?? 0) }
    },
  },
  {
    ...base,
    id: 'training-coverage',
    count: (question) => {
      const rows = held(question).filter(({ attendees }) => attendees.length > 0)
      const staff = question.staff[question.year]
      return staff === undefined
        ? { rows, value: null }
        : { rows, value: percentOf(heads(question), staff), outOf: staff }
    },
  },
]
