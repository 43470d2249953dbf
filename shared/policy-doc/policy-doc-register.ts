import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import { nameOfBody } from '../profile/due'
import type { ProfileRule } from '../profile/profile'
import type { DocumentKind } from '../profile/rule'
import type { Register, RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { standingRules } from '../register/standing-rules'
import { policyDocWords } from '../text/policy-doc-words'
import { isFiled, type PolicyDocDraft } from './policy-doc'

const { states } = policyDocWords

/** A document settles what it names. */
export const policyDocSettles: Settling<PolicyDocDraft> = {
  settlement: ({ id, rule, date }) => ({ id, rule, topic: 'team', day: dayOf(date) }),
  registers: ({ register }) => register === 'policyDocs',
}

/** The rules of the unit whose document is to be filed with somebody. */
export const filedRules = ({ rules }: Pick<RegisterQuestion, 'rules'>): readonly ProfileRule[] =>
  standingRules('policyDocs', rules).filter(({ to }) => to !== undefined)

/** The kind of document that a rule asks for. */
export const kindUnder = ({ document }: ProfileRule): DocumentKind => document ?? 'other'

/** The rule that a document is under: the one that it names; a plan without one is what the city wants filed. */
export const ruleOfPolicyDoc = (
  document: PolicyDocDraft,
  question: Pick<RegisterQuestion, 'rules'>,
): ProfileRule | undefined => {
  const { rule, date, kind } = document
  if (rule !== undefined) return ruleOfRecord({ rule, date }, question.rules)
  return shown(kind) === 'plan' ? filedRules(question)[0] : undefined
}

/** How documents stand in their register: what is drafted waits, and what the city wants filed until it is. */
export const policyDocRegister: Register<PolicyDocDraft> = {
  begin: (rule, { profile, today }) => {
    const filedWith = nameOfBody(profile, rule?.to)
    return {
      stage: 'issued',
      date: today,
      ...(rule !== undefined && { rule: rule.id, kind: kindUnder(rule), title: rule.title }),
      ...(filedWith !== undefined && { filedWith }),
    }
  },
  rule: ruleOfPolicyDoc,
  state: (document, question) => {
    const stage = shown(document.stage)
    if (stage === 'repealed') return { word: states.repealed, open: false }
    if (stage !== 'issued' && stage !== 'revised') return { word: states.drafting, open: true }
    if (isFiled(document, question.today)) return { word: states.filed, open: false }
    if (ruleOfPolicyDoc(document, question)?.to !== undefined) return { word: states.toFile, open: true }
    return { word: states[stage], open: false }
  },
  term: () => undefined,
}

/** By what the search finds a document. */
export const policyDocSearched: KindSearch<PolicyDocDraft> = {
  texts: ({ title, number, filedWith, note }: PolicyDocDraft) =>
    foundBy(shown(title), shown(number), shown(filedWith), shown(note)),
  source: false,
}
