import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { KindDuties } from '../duties/duty-behaviour'
import type { BareDuty } from '../duties/duty-facts'
import type { Calendar } from '../calendar/calendar'
import { requestRule } from '../profile/request-terms'
import { dutyText } from '../text/duty-text'
import { stepOf, termOfRequest } from './request-state'
import type { ShareRequestDraft } from './share-request'

const t = dutyText.shareRequest

const dutyOf = (request: ShareRequestDraft, calendar: Calendar, today: string): BareDuty[] => {
  const step = stepOf(request, today)
  if (step !== 'toAnswer' && step !== 'toProvide') return []
  const day = dayOf(request.date)
  // A request that is still to come in is none yet.
  if (day !== undefined && day > today) return []
  const { id, requester, resource } = request
  const words = t[step]
  return [
    {
      key: `share-request:${id}`,
      topic: 'catalogue',
      title: words.title(shown(requester), shown(resource)),
      detail: words.detail(step === 'toProvide' ? dayOf(request.answered) : day, shown(request.shareType) === ''),
      due: termOfRequest(request, calendar, today)?.due ?? null,
      inPrinciple: false,
      basis: { source: requestRule.source.title, clause: t.number, words: '', text: t.rule },
      action: { place: { kind: 'record', table: 'shareRequests', id }, verb: words.verb },
    },
  ]
}

/** Requests that wait for our answer or for the data, by the days of the State Council's regulation. */
export const shareRequestDuties: KindDuties<ShareRequestDraft> = {
  ahead: true,
  duties: ({ calendar, today }, requests) => requests.flatMap((request) => dutyOf(request, calendar, today)),
}
