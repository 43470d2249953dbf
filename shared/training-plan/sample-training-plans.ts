import { z } from 'zod'
import { listOwner, type SampleMaker } from '../sample/sample-maker'
import { PLANNED_SESSION } from '../training/sample-trainings'
import type { TrainingPlanDraft } from './training-plan'

const words = z
  .array(
    z.strictObject({
      month: z.string().regex(/^([1-9]|1[0-2])$/),
      title: z.string(),
      audience: z.string(),
      form: z.string(),
      hours: z.string(),
      department: z.string(),
      state: z.enum(['planned', 'cancelled']),
      /** True for the one that the session of the sample carried out. */
      held: z.literal(true).optional(),
    }),
  )
  .min(1)

/** The plan of the year before of the invented unit: held, and one that was called off. */
export const sampleTrainingPlans: SampleMaker<TrainingPlanDraft> = (source) => {
  const { ownerPerson: handler } = listOwner(source)
  return words.parse(source.words).map(({ held = false, ...plan }) => ({
    id: held ? source.idOf(PLANNED_SESSION) : source.listChance.uuid(),
    ...plan,
    year: String(Number(source.year) - 1),
    ...(handler !== undefined && { handler }),
  }))
}
