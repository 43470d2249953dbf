import type { ListId } from '../profile/list-id'
import type { Topic } from '../profile/rule'

/**
 * Where a duty is settled; a screen knows its own address. `standing`: what the unit says of itself under the document.
 * `stale`: resources that were not brought up to date in time.
 */
export type DutyPlace =
  | { readonly kind: 'screen'; readonly screen: 'filing' | 'roster' | 'training' | 'settings' | 'standing' | 'stale' }
  | { readonly kind: 'record'; readonly table: string; readonly id: string }
  /** A new record that settles the rule of that id. */
  | { readonly kind: 'new'; readonly table: string; readonly rule: string }
  /** Records of a register that hold these values; `open` is those that are still to be done. */
  | { readonly kind: 'records'; readonly table: string; readonly where: Readonly<Record<string, string>> }
  | { readonly kind: 'list'; readonly list: ListId }

/** Where a duty is settled, and the verb on its button. */
export interface DutyAction {
  readonly place: DutyPlace
  readonly verb: string
}

/**
 * own: for the unit to do. awaited: what others owe it (等候): never overdue, settled by 登记收到 or 本期没有. confirm:
 * something that the unit has to say of itself first (待确认).
 */
export type DutyKind = 'own' | 'awaited' | 'confirm'

/** Why a duty exists: the clause of the city's document, or another source by name (`clause` then names its article). */
export interface DutyBasis {
  readonly source: string
  readonly clause: string
  readonly words: string
  readonly text: string
}

/**
 * Something to do, why and until when. `key` is the same every day for the same duty, so that a decision about it
 * (snoozed, waived) finds it again.
 */
export interface Duty {
  readonly key: string
  readonly kind: DutyKind
  readonly topic: Topic | 'backup' | 'receipt'
  readonly title: string
  /** One sentence of what is the matter (who changed when, how many are missing). */
  readonly detail: string
  /** `YYYY-MM-DD`, null where the document states no day, and for what others owe. */
  readonly due: string | null
  /** `HH:MM` of that day, where hours are counted. */
  readonly dueTime?: string
  /** True for what is due once a year without a day, while that year lasts (本年内). */
  readonly thisYear?: boolean
  /** True for what is to be done from the first minute (第一时间), where no day or hour is stated. */
  readonly atOnce?: boolean
  /** Who gets it, by the name that holds today. */
  readonly to?: string
  /** True where the unit is not bound and follows the document all the same (参照执行). */
  readonly follows: boolean
  /** Working days left, negative when overdue; null without a due day. */
  readonly left: number | null
  /** True when the due day rests on a year whose arrangement is not published (暂按推算). */
  readonly estimated: boolean
  readonly inPrinciple: boolean
  /** Null where no clause asks for it: then it is advice of this program (本软件建议). */
  readonly basis: DutyBasis | null
  readonly action: DutyAction
  /** `absent`: 本期没有, said of what others owe. */
  readonly state: 'open' | 'snoozed' | 'waived' | 'absent'
  /** The decision that made it so. */
  readonly decided?: { readonly reason: string; readonly on: string; readonly until?: string }
}
