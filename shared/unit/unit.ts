import { z } from 'zod'
import { draftText } from '../base/draft'
import { isoDate } from '../base/ids'
import { levels } from '../profile/rule'

const text = draftText.optional()

/** Who gets the unit's filings instead of whom the document names, and why (收件机关). */
export const addresseeDraft = z.strictObject({ name: text, contact: text, phone: text, mail: text, reason: text })
export type AddresseeDraft = z.infer<typeof addresseeDraft>

/** How the unit stands under one city's document: what it said of itself where the document leaves it open. */
export const standingDraft = z.strictObject({
  /** 参照执行, where the document does not bind the unit: chosen or not, told by whom and since when. */
  follows: z.strictObject({ chosen: z.boolean(), by: text, since: text }).optional(),
  /** Number of the unit in the list of units that the document carries, `none` where it is not in it. */
  listed: z.string().max(20).optional(),
  /** Id of the body that the unit files with, where the document leaves more than one. */
  filesWith: z.string().max(80).optional(),
  /** Of values with a condition, by their key (`rules/<id>`): does it apply to the unit. */
  answers: z.record(z.string().max(120), z.enum(['适用', '不适用'])).optional(),
  addressee: addresseeDraft.optional(),
  /** Version of the rules whose changes the unit was told of; absent in data folders from before there were any. */
  told: z.string().max(40).optional(),
  /** The day on which it was told; absent where it began under that version. */
  toldOn: isoDate.optional(),
  /** The versions before that one, each with its day. */
  toldBefore: z
    .array(z.strictObject({ version: z.string().max(40), day: isoDate.optional() }))
    .max(200)
    .optional(),
  /** The day on which the unit went over to another city's document; absent while it is under this one. */
  left: isoDate.optional(),
})
export type StandingDraft = z.infer<typeof standingDraft>

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
  /** 级别; absent: told by type and region code. */
  level: z.enum(levels).optional(),
  /** True where the unit is the data bureau of its level (本单位是数据主管部门). */
  bureau: z.boolean().optional(),
  /** 共享工作机构 (政务数据共享条例, 国令第809号): the office of the unit that sees to sharing. */
  sharingOffice: text,
  /** 在职人数 by year, as many as 全员培训 is measured by. */
  staff: z
    .array(z.strictObject({ year: z.string().regex(/^\d{4}$/), count: draftText }))
    .max(100)
    .optional(),
  /** By id of the profile. */
  standing: z.record(z.string().max(80), standingDraft).optional(),
  /** True for the invented unit that shows what the program does. */
  sample: z.boolean(),
})
export type UnitDraft = z.infer<typeof unitDraft>
