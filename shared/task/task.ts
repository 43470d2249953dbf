import { z } from 'zod'
import { uuid } from '../base/ids'
import { draftField as text, yearMembers } from '../register/year-record'

/** A line of the progress (进展): the day, and what was done by then. */
export const progressRow = z.strictObject({ date: text, what: text })

/** The tables whose records prove that a task was done, by the member that holds the id. */
export const evidenceTables = {
  systemId: 'systems',
  demandId: 'demands',
  trainingId: 'trainings',
  meetingId: 'meetings',
  defectId: 'defects',
} as const
export type EvidenceMember = keyof typeof evidenceTables
export const evidenceMembers = Object.keys(evidenceTables) as readonly EvidenceMember[]

/** What proves a task (佐证): a record by its id, or its name once that is gone. */
export const taskEvidence = z.union([
  z.strictObject({ systemId: uuid }),
  z.strictObject({ demandId: uuid }),
  z.strictObject({ trainingId: uuid }),
  z.strictObject({ meetingId: uuid }),
  z.strictObject({ defectId: uuid }),
  z.strictObject({ name: z.string() }),
])
export type TaskEvidence = z.infer<typeof taskEvidence>

/**
 * A task (任务): one of the yearly list, of a meeting's decisions, of the unit's own plan, of what was agreed on, of what an
 * evaluation remarked. `date` is the day it came in, `handler` who answers for it.
 */
export const taskDraft = z.strictObject({
  ...yearMembers,
  source: text,
  /** The record that it came from, where it came from one. */
  meetingId: uuid.optional(),
  defectId: uuid.optional(),
  evaluationId: uuid.optional(),
  /** Number in its list (序号). */
  number: text,
  requirement: text,
  /** 责任单位, as the list names it. */
  responsible: text,
  /** 责任科室, as the unit divides it. */
  department: text,
  /** 时限, as it is printed: 6月底前, 长期. */
  deadline: text,
  /** The day, where somebody typed one: it holds instead of what is printed. */
  due: text,
  progress: z.array(progressRow).max(200).optional(),
  /** `done` or `failed`; absent while it is open. */
  result: text,
  closed: text,
  outcome: text,
  /** Why it was not done (未完成的原因). */
  reason: text,
  evidence: z.array(taskEvidence).max(100).optional(),
  /** Printed number of the row of the city's table that it serves (附件2). */
  row: text,
})
export type TaskDraft = z.infer<typeof taskDraft>
