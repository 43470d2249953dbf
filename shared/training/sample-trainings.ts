import { z } from 'zod'
import { shown } from '../base/draft'
import type { SampleMaker } from '../sample/sample-maker'
import type { TrainingDraft } from './training'

const words = z.strictObject({
  title: z.string(),
  hours: z.string(),
  organiser: z.string(),
  place: z.string(),
  guest: z.string(),
  certificate: z.string(),
})

/** The row of the plan that the session of the sample carried out. */
export const PLANNED_SESSION = 'planned session'

/** One session of the year before, which everybody of the invented unit attended. */
export const sampleTrainings: SampleMaker<TrainingDraft> = ({ words: all, profile, persons, chance, idOf }) => {
  const { guest, certificate, ...training } = words.parse(all)
  const topic = profile.training?.topics[0]
  return [
    {
      id: chance.uuid(),
      ...training,
      ...(topic !== undefined && { topic }),
      date: '2025-06-12',
      nature: 'own',
      certificates: persons.slice(0, 1).map(({ name }, at) => ({
        holder: shown(name),
        name: certificate,
        number: `示结〔2025〕${String(at + 1).padStart(3, '0')}号`,
        date: '2025-06-13',
      })),
      planId: idOf(PLANNED_SESSION),
      attendees: [...persons.map(({ id }) => ({ personId: id })), { name: guest }],
    },
  ]
}
