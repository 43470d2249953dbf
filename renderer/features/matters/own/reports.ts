import { shown } from '../../../../shared/base/draft'
import { isPlain, type ReportDraft } from '../../../../shared/report/report'
import { alongWith } from '../../../../shared/report/report-follows'
import { reportPapersOf } from '../../../../shared/report/report-papers'
import { ruleOfReport } from '../../../../shared/report/report-register'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { ChaptersPart } from './chapters-part'
import { ReportPart } from './report-outline-part'

const t = text.reports

/** How a report is asked for: what it is, its chapters with room to write, then approval, handing in and holding. */
export const reportOwn: RegisterOwn = {
  wide: true,
  Before: ReportPart,
  After: ChaptersPart,
  papers: reportPapersOf,
  form: (record, question) => {
    const report = record as ReportDraft
    const plain = isPlain(report)
    const kind = shown(report.kind)
    const held = ruleOfReport(report, question)?.act === 'held'
    const debriefs = kind === 'debrief' || held || report.debriefed !== undefined
    return {
      fields: ['title', 'kind', 'year', 'author', 'addressee', 'date'],
      wide: ['title'],
      sections: [
        { heading: t.sections.handing, fields: ['approved', 'handedIn', 'handedWay'] },
        ...(debriefs ? [{ heading: t.sections.holding, fields: ['debriefed', 'debriefedBefore'] }] : []),
        {
          heading: t.sections.more,
          fields: ['evidence', 'note', 'handler', ...(plain ? ['time', 'closed', 'closingNote'] : [])],
        },
      ],
      hints: { ...t.hints, ...(plain && { date: t.plain }) },
      rows: [],
      placed: ['chapters'],
      along: (change) => alongWith(report, change, question),
    }
  },
}
