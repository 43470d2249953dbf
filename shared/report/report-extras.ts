import { shown } from '../base/draft'
import { clauseOfHandingIn, type Extra, type ExtrasOf } from '../register/extra'
import { isDoneBy } from '../register/done-by'
import { reportWords } from '../text/report-words'
import type { ReportDraft } from './report'
import { reportPapersOf } from './report-papers'
import { ruleOfReport } from './report-register'

/**
 * Reports of this year and the last that were not handed in otherwise: where a clause wants them where the package goes, they
 * have their tick once the 首席数据官 approved them.
 */
export const reportExtras: ExtrasOf<ReportDraft> = (reports, facts) => {
  const year = Number(facts.today.slice(0, 4))
  return reports.flatMap((report): readonly Extra[] => {
    const recent = [year, year - 1].includes(Number(shown(report.year)))
    const elsewhere = isDoneBy(report.handedIn, facts.today) && shown(report.handedWay) !== 'package'
    const [paper] = reportPapersOf(report, facts)
    if (paper === undefined || !recent || elsewhere) return []
    const clause = clauseOfHandingIn(ruleOfReport(report, facts), facts)
    return [
      {
        id: `reports-${report.id}`,
        title: shown(report.title) || reportWords.kinds.summary,
        set: isDoneBy(report.approved, facts.today) ? clause : false,
        content: { kind: 'text', make: paper.make },
      },
    ]
  })
}
