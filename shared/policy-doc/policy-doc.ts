import { z } from 'zod'
import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { draftField as text, formerMembers, yearMembers } from '../register/year-record'

/**
 * A document by which the unit set something up for itself (制度文件): a plan, who is in charge, a mechanism. `title` is its
 * name, `date` the day on which it was issued, revised or repealed. Not to be taken for the copies of the city's own
 * documents (`policyTexts`).
 */
export const policyDocDraft = z.strictObject({
  ...yearMembers,
  ...formerMembers,
  kind: text,
  /** 文号. */
  number: text,
  /** `drafting`, `issued`, `revised` or `repealed`. */
  stage: text,
  /** With whom it was filed (报备), and on which day. */
  filedWith: text,
  filedOn: text,
})
export type PolicyDocDraft = z.infer<typeof policyDocDraft>

/** True for a document that holds on a day: issued by then, and not repealed. */
export const holdsOn = ({ stage, date }: PolicyDocDraft, today: string): boolean => {
  const day = dayOf(date)
  return ['issued', 'revised'].includes(shown(stage)) && day !== undefined && day <= today
}

/** True where a document was filed by a day. */
export const isFiled = ({ filedOn }: PolicyDocDraft, today: string): boolean => {
  const day = dayOf(filedOn)
  return day !== undefined && day <= today
}

/** The document by which a 数据专班 stands, which some cities take instead of a person in a role. */
export const taskForceOf = (documents: readonly PolicyDocDraft[], today: string): PolicyDocDraft | undefined =>
  documents.find((document) => shown(document.kind) === 'task-force' && holdsOn(document, today))
