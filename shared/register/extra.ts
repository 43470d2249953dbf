import type { Attachment } from '../base/attachment'
import type { Identified } from '../field/kind'
import type { OfficialText } from '../forms/official-text'
import type { RecordList } from '../lists/record-list'
import type { ProfileRule } from '../profile/profile'
import type { PaperFacts } from './paper'

/** Why something goes along with a filing unless somebody takes the tick away. */
export type SetBecause =
  /** The document has it handed in, and to whom the package goes. */
  | { readonly kind: 'clause'; readonly clause: string }
  /** It answers a list of whom the package goes to. */
  | { readonly kind: 'answers'; readonly date: string }

/** Something of the registers that may go along with a filing: one tick each (另附材料). */
export interface Extra {
  /** The same for the same thing whenever it is asked: the draft of the filing keeps ticks by it. */
  readonly id: string
  /** What its part of the package is called. */
  readonly title: string
  /** False for what stays in the unit unless somebody ticks it. */
  readonly set: SetBecause | false
  readonly content:
    | { readonly kind: 'list'; readonly list: RecordList; readonly lines: number }
    | { readonly kind: 'files'; readonly files: readonly Attachment[] }
    | { readonly kind: 'text'; readonly make: () => OfficialText }
}

/** What of the records of a kind may go along with a filing, beside its list. */
export type ExtrasOf<R extends Identified> = {
  call(records: readonly R[], facts: PaperFacts): readonly Extra[]
}['call']

/** The clause by which records of a rule go along: it has them handed in to the body that the package goes to. */
export const clauseOfHandingIn = (rule: ProfileRule | undefined, { profile }: PaperFacts): SetBecause | false => {
  const body = profile.filing.addressee?.body ?? ''
  return rule?.to === undefined || rule.to !== body ? false : { kind: 'clause', clause: rule.clause }
}
