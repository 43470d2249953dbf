import type { PolicyDocDraft } from '../../../../shared/policy-doc/policy-doc'
import { ruleOfPolicyDoc } from '../../../../shared/policy-doc/policy-doc-register'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'

const t = text.policyDocs

/** How a document that the unit issued is asked for. */
export const policyDocOwn: RegisterOwn = {
  form: (record, question) => {
    const document = record as PolicyDocDraft
    const filed = ruleOfPolicyDoc(document, question)?.to !== undefined
    const former = document.time ?? document.closed ?? document.closingNote
    return {
      fields: ['title', 'kind', 'number', 'stage', 'date'],
      wide: ['title'],
      sections: [
        { heading: filed ? t.sections.filing : t.sections.filingFree, fields: ['filedWith', 'filedOn'] },
        {
          heading: t.sections.more,
          fields: ['note', 'handler', ...(former === undefined ? [] : ['time', 'closed', 'closingNote'])],
        },
      ],
      // Where the city lets a task force stand in, its document ends a reminder.
      hints: question.profile.roles.some(({ instead }) => instead !== undefined)
        ? { ...t.hints, ...t.standIn }
        : t.hints,
    }
  },
}
