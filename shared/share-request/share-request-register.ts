import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import type { Register } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { standingRule } from '../register/standing-rules'
import { shareRequestWords } from '../text/share-request-words'
import { stepOf, termOfRequest } from './request-state'
import type { ShareRequestDraft } from './share-request'

const { states } = shareRequestWords

/** What a request is registered under: the standing rules of the city that name this register. */
export const shareRequestSettles: Settling<ShareRequestDraft> = {
  settlement: ({ id, rule, date }) => ({ id, rule, topic: 'list', day: dayOf(date) }),
  registers: ({ register }) => register === 'shareRequests',
}

/** How requests stand in their register: open while the answer, the data or the end of a dispute is ours to give. */
export const shareRequestRegister: Register<ShareRequestDraft> = {
  begin: (rule, { today }) => ({ date: today, ...(rule !== undefined && { rule: rule.id }) }),
  rule: (request, { rules }) =>
    ruleOfRecord({ ...request, topic: 'list' }, rules) ?? standingRule('shareRequests', request.date, rules),
  state: (request, { today }) => {
    const step = stepOf(request, today)
    return { word: states[step], open: step === 'toAnswer' || step === 'toProvide' || step === 'dispute' }
  },
  term: (request, { calendar, today }) => termOfRequest(request, calendar, today),
}

/** By what the search finds a request. */
export const shareRequestSearched: KindSearch<ShareRequestDraft> = {
  texts: ({ resource, requester, number, use, note }: ShareRequestDraft) =>
    foundBy(shown(resource), shown(requester), shown(number), shown(use), shown(note)),
  source: false,
}
