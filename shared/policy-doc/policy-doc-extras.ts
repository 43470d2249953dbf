import { shown } from '../base/draft'
import { clauseOfHandingIn, type Extra, type ExtrasOf } from '../register/extra'
import { policyDocWords } from '../text/policy-doc-words'
import { holdsOn, type PolicyDocDraft } from './policy-doc'
import { ruleOfPolicyDoc } from './policy-doc-register'

/** The files of documents that hold: those that a clause wants filed where the package goes have their tick. */
export const policyDocExtras: ExtrasOf<PolicyDocDraft> = (documents, facts) =>
  documents.flatMap((document): readonly Extra[] => {
    const { id, title, attachments: files = [] } = document
    if (files.length === 0 || !holdsOn(document, facts.today)) return []
    return [
      {
        id: `policy-docs-${id}`,
        title: shown(title) || policyDocWords.kinds.other,
        set: clauseOfHandingIn(ruleOfPolicyDoc(document, facts), facts),
        content: { kind: 'files', files },
      },
    ]
  })
