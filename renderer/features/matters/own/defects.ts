import { shown } from '../../../../shared/base/draft'
import { foundNothing, isReported, type DefectDraft } from '../../../../shared/defect/defect'
import { defectPapersOf } from '../../../../shared/defect/defect-papers'
import { isNegotiable, negotiationRule, ruleOfDefect } from '../../../../shared/defect/defect-term'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { DefectParts } from './task-origins'

const t = text.registers.defects

/** How faulty data are asked for: what came in, what was done, and what was negotiated where the document allows it. */
export const defectOwn: RegisterOwn = {
  After: DefectParts,
  papers: defectPapersOf,
  form: (record, question) => {
    const defect = record as DefectDraft
    const dimensions = question.profile.quality?.dimensions
    const rule = negotiationRule(question)
    const date = isReported(defect) ? t.days.reported : t.days.received
    const hints = {
      ...t.hints,
      ...(isReported(defect) && t.reportedHints),
      date: date(ruleOfDefect(defect, question) !== undefined),
      ...(rule !== undefined && { negotiators: t.negotiators(rule.text, rule.clause) }),
    }
    const more = { hints, ...(dimensions !== undefined && { choices: { dimension: dimensions } }) }
    if (foundNothing(defect))
      return { ...more, fields: ['none', 'source', 'date', 'listPeriod', 'checkedBy', 'listDay', 'handler', 'note'] }
    const reported = isReported(defect)
    // Asked before anything is written: afterwards there is a fault.
    const asksNone = !reported && defect.title === undefined && shown(defect.source) !== 'feedback'
    const timed = defect.time !== undefined
    const negotiable = isNegotiable(defect, question) || defect.cannot !== undefined
    return {
      ...more,
      labels: reported ? t.reported : {},
      wide: ['title'],
      fields: [
        'title',
        ...(asksNone ? ['none'] : []),
        'direction',
        ...(reported ? ['otherUnit', 'otherOfficer'] : ['source']),
        'date',
        ...(timed ? ['time'] : []),
        'resource',
        'item',
        'dimension',
        'rows',
        'handler',
        'note',
      ],
      sections: [
        ...(reported
          ? []
          : [
              { heading: t.list, fields: ['number', 'listPeriod', 'checkedBy', 'listDay'] },
              ...(shown(defect.source) === 'feedback'
                ? [{ heading: t.from, fields: ['otherUnit', 'otherOfficer'] }]
                : []),
            ]),
        { heading: reported ? t.theirs : t.mending, fields: ['closingNote'] },
        ...(negotiable
          ? [{ heading: t.negotiation, fields: ['cannot', 'negotiated', 'newTerm', 'negotiators', 'agreed'] }]
          : []),
      ],
      placed: ['closed', 'checked', 'checkedNote'],
    }
  },
}
