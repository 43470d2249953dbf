import { z } from 'zod'
import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { countedDay } from '../register/counted-day'
import { draftField as text, formerMembers, yearMembers } from '../register/year-record'

/** Characters of one chapter at most. */
export const CHAPTER_LENGTH = 3000

/** A chapter (章节): its heading, and what somebody wrote, kept to the letter. */
export const reportChapter = z.strictObject({ title: text, body: text })
export type ReportChapter = z.infer<typeof reportChapter>

/**
 * A number of the year that was written into a chapter: its id, the words in which it was said, its value and the day that
 * it held on. The words stay as they were written, whatever becomes of the records.
 */
export const reportNumber = z.strictObject({ stat: text, said: text, value: text, year: text, asOf: text })
export type ReportNumber = z.infer<typeof reportNumber>

/** A report of a year (述职与总结): drafted, approved by the 首席数据官, handed in and, where it is asked for, held. */
export const reportDraft = z.strictObject({
  ...yearMembers,
  ...formerMembers,
  kind: text,
  /** `YYYY`. */
  year: text,
  /** Person id of whose report it is. */
  author: text,
  addressee: text,
  chapters: z.array(reportChapter).max(60).optional(),
  numbers: z.array(reportNumber).max(500).optional(),
  evidence: text,
  /** The day on which the 首席数据官 approved it (审定). */
  approved: text,
  handedIn: text,
  handedWay: text,
  /** The day on which it was held (述职), and before whom. */
  debriefed: text,
  debriefedBefore: text,
  /** 1 where nothing but a day was kept, as earlier versions did: then it counts by `date`. */
  plain: text,
})
export type ReportDraft = z.infer<typeof reportDraft>

/** True for a report of which only the day is known. */
export const isPlain = ({ plain }: ReportDraft): boolean => shown(plain) === '1'

/** An act by the day on which it was done, and the day for which it counts: what came late counts for its year still. */
export interface ActDays {
  readonly on: string
  readonly counts: string
}

const actOn = (on: string | undefined, { year }: ReportDraft): ActDays | undefined =>
  on === undefined ? undefined : { on, counts: countedDay(on, year) }

/** When it was handed in; undefined while no day says so. */
export const handedInOn = (report: ReportDraft): ActDays | undefined =>
  actOn(dayOf(report.handedIn) ?? (isPlain(report) ? dayOf(report.date) : undefined), report)

/** When it was held; undefined while no day says so. */
export const debriefedOn = (report: ReportDraft): ActDays | undefined =>
  actOn(dayOf(report.debriefed) ?? (isPlain(report) && isDebrief(report) ? dayOf(report.date) : undefined), report)

/** True for a 年度述职报告. */
export const isDebrief = ({ kind }: ReportDraft): boolean => shown(kind) === 'debrief'
