import type { ProfileFile } from '../../../shared/rules/profile-file'
import { profileInForce } from '../../../shared/rules/profile-in-force'
import { unitList } from '../../../shared/rules/binding'
import { boundUnit } from '../../../shared/unit/bound-unit'
import { createSampleLists } from '../../../shared/unit/sample-lists'
import { createSampleUnit, sampleUnitRecord } from '../../../shared/unit/sample-unit'
import { sampleVocabulary } from '../../../shared/unit/sample-vocabulary'
import type { Edit } from '../../data/records'

/** As large as a township's catalogue, small enough to be there at once. */
const SIZE = { seed: 1, resources: 60, items: 6 }

/** The edits that set up the invented unit under a city's rules; its words are loaded only when asked for. */
export const sampleEdits = async (file: ProfileFile, day: string): Promise<Edit[]> => {
  const { default: words } = await import('../../../assets/sample/vocabulary.json')
  const vocabulary = sampleVocabulary.parse(words)
  const unit = sampleUnitRecord(vocabulary, { ...file, units: unitList(file, day) ?? null })
  const profile = profileInForce(file, { day, unit: boundUnit(unit, file.id, false) })
  const sample = createSampleUnit(vocabulary, profile, SIZE, unit)
  const lists = createSampleLists(vocabulary, sample, { seed: SIZE.seed, year: day.slice(0, 4) })
  return [
    { table: 'unit', id: 'unit', after: { ...sample.unit, sample: true } },
    ...sample.resources.map((after): Edit => ({ table: 'resources', id: after.id, after })),
    ...sample.persons.map((after): Edit => ({ table: 'persons', id: after.id, after })),
    ...sample.appointments.map((after): Edit => ({ table: 'appointments', id: after.id, after })),
    ...sample.trainings.map((after): Edit => ({ table: 'trainings', id: after.id, after })),
    ...lists.systems.map((after): Edit => ({ table: 'systems', id: after.id, after })),
    ...lists.demands.map((after): Edit => ({ table: 'demands', id: after.id, after })),
    ...lists.openings.map((after): Edit => ({ table: 'openings', id: after.id, after })),
  ]
}
