import { shown } from '../../../../shared/base/draft'
import type { ShareRequestDraft } from '../../../../shared/share-request/share-request'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { MeanDays } from './mean-days'
import { RequestPart } from './request-part'

const t = text.shareRequests

/** How a request is asked for: who wants what, the answer with its reason, then the data; a dispute where there is one. */
export const shareRequestOwn: RegisterOwn = {
  Before: RequestPart,
  Notice: MeanDays,
  form: (record) => {
    const request = record as ShareRequestDraft
    const answer = shown(request.answer)
    return {
      fields: ['requester', 'resource', 'shareType', 'date', 'number', 'contact', 'use'],
      wide: ['use'],
      sections: [
        {
          heading: t.sections.answer,
          fields: [
            'answer',
            'answered',
            'reason',
            'basis',
            ...(answer === 'supplement' || request.supplemented !== undefined ? ['supplemented'] : []),
          ],
        },
        ...(answer === 'agree' || request.provided !== undefined
          ? [{ heading: t.sections.provide, fields: ['provided', 'provideWay'] }]
          : []),
        { heading: t.sections.more, fields: ['dispute', 'disputeSettled', 'note', 'handler'] },
      ],
      hints: t.hints,
    }
  },
}
