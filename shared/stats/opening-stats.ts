import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { OpeningDraft } from '../opening/opening'
import { isBy, recordsIn, shareOf } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'lists', table: 'openings', span: 'year' } as const

/** What the plan of the year says, apart from what was taken out of it. */
const planned = (question: StatQuestion): readonly OpeningDraft[] =>
  recordsIn(question, 'openings').filter(({ year, state }) => year === question.year && shown(state) !== 'cancelled')

/** Opened, and by the day of the count where a day was written down. */
const isDone = ({ state, opened }: OpeningDraft, question: StatQuestion): boolean =>
  shown(state) === 'opened' && (dayOf(opened) === undefined || isBy(opened, question))

/** The year's plan of opening, and how far it was carried out. */
export const openingStats: readonly StatSource[] = [
  { ...base, id: 'openings', count: (question) => ({ rows: planned(question) }) },
  {
    ...base,
    id: 'openings-done',
    count: (question) => ({ rows: planned(question).filter((one) => isDone(one, question)) }),
  },
  {
    ...base,
    id: 'openings-done-share',
    count: (question) => shareOf(planned(question), (one) => isDone(one, question)),
  },
]
