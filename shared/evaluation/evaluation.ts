import { z } from 'zod'
import { draftField as text, yearMembers } from '../register/year-record'

/** A row of the city's table, by its printed number: our own points with why, and the points that were awarded. */
export const evaluationRow = z.strictObject({ number: text, points: text, own: text, why: text, awarded: text })
export type EvaluationRow = z.infer<typeof evaluationRow>

/**
 * An evaluation of the 首席数据官 (评价): made by those whom the document names, or by the unit of itself (`self`, 自查), which
 * is ours and never a result. `date` is the day of the result.
 */
export const evaluationDraft = z.strictObject({
  ...yearMembers,
  nature: text,
  /** `YYYY`. */
  year: text,
  /** The month or term, where it is one of those (2026年11月). */
  period: text,
  evaluator: text,
  /** Person id of who was evaluated (考评对象). */
  subject: text,
  rows: z.array(evaluationRow).max(100).optional(),
  /** 综合得分, as it was told. */
  total: text,
  filedWith: text,
  remarks: text,
})
export type EvaluationDraft = z.infer<typeof evaluationDraft>
