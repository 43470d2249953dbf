import { isRaw, shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { workdaysLeft, type Calendar } from '../calendar/calendar'
import type { CountedTerm } from '../profile/counted-term'
import { requestTerms } from '../profile/request-terms'
import { termUntil, type Term } from '../register/term'
import type { ShareRequestDraft } from './share-request'

/** What a request waits for: our answer, what the other side has to add, the data, the end of a dispute, nothing. */
export type RequestStep = 'toAnswer' | 'waiting' | 'toProvide' | 'dispute' | 'refused' | 'provided'

const isDone = (day: string | undefined, today: string): boolean => day !== undefined && day <= today

/** How far a request is; days that are still to come count for nothing. */
export const stepOf = (request: ShareRequestDraft, today: string): RequestStep => {
  const { answer, answered, supplemented, provided, dispute, disputeSettled } = request
  if (dispute !== undefined && !isDone(dayOf(disputeSettled), today)) return 'dispute'
  if (isDone(dayOf(provided), today)) return 'provided'
  if (isRaw(answer) || !isDone(dayOf(answered), today)) return 'toAnswer'
  switch (shown(answer)) {
    case 'agree':
      return 'toProvide'
    case 'refuse':
      return 'refused'
    case 'supplement':
      return isDone(dayOf(supplemented), today) ? 'toAnswer' : 'waiting'
    default:
      return 'toAnswer'
  }
}

/** The terms of the regulation for a request: of the answer, and once it was agreed to of the data. */
export const termsOf = (
  { date, shareType, answer, answered, supplemented }: ShareRequestDraft,
  calendar: Calendar,
): { readonly reply: CountedTerm; readonly provide?: CountedTerm } | undefined => {
  const received = (shown(answer) === 'supplement' ? dayOf(supplemented) : undefined) ?? dayOf(date)
  if (received === undefined || isRaw(shareType)) return undefined
  const agreed = shown(answer) === 'agree' ? dayOf(answered) : undefined
  return requestTerms(
    { shareType: shown(shareType), received, ...(agreed !== undefined && { answered: agreed }) },
    calendar,
  )
}

/** Until when the step that a request is at is to be done; undefined where nothing says. */
export const termOfRequest = (request: ShareRequestDraft, calendar: Calendar, today: string): Term | undefined => {
  const step = stepOf(request, today)
  if (step !== 'toAnswer' && step !== 'toProvide') return undefined
  const terms = termsOf(request, calendar)
  const term = step === 'toAnswer' ? terms?.reply : terms?.provide
  return term && termUntil(term.due, calendar, today, term.calendar === 'estimated')
}

/** True for an answer that settles a request: to ask for what is missing (补正) does not. */
export const isSettled = (answer: ShareRequestDraft['answer']): boolean => answer === 'agree' || answer === 'refuse'

/** Working days from the day a request was received to the answer that settled it; undefined before there is one. */
export const daysToAnswer = ({ date, answer, answered }: ShareRequestDraft, calendar: Calendar): number | undefined => {
  const [received, day] = [dayOf(date), dayOf(answered)]
  if (!isSettled(answer) || received === undefined || day === undefined || day < received) return undefined
  return workdaysLeft(calendar, received, day)
}

/** How long answers took on average, in working days with one place, and of how many requests; undefined of none. */
export const meanDaysToAnswer = (
  requests: readonly ShareRequestDraft[],
  calendar: Calendar,
): { readonly days: number; readonly count: number } | undefined => {
  const all = requests.flatMap((request) => daysToAnswer(request, calendar) ?? [])
  if (all.length === 0) return undefined
  const days = all.reduce((sum, one) => sum + one, 0) / all.length
  return { days: Math.round(days * 10) / 10, count: all.length }
}
