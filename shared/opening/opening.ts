import { z } from 'zod'
import { draftText } from '../base/draft'
import { uuid } from '../base/ids'

const text = draftText.optional()

/** What one year's plan of opening (年度开放计划) says of one resource; name, type and conditions stand in the resource. */
export const openingDraft = z.strictObject({
  id: uuid,
  /** The year of the plan, `YYYY`. */
  year: z.string().regex(/^\d{4}$/),
  resourceId: uuid,
  planned: text,
  state: text,
  opened: text,
  openWay: text,
  platform: text,
  note: text,
})
export type OpeningDraft = z.infer<typeof openingDraft>
export type OpeningField = Exclude<keyof OpeningDraft, 'id' | 'year' | 'resourceId'>
