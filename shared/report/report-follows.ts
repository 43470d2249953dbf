import { shown } from '../base/draft'
import type { RegisterQuestion } from '../register/register'
import { isPlain, type ReportDraft } from './report'
import { beginReport, kindUnder } from './report-register'

/** What a report of this kind, year and rule begins with, whichever day it is. */
const madeOf = (report: ReportDraft, question: RegisterQuestion): Omit<ReportDraft, 'id'> => {
  const rule = question.rules.find(({ id }) => id === report.rule)
  return beginReport(shown(report.kind), rule, question, shown(report.year))
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What changes along with the kind, the year or the rule of a report: its title, whom it goes to and its empty chapters, as
 * long as they stand as the program wrote them. What somebody wrote stays.
 */
export const alongWith = (
  report: ReportDraft,
  change: Partial<ReportDraft>,
  question: RegisterQuestion,
): Partial<ReportDraft> => {
  if (!['kind', 'year', 'rule'].some((field) => field in change)) return {}
  const chosen = question.rules.find(({ id }) => id === change.rule)
  const former = question.rules.find(({ id }) => id === report.rule)
  // A rule says what is written under it; a kind that somebody chose for itself stays.
  const unchosen = shown(report.kind) === (former === undefined ? 'summary' : kindUnder(former))
  const kind = chosen !== undefined && unchosen ? { kind: kindUnder(chosen) } : {}
  const [was, is] = [madeOf(report, question), madeOf({ ...report, ...change, ...kind }, question)]
  const follows = (field: 'title' | 'addressee' | 'chapters'): Partial<ReportDraft> => {
    const stands = report[field]
    const untouched = isSame(stands, was[field]) || (stands === undefined && field !== 'chapters')
    return untouched && !isSame(stands, is[field]) ? { [field]: is[field] } : {}
  }
  return {
    ...kind,
    ...follows('title'),
    ...follows('addressee'),
    ...(isPlain(report) ? {} : follows('chapters')),
  }
}
