import { shown } from '../../../../shared/base/draft'
import type { EvaluationDraft } from '../../../../shared/evaluation/evaluation'
import { tableOf } from '../../../../shared/evaluation/evaluation-register'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { EvaluationParts } from './task-origins'

const t = text.evaluations

/** How an evaluation is asked for: of a 自查 the points by row, of all others what was told of the result. */
export const evaluationOwn: RegisterOwn = {
  wide: true,
  After: EvaluationParts,
  form: (record, question) => {
    const evaluation = record as EvaluationDraft
    const isSelf = shown(evaluation.nature) === 'self'
    const hasTable = tableOf(question).length > 0
    return {
      fields: ['nature', 'year', 'title', 'subject', ...(isSelf ? ['date'] : ['period', 'evaluator', 'date', 'total'])],
      labels: isSelf ? { date: t.selfDate } : {},
      sections: [
        ...(isSelf ? [] : [{ heading: t.result, fields: ['filedWith', 'remarks'] }]),
        { heading: t.more, fields: ['handler', 'note'] },
      ],
      hints: { total: hasTable ? t.totalHint : '', nature: isSelf ? t.selfHint : '' },
      rows: [],
    }
  },
}
