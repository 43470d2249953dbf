import { shown } from '../base/draft'
import type { DemandDraft } from '../demand/demand'
import type { OpeningDraft } from '../opening/opening'
import type { SystemDraft } from '../system/system'
import { createChance } from './sample-chance'
import type { SampleUnit } from './sample-unit'
import type { SampleVocabulary } from './sample-vocabulary'

/** What the invented unit keeps beside its catalogue. */
export interface SampleLists {
  readonly systems: readonly SystemDraft[]
  readonly demands: readonly DemandDraft[]
  readonly openings: readonly OpeningDraft[]
}

/** So many resources stand in the plan of opening. */
const PLANNED = 12

/**
 * Systems that the sample's resources come from, its demands, and the plan of opening of `year` (`YYYY`). Repeatable as
 * the sample itself; what has happened lies in the year before, so nothing is done in the future.
 */
export const createSampleLists = (
  words: SampleVocabulary,
  { resources, appointments }: SampleUnit,
  { seed, year }: { readonly seed: number; readonly year: string },
): SampleLists => {
  // Its own chance, so that the catalogue of a seed stays what it is.
  const chance = createChance(seed + 1)
  const before = String(Number(year) - 1)
  const owner = (appointments.find(({ role }) => role === 'steward') ?? appointments.at(-1))?.personId
  const ownerPerson = owner === undefined ? {} : { ownerPerson: owner }
  return {
    systems: words.systems.map((system) => ({ id: chance.uuid(), ...system, ...ownerPerson })),
    demands: words.demands.map((demand) => ({
      id: chance.uuid(),
      ...demand,
      raised: `${before}-${demand.raised}`,
      planned: `${year}-${demand.planned}`,
      ...(demand.met !== undefined && { met: `${before}-${demand.met}` }),
      ...ownerPerson,
    })),
    openings: resources
      .filter(({ openType }) => shown(openType) === '1' || shown(openType) === '2')
      .slice(0, PLANNED)
      .map(({ id, openType }, index) => ({
        id: chance.uuid(),
        year,
        resourceId: id,
        planned: `${year}-${['03-31', '06-30', '09-30', '12-20'][index % 4] ?? '12-20'}`,
        state: 'planned',
        openWay: shown(openType) === '2' ? 'apply' : index % 2 === 0 ? 'download' : 'interface',
        platform: words.openingPlatform,
      })),
  }
}
