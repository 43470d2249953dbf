import type { StandingDraft } from './unit'
import { asksUnit } from '../profile/binding'
import type { Profile } from '../profile/profile'

/** What a document may leave for the unit to say; conditions go by their key. */
export type StandingQuestion = 'listed' | 'follows' | 'filesWith' | 'staff' | `condition ${string}`

/** True where the unit may go by a document that asks nothing of it (参照执行). */
export const asksFollows = ({ binding }: Pick<Profile, 'binding'>): boolean =>
  ['unbound', 'optional', 'follows', 'bureau'].includes(binding.state)

/** True where everybody of the unit is to be trained, so that 在职人数 counts. */
export const asksStaff = ({ training, binding }: Pick<Profile, 'training' | 'binding'>): boolean =>
  training?.everyone === true && asksUnit(binding.state)

/** What the unit has not said yet, in the order of the screen. `staffed`: its 在职人数 of the year is known. */
export const openQuestions = (
  profile: Pick<Profile, 'binding' | 'filing' | 'conditions' | 'training'>,
  { follows }: StandingDraft,
  staffed: boolean,
): StandingQuestion[] => {
  const { binding, filing, conditions } = profile
  return [
    ...(binding.state === 'unconfirmed' ? (['listed'] as const) : []),
    ...((binding.state === 'unbound' || binding.state === 'follows') && follows === undefined
      ? (['follows'] as const)
      : []),
    ...(filing.choices.length > 1 && !filing.chosen && filing.addressee?.own !== true ? (['filesWith'] as const) : []),
    ...conditions.map(({ key }) => `condition ${key}` as const),
    ...(asksStaff(profile) && !staffed ? (['staff'] as const) : []),
  ]
}
