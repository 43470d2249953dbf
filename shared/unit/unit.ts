import { z } from 'zod'
import { draftText } from '../base/draft'

const text = draftText.optional()

/** The unit (单位) that this data folder belongs to; there is exactly one, with the fixed id `unit`. */
export const unitDraft = z.strictObject({
  id: z.literal('unit'),
  /** Id of the rule profile, e.g. the name of a file in `assets/profiles`. */
  city: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: text,
  /** 统一社会信用代码, or 暂无 where the unit holds none yet. */
  creditCode: text,
  /** Six digits of GB/T 2260, nine with the township (GB/T 10114), or a province's twelve. */
  regionCode: text,
  type: text,
  address: text,
  /** True for the invented unit that shows what the program does. */
  sample: z.boolean(),
})
export type UnitDraft = z.infer<typeof unitDraft>
