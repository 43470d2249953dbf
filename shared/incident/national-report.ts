import { shown } from '../base/draft'
import { plusHours } from '../base/plus-hours'
import { momentOf } from '../register/moment'
import type { IncidentDraft } from './incident'

/**
 * What the national rule asks beside the city's document, from the grade 较大 on: within how many hours of the finding, by
 * whom (`critical`: whoever runs 关键信息基础设施) and to whom. Read second-hand: whoever shows it says 以原文为准.
 */
export const nationalReport = {
  source: { title: '国家网络安全事件报告管理办法', from: '2025-11-01' },
  grades: ['larger', 'major', 'extreme'],
  terms: [
    { of: 'critical', hours: 1, to: '保护工作部门、公安机关' },
    { of: 'other', hours: 4, to: '属地省级网信部门' },
  ],
} as const satisfies {
  readonly source: { readonly title: string; readonly from: string }
  readonly grades: readonly string[]
  readonly terms: readonly { readonly of: string; readonly hours: number; readonly to: string }[]
}

export type NationalReport = (typeof nationalReport.terms)[number] & {
  /** `YYYY-MM-DDTHH:MM`; undefined while the time of the finding is not known. */
  readonly until: string | undefined
}

/** The reports that the national rule asks for; none below its grades, for projects, and before it came into force. */
export const nationalReports = (incident: IncidentDraft): readonly NationalReport[] => {
  const { source, grades, terms } = nationalReport
  const moment = momentOf(incident)
  const graded = grades.some((grade) => grade === shown(incident.grade))
  if (!graded || shown(incident.kind) === 'project' || (moment !== undefined && moment < source.from)) return []
  const timed = moment !== undefined && moment.length === 16
  return terms.map((term) => ({ ...term, until: timed ? plusHours(moment, term.hours) : undefined }))
}
