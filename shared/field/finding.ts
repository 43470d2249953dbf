import { z } from 'zod'
import { findingLevel } from '../base/finding-level'

/** Where a finding stands in the workbook it came from; absent for records that were typed. */
export const cellPlace = z.strictObject({ sheet: z.string(), cell: z.string() })

/** One thing that is wrong or doubtful, as screens, workbooks and the command line show it. */
export const finding = z.strictObject({
  level: findingLevel,
  /** Stable id; the table of all ids is `rules.ts`. */
  rule: z.string(),
  /** Record and, where it is about one item, the item. Empty for a finding about the whole file. */
  resourceId: z.string().optional(),
  itemId: z.string().optional(),
  resource: z.string(),
  field: z.string(),
  value: z.string(),
  /** What is wrong, why (with the clause) and what to do, in Chinese. */
  message: z.string(),
  /** The value that would put it right, ready to be stored; absent where only a person can know. */
  suggestion: z.string().optional(),
  place: cellPlace.optional(),
})
export type Finding = z.infer<typeof finding>
