import { z } from 'zod'
import { draftField as text, yearMembers } from '../register/year-record'

/** A row of the yearly training plan (培训计划). `title` is the topic, `date` the day on which it was done. */
export const trainingPlanDraft = z.strictObject({
  ...yearMembers,
  /** `YYYY`. */
  year: text,
  /** 1 to 12. */
  month: text,
  /** For whom. */
  audience: text,
  form: text,
  /** 学时. */
  hours: text,
  department: text,
  /** `planned`, `done` or `cancelled`. */
  state: text,
})
export type TrainingPlanDraft = z.infer<typeof trainingPlanDraft>
