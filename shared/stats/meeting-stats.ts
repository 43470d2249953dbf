import { shown } from '../base/draft'
import { isIn, recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'work', table: 'meetings', span: 'year' } as const

const heldIn = (question: StatQuestion, holds: (nature: string, attendance: string) => boolean) => ({
  rows: recordsIn(question, 'meetings').filter(
    ({ date, nature, attendance }) => isIn(date, question) && holds(shown(nature), shown(attendance)),
  ),
})

/** Meetings that were held: those above that the unit went to or missed, and its own. */
export const meetingStats: readonly StatSource[] = [
  {
    ...base,
    id: 'meetings-attended',
    count: (question) => heldIn(question, (nature, attendance) => nature !== 'own' && attendance !== 'absent'),
  },
  {
    ...base,
    id: 'meetings-absent',
    count: (question) => heldIn(question, (nature, attendance) => nature !== 'own' && attendance === 'absent'),
  },
  { ...base, id: 'meetings-held', count: (question) => heldIn(question, (nature) => nature === 'own') },
]
