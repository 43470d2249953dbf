import { shown } from '../base/draft'
import { holdsOn, isFiled, type PolicyDocDraft } from '../policy-doc/policy-doc'
import { policyDocWords } from '../text/policy-doc-words'
import { partsBy, recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'work', table: 'policyDocs', span: 'year' } as const

/** Documents that held on the day of the count, of whichever year. */
const held = (question: StatQuestion): readonly PolicyDocDraft[] =>
  recordsIn(question, 'policyDocs').filter((document) => holdsOn(document, question.asOf))

/** Documents by which the unit set things up, and those that were filed. */
export const policyDocStats: readonly StatSource[] = [
  {
    ...base,
    id: 'policy-docs',
    count: (question) => {
      const rows = held(question)
      return { rows, parts: partsBy(rows, ({ kind }) => shown(kind), Object.entries(policyDocWords.kinds)) }
    },
  },
  {
    ...base,
    id: 'policy-docs-filed',
    count: (question) => ({ rows: held(question).filter((document) => isFiled(document, question.asOf)) }),
  },
]
