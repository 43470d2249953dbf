import { z } from 'zod'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import { taskWords } from '../text/task-words'
import type { TaskDraft } from './task'

/** Days are of the year before. */
const words = z
  .array(
    z.strictObject({
      source: z.enum(Object.keys(taskWords.sources) as [keyof typeof taskWords.sources]),
      number: z.string().optional(),
      title: z.string(),
      on: monthDay,
      responsible: z.string().optional(),
      deadline: z.string(),
      department: z.string().optional(),
      progress: z.array(z.strictObject({ on: monthDay, what: z.string() })).optional(),
      done: monthDay.optional(),
      outcome: z.string().optional(),
      reason: z.string().optional(),
    }),
  )
  .min(1)

/** Tasks of the invented unit: done, not done with its reason, and one that lasts. Those of the yearly list are under its rule. */
export const sampleTasks: SampleMaker<TaskDraft> = (source) => {
  const { year, listChance, profile } = source
  const before = String(Number(year) - 1)
  const rule = profile.rules.find(({ event, topic }) => topic === 'list' && event === 'task-list')
  const { ownerPerson: handler } = listOwner(source)
  return words.parse(source.words).map(({ on, progress, done, reason, ...task }) => ({
    id: listChance.uuid(),
    ...task,
    date: `${before}-${on}`,
    ...(task.source === 'list' && rule !== undefined && { rule: rule.id }),
    ...(progress !== undefined && {
      progress: progress.map((one) => ({ date: `${before}-${one.on}`, what: one.what })),
    }),
    ...(done !== undefined && { result: 'done', closed: `${before}-${done}` }),
    ...(reason !== undefined && { result: 'failed', reason }),
    ...(handler !== undefined && { handler }),
  }))
}
