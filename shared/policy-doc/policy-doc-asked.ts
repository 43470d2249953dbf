import { shown } from '../base/draft'
import { explain, type FilingFinding, type FilingFacts } from '../filing/check-filing'
import { filingRules } from '../text/filing-rules'
import { holdsOn, type PolicyDocDraft } from './policy-doc'
import { filedRules, ruleOfPolicyDoc } from './policy-doc-register'

/** What the city wants filed beside the roster and the catalogue: a plan that was issued, with its file. */
export const policyDocAsked = (
  documents: readonly PolicyDocDraft[],
  { profile, today }: Pick<FilingFacts, 'profile' | 'today'>,
): FilingFinding[] =>
  filedRules(profile).flatMap((rule): FilingFinding[] => {
    if (rule.pending === true) return []
    const issued = documents.filter((one) => ruleOfPolicyDoc(one, profile)?.id === rule.id && holdsOn(one, today))
    const [first] = issued
    if (first === undefined)
      return [explain('plan-missing', 'matters', filingRules['plan-missing'].say(rule.title, rule.clause, rule.words))]
    if (issued.some(({ attachments = [] }) => attachments.length > 0)) return []
    const name = shown(first.title) || rule.title
    return [explain('plan-without-file', 'matters', filingRules['plan-without-file'].say(name, rule.clause))]
  })
