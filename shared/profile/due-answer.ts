/** What a deadline comes from, whether it has a day or not. */
interface DueOrigin {
  /** Id of the rule. */
  readonly rule?: string
  /** Who gets what is due, where the document says so. */
  readonly to?: string
  /** On what the whole rule depends, where the unit has not said yet whether that is so (待确认). */
  readonly condition?: string
  /** What the other rules of the same event ask. */
  readonly also?: readonly DueAnswer[]
}

/** The deadline that an event starts. `days` are the counted working days, where working days are counted. */
export interface DueDay extends DueOrigin {
  /** `YYYY-MM-DD`; `YYYY-MM-DDTHH:MM` where hours are counted. */
  readonly due: string
  readonly clause: string
  readonly words: string
  readonly days?: readonly string[]
  /** `estimated` when a counted day or the due day lies in a year whose arrangement is not published (暂按推算). */
  readonly calendar: 'official' | 'estimated'
  /** Where the day is not counted in working days and falls on a day off: the working day before. */
  readonly note?: string
}

/** Why there is no deadline; `date` is the day of the past that the document names. */
export interface NoDueDay extends DueOrigin {
  readonly due: null
  readonly reason: string
  readonly date?: string
  /** Set where only the time of day is missing. */
  readonly asks?: 'time'
}
export type DueAnswer = DueDay | NoDueDay
