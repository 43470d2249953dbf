import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import { nameOfBody } from '../profile/due'
import { isDoneBy } from '../register/done-by'
import type { Register, RegisterQuestion } from '../register/register'
import { incidentWords } from '../text/incident-words'
import { isReported, type IncidentDraft } from './incident'
import { isAtOnce, kindUnder, namedRules, ruleOfIncident } from './incident-rule'

const { states } = incidentWords

/** An incident settles the rule that it names; its duty is over with the first report. */
export const incidentSettles: Settling<IncidentDraft> = {
  settlement: ({ id, rule, date, kind }) => ({
    id,
    rule,
    topic: shown(kind) === 'project' ? 'project' : 'security',
    day: dayOf(date),
  }),
  registers: isAtOnce,
}

/** Under an `at once` rule, found, and not reported yet. */
export const isToReport = (incident: IncidentDraft, question: RegisterQuestion): boolean => {
  const day = dayOf(incident.date)
  if ((day !== undefined && day > question.today) || isReported(incident, question.today)) return false
  const rule = ruleOfIncident(incident, question)
  return rule !== undefined && rule.part === 'own' && isAtOnce(rule)
}

/** How incidents stand in their register. */
export const incidentRegister: Register<IncidentDraft> = {
  begin: (asked, question) => {
    const kind = asked === undefined ? 'security' : kindUnder(asked)
    const named = namedRules(question).some(({ id }) => id === asked?.id)
    const begun = { kind, date: question.today, ...(asked !== undefined && named && { rule: asked.id }) }
    const addressee = nameOfBody(question.profile, ruleOfIncident({ id: '', ...begun }, question)?.to)
    return { ...begun, ...(addressee !== undefined && { addressee }) }
  },
  rule: ruleOfIncident,
  state: (incident, question) => {
    const { closed, further = [] } = incident
    // What the document wants reported is not closed before it was.
    if (isToReport(incident, question)) return { word: states.waiting, open: true, pressing: true }
    if (isDoneBy(closed, question.today)) return { word: states.closed, open: false }
    if (further.length > 0) return { word: states.handling, open: true }
    return { word: isReported(incident, question.today) ? states.reported : states.waiting, open: true }
  },
  term: () => undefined,
}

/** By what the search finds an incident. */
export const incidentSearched: KindSearch<IncidentDraft> = {
  texts: ({ title, date, data, effect, note }: IncidentDraft) =>
    foundBy(shown(title), shown(date), shown(data), shown(effect), shown(note)),
  source: false,
}
