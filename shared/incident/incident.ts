import { z } from 'zod'
import { dayOf } from '../base/draft-day'
import { momentOf } from '../register/moment'
import { draftField as text, yearMembers } from '../register/year-record'

/** A report after the first one (后续报告). */
export const furtherReport = z.strictObject({ date: text, time: text, way: text, who: text, what: text })

/**
 * Something that is to be reported at once (第一时间报告): a data-security problem (`security`), a serious project
 * (`project`) or another serious matter (`matter`). `date` and `time` say when it was found.
 */
export const incidentDraft = z.strictObject({
  ...yearMembers,
  kind: text,
  time: text,
  /** Chosen by the user: `general`, `larger`, `major`, `extreme`. */
  grade: text,
  /** To whom it is reported: begins with the name that the rule gives, and can be changed. */
  addressee: text,
  data: text,
  rows: text,
  /** 1 where personal data are concerned. */
  personal: text,
  effect: text,
  done: text,
  firstDay: text,
  firstTime: text,
  /** By `phone`, `person` or `written`. */
  firstWay: text,
  firstWho: text,
  further: z.array(furtherReport).max(200).optional(),
  closed: text,
  closingNote: text,
})
export type IncidentDraft = z.infer<typeof incidentDraft>

/** When the first report was made: `YYYY-MM-DD`, with `THH:MM` where its time is known. */
export const firstReportOf = ({ firstDay, firstTime }: IncidentDraft): string | undefined =>
  momentOf({ date: firstDay, time: firstTime })

/** True once the first report stands: one that is still to come is none. */
export const isReported = ({ firstDay }: IncidentDraft, today: string): boolean => {
  const day = dayOf(firstDay)
  return day !== undefined && day <= today
}
