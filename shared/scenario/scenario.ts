import { z } from 'zod'
import { uuid } from '../base/ids'
import { draftField as text, yearMembers } from '../register/year-record'

/** Data that a scenario uses: a resource of the catalogue, a demand, or a name alone. */
export const usedData = z.union([
  z.strictObject({ resourceId: uuid }),
  z.strictObject({ demandId: uuid }),
  z.strictObject({ name: z.string().min(1).max(200) }),
])
export type UsedData = z.infer<typeof usedData>

/** A result in a number (成效): what was counted, how much, and how. */
export const resultRow = z.strictObject({ what: text, number: text, unit: text, how: text })
export type ResultRow = z.infer<typeof resultRow>

/** A use of data (应用场景). `date` is the day on which it went online. */
export const scenarioDraft = z.strictObject({
  ...yearMembers,
  /** `scene`, `demo`, `operation` (授权运营) or `innovation`. */
  kind: text,
  field: text,
  /** `planned`, `building`, `online` or `stopped`. */
  stage: text,
  parties: text,
  data: z.array(usedData).max(500).optional(),
  background: text,
  practice: text,
  effect: text,
  results: z.array(resultRow).max(100).optional(),
  /** 1 where it is one of the examples of the unit (典型示范). */
  example: text,
  published: text,
  publishedOn: text,
  agency: text,
  operator: text,
  agreement: text,
  from: text,
  to: text,
  registrationNo: text,
})
export type ScenarioDraft = z.infer<typeof scenarioDraft>
