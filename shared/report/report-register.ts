import { shown } from '../base/draft'
import type { Settling } from '../duties/duty-behaviour'
import type { Settlement } from '../duties/settlement'
import { foundBy, type KindSearch } from '../field/search-texts'
import { nameOfBody } from '../profile/due'
import type { ProfileRule } from '../profile/profile'
import { opensTerm } from '../profile/registered-rules'
import { isDoneBy } from '../register/done-by'
import { momentOf } from '../register/moment'
import type { Register, RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { termUnder } from '../register/term'
import { reportWords } from '../text/report-words'
import { outlineOf } from './outline'
import { debriefedOn, handedInOn, isDebrief, isPlain, type ActDays, type ReportDraft } from './report'

const { states } = reportWords

/** What a report settles by being handed in, and by being held: two acts, where the document asks for both. */
export const reportSettles: Settling<ReportDraft> = {
  settlement: (report) => {
    const { id, rule } = report
    const [handedIn, debriefed] = [handedInOn(report), debriefedOn(report)]
    const acts: Settlement[] = []
    if (handedIn !== undefined)
      acts.push({
        id,
        rule,
        topic: 'report',
        day: handedIn.counts,
        on: handedIn.on,
        act: 'handed-in',
        ...(isDebrief(report) && { event: 'debrief' }),
      })
    if (debriefed !== undefined)
      acts.push({
        id,
        rule,
        topic: 'debrief',
        day: debriefed.counts,
        on: debriefed.on,
        act: 'held',
        event: 'debrief',
      })
    return acts
  },
  registers: (rule) =>
    ((rule.topic === 'debrief' || rule.topic === 'report') && rule.register !== 'policyDocs' && !opensTerm(rule)) ||
    rule.register === 'reports',
}

/** The rule that a report is under: the one that it names; a 年度述职报告 without one is under that of the debrief. */
export const ruleOfReport = (
  report: ReportDraft,
  question: Pick<RegisterQuestion, 'rules'>,
): ProfileRule | undefined => {
  const { rule, date } = report
  if (rule !== undefined)
    return ruleOfRecord({ rule, date, topic: isDebrief(report) ? 'debrief' : 'report' }, question.rules)
  return isDebrief(report) ? question.rules.find(({ event, part }) => event === 'debrief' && part === 'own') : undefined
}

/** The kind of report that is written under a rule. */
export const kindUnder = ({ topic, when }: ProfileRule): string =>
  topic === 'debrief' ? 'debrief' : when.kind === 'yearly' || when.kind === 'each' ? 'summary' : 'progress'

/** In the first two months a report of a year is about the one before. */
const yearAbout = (kind: string, today: string): string => {
  const year = Number(today.slice(0, 4))
  return String(['debrief', 'summary'].includes(kind) && today.slice(5, 7) <= '02' ? year - 1 : year)
}

/** What a report of a kind begins with, of the year that it is usually about or of another one. */
export const beginReport = (
  kind: string,
  rule: ProfileRule | undefined,
  question: RegisterQuestion,
  year = yearAbout(kind, question.today),
): Omit<ReportDraft, 'id'> => {
  const { profile, today } = question
  const ofDebrief = rule ?? ruleOfReport({ id: '', kind }, question)
  const addressee = nameOfBody(profile, ofDebrief?.to)
  const words: Readonly<Record<string, string>> = reportWords.kinds
  return {
    kind,
    year,
    title: reportWords.title(year, words[kind] ?? ''),
    date: today,
    chapters: [...outlineOf(kind, profile).chapters],
    ...(rule !== undefined && { rule: rule.id }),
    ...(addressee !== undefined && { addressee }),
  }
}

/** True while a report that was only kept by its day waits for the end of its term. */
const isWaiting = (report: ReportDraft, rule: ProfileRule | undefined, today: string): boolean =>
  isPlain(report) && rule !== undefined && opensTerm(rule) && !isDoneBy(report.closed, today)

/** How reports stand in their register: open until what the document asks of it was done, handing in or holding. */
export const reportRegister: Register<ReportDraft> = {
  begin: (rule, question) => beginReport(rule === undefined ? 'summary' : kindUnder(rule), rule, question),
  rule: ruleOfReport,
  state: (report, question) => {
    const { today } = question
    const rule = ruleOfReport(report, question)
    const by = (act: ActDays | undefined) => act !== undefined && act.on <= today
    const [handedIn, debriefed] = [by(handedInOn(report)), by(debriefedOn(report))]
    if (isWaiting(report, rule, today)) return { word: states.open, open: true }
    if (debriefed) return { word: states.debriefed, open: rule?.act === 'handed-in' && !handedIn }
    if (handedIn) return { word: states.handedIn, open: rule?.act === 'held' }
    return { word: isDoneBy(report.approved, today) ? states.approved : states.drafting, open: true }
  },
  term: (report, question) => {
    const rule = ruleOfReport(report, question)
    const { calendar, today } = question
    if (rule === undefined || !reportRegister.state(report, question).open) return undefined
    if (isWaiting(report, rule, today)) {
      const moment = momentOf(report)
      return moment === undefined ? undefined : termUnder(rule, moment, calendar, today)
    }
    const year = shown(report.year)
    return rule.when.kind === 'yearly' && /^20\d\d$/.test(year)
      ? termUnder(rule, `${year}-01-01`, calendar, today)
      : undefined
  },
}

/** By what the search finds a report. */
export const reportSearched: KindSearch<ReportDraft> = {
  texts: ({ title, year, addressee, note, chapters = [] }: ReportDraft) =>
    foundBy(
      shown(title),
      shown(year),
      shown(addressee),
      shown(note),
      ...chapters.flatMap((chapter) => [shown(chapter.title), shown(chapter.body)]),
    ),
  source: false,
}
