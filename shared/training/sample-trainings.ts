import { z } from 'zod'
import type { SampleMaker } from '../sample/sample-maker'
import type { TrainingDraft } from './training'

const words = z.strictObject({
  title: z.string(),
  hours: z.string(),
  organiser: z.string(),
  place: z.string(),
  guest: z.string(),
})

/** One session of the year before, which everybody of the invented unit attended. */
export const sampleTrainings: SampleMaker<TrainingDraft> = ({ words: all, profile, persons, chance }) => {
  const { guest, ...training } = words.parse(all)
  const topic = profile.training?.topics[0]
  return [
    {
      id: chance.uuid(),
      ...training,
      ...(topic !== undefined && { topic }),
      date: '2025-06-12',
      attendees: [...persons.map(({ id }) => ({ personId: id })), { name: guest }],
    },
  ]
}
