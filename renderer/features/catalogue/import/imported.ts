/** What an import did, for the last step. */
export interface Imported {
  readonly action: string
  readonly added: number
  /** Items of the added resources. */
  readonly items: number
  /** Written resources that still have 必改. */
  readonly drafts: number
  /** Resources left out while mending. */
  readonly excluded: number
  /** What the comparison with a catalogue that was not empty came to. */
  readonly compared?: {
    readonly changed: number
    readonly removed: number
    /** Doubtful resources of which nobody said what they are. */
    readonly open: number
    readonly same: number
    /** New or changed resources of which nothing was taken. */
    readonly left: number
    /** Resources the book does not hold, which stay. */
    readonly kept: number
  }
}
