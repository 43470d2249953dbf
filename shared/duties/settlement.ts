import type { Identified, RecordsByTable } from '../field/kind'
import type { ProfileRule } from '../profile/profile'
import type { Act, Topic } from '../profile/rule'
import type { DutyBehaviours, Settling } from './duty-behaviour'

/** Something that was registered: it settles the rule of the city that it names for the period or term of its day. */
export interface Settlement {
  /** Id of the record. */
  readonly id: string
  readonly rule: string | undefined
  readonly topic: Topic
  /** `YYYY-MM-DD`; undefined where no date can be read. */
  readonly day: string | undefined
  /** The day on which it was done, where it counts for another one: nothing is settled before it. */
  readonly on?: string
  /** What it shows to have happened, as profiles name it: rules of that event are settled, whichever it names. */
  readonly event?: string
  /** True where the unit did that itself: it does not end what the document wants of somebody else. */
  readonly byUnit?: boolean
  /** What was done, where documents ask for more than one act: a report is handed in, and held. */
  readonly act?: Act
}

/** True where something registered settles a rule by what it shows to have happened. */
export const settlesByEvent = ({ event }: Settlement, rule: ProfileRule): boolean =>
  event !== undefined && event === rule.event

/** True for what the unit did itself where the document waits for somebody whom it names. */
export const isOwnAct = ({ byUnit = false }: Settlement, rule: ProfileRule): boolean =>
  byUnit && rule.part === 'awaited' && rule.by !== undefined

/** True unless the rule asks for another act than was done. */
export const isActOf = ({ act }: Settlement, rule: ProfileRule): boolean =>
  act === undefined || rule.act === undefined || act === rule.act

const settling = (kinds: DutyBehaviours): (readonly [table: string, settles: Settling<Identified>])[] =>
  Object.entries(kinds).flatMap(([table, kind]) =>
    kind === false || kind.settles === false ? [] : [[table, kind.settles] as const],
  )

/** What the records of all kinds settle. */
export const settlementsOf = (kinds: DutyBehaviours, records: RecordsByTable): Settlement[] =>
  settling(kinds).flatMap(([table, settles]) =>
    (records[table] ?? []).flatMap((record) => settles.settlement(record) ?? []),
  )

/**
 * The table in which what settles a rule is registered: of the first kind that claims the rule, else of the one that takes
 * the rest, wherever they stand. Undefined where no kind does.
 */
export const registerOf = (kinds: DutyBehaviours, rule: ProfileRule): string | undefined => {
  const all = settling(kinds)
  const own = all.find(([, { registers }]) => registers !== 'rest' && registers(rule))
  const [table] = own ?? all.find(([, { registers }]) => registers === 'rest') ?? []
  return table
}
