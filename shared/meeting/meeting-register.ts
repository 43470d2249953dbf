import { dayOf } from '../base/draft-day'
import { shown } from '../base/draft'
import type { KindSearch } from '../field/search-texts'
import { foundBy } from '../field/search-texts'
import type { Settling } from '../duties/duty-behaviour'
import { nameOfBody } from '../profile/due'
import { isDoneBy } from '../register/done-by'
import type { Register } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { meetingWords } from '../text/record-words'
import type { MeetingDraft } from './meeting'

/** A meeting that was held settles the rule that it names in the period of its day. */
export const meetingSettles: Settling<MeetingDraft> = {
  settlement: ({ id, rule, date, nature }) => ({
    id,
    rule,
    topic: 'meeting',
    day: dayOf(date),
    byUnit: shown(nature) === 'own',
  }),
  registers: ({ topic }) => topic === 'meeting',
}

/** How meetings stand in their register: one whose day is still to come has not been held. */
export const meetingRegister: Register<MeetingDraft> = {
  begin: (rule, { profile, today }) => {
    const convenor = rule?.part === 'awaited' ? nameOfBody(profile, rule.by) : undefined
    return {
      nature: rule?.part === 'own' ? 'own' : 'upper',
      date: today,
      ...(rule !== undefined && { rule: rule.id, title: rule.title }),
      ...(convenor !== undefined && { convenor }),
    }
  },
  rule: (meeting, { rules }) => ruleOfRecord({ ...meeting, topic: 'meeting' }, rules),
  state: ({ date, closed }, { today }) => {
    const day = dayOf(date)
    if (isDoneBy(closed, today)) return { word: meetingWords.states.filed, open: false }
    if (day === undefined || day > today) return { word: meetingWords.states.planned, open: true }
    return { word: meetingWords.states.held, open: false }
  },
  term: () => undefined,
}

/** By what the search finds a meeting. */
export const meetingSearched: KindSearch<MeetingDraft> = {
  texts: ({ title, date, place, note, minutes, names }: MeetingDraft) =>
    foundBy(shown(title), shown(date), shown(place), shown(note), shown(minutes), shown(names)),
  source: false,
}
