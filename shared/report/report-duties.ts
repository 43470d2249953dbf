import type { KindDuties } from '../duties/duty-behaviour'
import { termDuty } from '../register/term-duty'
import { isDebrief, isPlain, type ReportDraft } from './report'

/** Reports of earlier versions under a rule that gives them a term, until they are closed; all others settle periods. */
export const reportDuties: KindDuties<ReportDraft> = {
  ahead: true,
  duties: (question, reports) =>
    reports
      .filter(isPlain)
      .flatMap((report) =>
        termDuty(question, 'reports', { ...report, topic: isDebrief(report) ? 'debrief' : 'report' }),
      ),
}
