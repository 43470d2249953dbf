import { daysToAnswer, isSettled, meanDaysToAnswer } from '../share-request/request-state'
import { isBy, isIn, recordsIn } from './counting'
import type { StatSource } from './stat'

const base = { group: 'work', table: 'shareRequests', span: 'year' } as const

/** Requests for our data that came in within the year, and how soon they were answered. */
export const shareRequestStats: readonly StatSource[] = [
  {
    ...base,
    id: 'share-requests',
    count: (question) => ({
      rows: recordsIn(question, 'shareRequests').filter(({ date }) => isIn(date, question)),
    }),
  },
  {
    ...base,
    id: 'share-requests-answered',
    count: (question) => ({
      rows: recordsIn(question, 'shareRequests').filter(
        ({ date, answer, answered }) => isIn(date, question) && isSettled(answer) && isBy(answered, question),
      ),
    }),
  },
  {
    ...base,
    id: 'share-requests-days',
    count: (question) => {
      const rows = recordsIn(question, 'shareRequests').filter(
        (request) =>
          isIn(request.date, question) &&
          isBy(request.answered, question) &&
          daysToAnswer(request, question.calendar) !== undefined,
      )
      return { rows, value: meanDaysToAnswer(rows, question.calendar)?.days ?? null }
    },
  },
]
