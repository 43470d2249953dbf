import { z } from 'zod'
import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { uuid } from '../base/ids'
import { isDoneBy } from '../register/done-by'
import { draftField as text, yearMembers } from '../register/year-record'

/**
 * Faulty data (问题数据): one fault of our data to mend, or one that we found in the data of another unit. `title`, `date`,
 * `time`, `note`, `closed` and `closingNote` are those of the matter that it may once have been. Its term follows from
 * the source (抽查 or 反馈), unless it names a rule.
 */
export const defectDraft = z.strictObject({
  ...yearMembers,
  /** Found in our data (`received`), or by us in the data of others (`reported`); the former where nothing is said. */
  direction: text,
  source: text,
  /** 1 where a check of the period found nothing (本期抽查无问题): then there is no fault. */
  none: text,
  /** The list it came in: which period it is of, who checked, when it was written. */
  listPeriod: text,
  checkedBy: text,
  listDay: text,
  /** Number in that list (序号). */
  number: text,
  resourceId: uuid.optional(),
  /** What the list calls the resource, where it is none of the catalogue. */
  resource: text,
  item: text,
  dimension: text,
  /** Rows of data concerned. */
  rows: text,
  /** Of a report: whose data they are; of feedback: who found it. */
  otherUnit: text,
  otherOfficer: text,
  time: text,
  closed: text,
  closingNote: text,
  checked: text,
  checkedNote: text,
  /** Why it cannot be mended in time (短期无法整改的原因): negotiation begins with it. */
  cannot: text,
  negotiated: text,
  negotiators: text,
  agreed: text,
  /** The term that was agreed on; the first one stays in sight. */
  newTerm: text,
})
export type DefectDraft = z.infer<typeof defectDraft>

/** True for what we found in the data of others. */
export const isReported = ({ direction }: DefectDraft): boolean => shown(direction) === 'reported'

/** The first day on which it was mended or checked again; undefined while neither was done by a day. */
export const mendedOn = ({ closed, checked }: DefectDraft, today: string): string | undefined =>
  [closed, checked].flatMap((day) => (isDoneBy(day, today) ? (dayOf(day) ?? []) : [])).sort()[0]

/** True for the line that says of a check that it found nothing. */
export const foundNothing = ({ none }: DefectDraft): boolean => shown(none) === '1'
