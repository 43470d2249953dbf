import { shown } from '../../../../shared/base/draft'
import type { IncidentDraft } from '../../../../shared/incident/incident'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { OutcomePart } from './outcome-part'
import { ReportPart } from './report-part'

const t = text.incidents

/** A project has no data at stake; what was typed once stays in sight. */
const isAboutData = ({ kind, grade, data, rows, personal }: IncidentDraft): boolean =>
  shown(kind) !== 'project' || [grade, data, rows, personal].some((one) => one !== undefined)

/** How an incident is asked for: what was found when, the first report, then what can wait until it is made. */
export const incidentOwn: RegisterOwn = {
  wide: true,
  Before: ReportPart,
  focusesBefore: true,
  After: OutcomePart,
  form: (record) => {
    const aboutData = isAboutData(record)
    return {
      fields: ['title', 'date', 'time', 'addressee', ...(aboutData ? ['grade'] : [])],
      wide: ['title'],
      sections: [
        { heading: t.sections.first, fields: ['firstDay', 'firstTime', 'firstWay', 'firstWho'] },
        ...(aboutData ? [{ heading: t.sections.data, fields: ['data', 'rows', 'personal'] }] : []),
        { heading: t.sections.done, fields: ['effect', 'done', 'note', 'handler'] },
      ],
      placed: ['kind', 'closed', 'closingNote'],
      hints: t.hints,
    }
  },
}
