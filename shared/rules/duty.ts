import type { Topic } from './rule'

/** Where a duty is settled: the screen (path of the program) and the verb on its button. */
export interface DutyAction {
  readonly path: string
  readonly verb: string
}

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
  readonly topic: Topic | 'backup' | 'receipt'
  readonly title: string
  /** One sentence of what is the matter (who changed when, how many are missing). */
  readonly detail: string
  /** `YYYY-MM-DD`, null where the document states no day. */
  readonly due: string | null
  /** Working days left, negative when overdue; null without a due day. */
  readonly left: number | null
  /** True when the due day rests on a year whose arrangement is not published (暂按周末推算). */
  readonly estimated: boolean
  readonly inPrinciple: boolean
  readonly basis: DutyBasis | null
  readonly action: DutyAction
  readonly state: 'open' | 'snoozed' | 'waived'
  /** The decision that made it snoozed or waived. */
  readonly decided?: { readonly reason: string; readonly on: string; readonly until?: string }
}
