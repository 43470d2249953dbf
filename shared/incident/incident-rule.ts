import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { holdsOnDay } from '../profile/in-force'
import type { ProfileRule } from '../profile/profile'
import type { RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import type { IncidentDraft } from './incident'

/** What each kind of incident is to the rules; one without a kind is a data-security problem. */
const eventOf: Readonly<Record<string, string>> = { security: 'incident-found', project: 'important-project' }

/** True for rules under which something is reported from the first minute. */
export const isAtOnce = ({ when }: ProfileRule): boolean => when.kind === 'at-once'

/** The kind of incident that a rule is about. */
export const kindUnder = ({ event }: ProfileRule): string =>
  Object.entries(eventOf).find(([, one]) => one === event)?.[0] ?? 'matter'

/** The rules at once that no kind stands for: an incident under one of them names it. */
export const namedRules = ({ rules }: Pick<RegisterQuestion, 'rules'>): readonly ProfileRule[] =>
  rules.filter((rule) => isAtOnce(rule) && rule.part === 'own' && !Object.values(eventOf).includes(rule.event ?? ''))

/**
 * The rule that an incident is under: the one that it names, else the one for its kind, as it held on the day it was
 * found. Undefined where the document names nobody to report to at once.
 */
export const ruleOfIncident = (
  incident: IncidentDraft,
  { rules, today }: Pick<RegisterQuestion, 'rules' | 'today'>,
): ProfileRule | undefined => {
  const { rule, date } = incident
  if (rule !== undefined) return ruleOfRecord({ rule, date }, rules)
  const event = eventOf[shown(incident.kind ?? 'security')]
  if (event === undefined) return undefined
  const day = dayOf(date) ?? today
  const found = rules.find(
    (one) =>
      isAtOnce(one) &&
      one.part === 'own' &&
      one.event === event &&
      [one, ...(one.versions ?? [])].some((version) => holdsOnDay(version, day)),
  )
  return found && ruleOfRecord({ rule: found.id, date }, rules)
}
