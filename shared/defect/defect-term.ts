import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { opensTerm } from '../profile/registered-rules'
import type { ProfileRule } from '../profile/profile'
import { momentOf } from '../register/moment'
import type { RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { termUnder, termUntil, type Term } from '../register/term'
import { isReported, type DefectDraft } from './defect'

/** What a source starts, as profiles name it; the unit's own check starts nothing. */
const eventOf: Readonly<Record<string, string>> = { 'spot-check': 'spot-check-found', feedback: 'defect-reported' }

const ruleOfEvent = (event: string, { rules }: Pick<RegisterQuestion, 'rules'>): ProfileRule | undefined =>
  rules.find((rule) => rule.event === event && rule.topic === 'quality' && rule.part === 'own' && opensTerm(rule))

/**
 * The rule that a fault is under: the one that it names, else the one that its source starts. What we report is mended by
 * others under the rule of reported faults.
 */
export const ruleOfDefect = (
  defect: DefectDraft,
  question: Pick<RegisterQuestion, 'rules'>,
): ProfileRule | undefined => {
  if (isReported(defect)) return ruleOfEvent('defect-reported', question)
  if (defect.rule !== undefined) return ruleOfRecord({ ...defect, topic: 'quality' }, question.rules)
  const event = eventOf[shown(defect.source)]
  const rule = event === undefined ? undefined : ruleOfEvent(event, question)
  return rule && ruleOfRecord({ rule: rule.id, date: defect.date }, question.rules)
}

/** The rule that says who settles what cannot be mended in time; undefined where the document has none. */
export const negotiationRule = ({ profile }: Pick<RegisterQuestion, 'profile'>): ProfileRule | undefined =>
  profile.rules.find(({ id }) => id === 'negotiation')

/**
 * True where the document lets the term be negotiated: it speaks of what users of the data reported, not of spot checks,
 * which have no second side.
 */
export const isNegotiable = (defect: DefectDraft, question: Pick<RegisterQuestion, 'rules'>): boolean => {
  const source = shown(defect.source)
  if (isReported(defect) || source === 'spot-check' || source === 'self') return false
  const rule = ruleOfDefect(defect, question)
  return rule === undefined ? source === 'feedback' : rule.event === 'defect-reported'
}

/** The term that the document gives a fault from the day it came in; undefined where it gives none. */
export const firstTerm = (defect: DefectDraft, question: RegisterQuestion): Term | undefined => {
  const [rule, moment] = [ruleOfDefect(defect, question), momentOf(defect)]
  if (rule === undefined || moment === undefined || !opensTerm(rule)) return undefined
  return termUnder(rule, moment, question.calendar, question.today)
}

/** The term that holds: the one agreed on where there is one, else the first. */
export const termOfDefect = (defect: DefectDraft, question: RegisterQuestion): Term | undefined => {
  const agreed = isNegotiable(defect, question) ? dayOf(defect.newTerm) : undefined
  return agreed === undefined
    ? firstTerm(defect, question)
    : termUntil(agreed, question.calendar, question.today, !question.calendar.isPublished(agreed))
}
