import type { ProfileFile } from '../../../shared/profile/profile-file'
import { sampleMakers } from '../../../shared/kinds/sample-makers'
import { sampleTables } from '../../../shared/sample/create-sample'
import { sampleUnder } from '../../../shared/sample/sample-under'
import { sampleVocabulary } from '../../../shared/sample/sample-vocabulary'
import type { Edit } from '../../data/store/records'

/** As large as a township's catalogue, small enough to be there at once. */
const SIZE = { seed: 1, resources: 60, items: 6 }

/** The edits that set up the invented unit under a city's rules; its words are loaded only when asked for. */
export const sampleEdits = async (file: ProfileFile, day: string): Promise<Edit[]> => {
  const { default: words } = await import('../../../assets/sample/vocabulary.json')
  const vocabulary = sampleVocabulary.parse(words)
  const { sample } = sampleUnder(vocabulary, file, { size: SIZE, day, year: day.slice(0, 4) }, sampleMakers)
  const { unit, ...tables } = sampleTables(sample)
  return [
    { table: 'unit', id: 'unit', after: { ...unit, sample: true } },
    ...Object.entries(tables).flatMap(([table, records]) =>
      records.map((after) => ({ table, id: after.id, after }) as Edit),
    ),
  ]
}
