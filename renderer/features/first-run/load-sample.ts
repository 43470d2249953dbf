import type { ProfileFile } from '../../../shared/profile/profile-file'
import { sampleUnder } from '../../../shared/sample/sample-under'
import { sampleVocabulary } from '../../../shared/sample/sample-vocabulary'
import type { Edit } from '../../data/store/records'

/** As large as a township's catalogue, small enough to be there at once. */
const SIZE = { seed: 1, resources: 60, items: 6 }

/** The edits that set up the invented unit under a city's rules; its words are loaded only when asked for. */
export const sampleEdits = async (file: ProfileFile, day: string): Promise<Edit[]> => {
  const { default: words } = await import('../../../assets/sample/vocabulary.json')
  const vocabulary = sampleVocabulary.parse(words)
  const { sample } = sampleUnder(vocabulary, file, { size: SIZE, day, year: day.slice(0, 4) })
  return [
    { table: 'unit', id: 'unit', after: { ...sample.unit, sample: true } },
    ...sample.resources.map((after): Edit => ({ table: 'resources', id: after.id, after })),
    ...sample.persons.map((after): Edit => ({ table: 'persons', id: after.id, after })),
    ...sample.appointments.map((after): Edit => ({ table: 'appointments', id: after.id, after })),
    ...sample.trainings.map((after): Edit => ({ table: 'trainings', id: after.id, after })),
    ...sample.systems.map((after): Edit => ({ table: 'systems', id: after.id, after })),
    ...sample.demands.map((after): Edit => ({ table: 'demands', id: after.id, after })),
    ...sample.openings.map((after): Edit => ({ table: 'openings', id: after.id, after })),
  ]
}
