import type { Calendar } from '../calendar/calendar'
import { countedTerm, type CountedTerm } from './counted-term'

/**
 * What the State Council's regulation gives a department that is asked to share data, in working days: the answer by
 * the share type of the resource (`1` 无条件共享, `2` 有条件共享), and the data after the answer. `from` is the day it came
 * into force. The text does not come with the program, so no article is named.
 */
export const requestRule = {
  source: { title: '政务数据共享条例', number: '国令第809号', from: '2025-08-01' },
  reply: new Map([
    ['1', 1],
    ['2', 10],
  ]),
  provide: 20,
} as const

/** A request as it came in; `answered` is the day on which sharing was agreed to. */
export interface RequestFacts {
  readonly shareType: string
  readonly received: string
  readonly answered?: string
}

/** Until when a request is to be answered and, once agreed to, the data provided. */
export interface RequestTerms {
  readonly reply: CountedTerm
  readonly provide?: CountedTerm
}

/**
 * The terms of a request for data (`requestRule`); undefined for a share type without one (不予共享, or none entered) and
 * for what came in before the regulation.
 */
export const requestTerms = (
  { shareType, received, answered }: RequestFacts,
  calendar: Calendar,
): RequestTerms | undefined => {
  const days = requestRule.reply.get(shareType)
  if (days === undefined || received < requestRule.source.from) return undefined
  return {
    reply: countedTerm(days, received, calendar),
    ...(answered === undefined ? {} : { provide: countedTerm(requestRule.provide, answered, calendar) }),
  }
}
