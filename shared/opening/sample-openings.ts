import { z } from 'zod'
import { shown } from '../base/draft'
import type { SampleMaker } from '../sample/sample-maker'
import type { OpeningDraft } from './opening'

/** So many resources stand in the plan of opening. */
const PLANNED = 12

const words = z.strictObject({ platform: z.string() })

/** The plan of opening of the year, for the first resources that may be opened. */
export const sampleOpenings: SampleMaker<OpeningDraft> = ({ words: all, resources, year, listChance }) => {
  const { platform } = words.parse(all)
  return resources
    .filter(({ openType }) => shown(openType) === '1' || shown(openType) === '2')
    .slice(0, PLANNED)
    .map(({ id, openType }, index) => ({
      id: listChance.uuid(),
      year,
      resourceId: id,
      planned: `${year}-${['03-31', '06-30', '09-30', '12-20'][index % 4] ?? '12-20'}`,
      state: 'planned',
      openWay: shown(openType) === '2' ? 'apply' : index % 2 === 0 ? 'download' : 'interface',
      platform,
    }))
}
