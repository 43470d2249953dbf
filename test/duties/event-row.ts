import type { DueEvent } from '../../shared/profile/rule'

/** What one thing that happens starts or ends, for one unit, on an example day. */
export interface EventRow {
  /** What happened, in words. */
  readonly what: string
  /** The event of the rules, where they know it. */
  readonly event?: DueEvent
  readonly city: string
  readonly unit: EventUnit
  readonly role?: string
  /** `YYYY-MM-DD`, with `THH:MM` where the minute matters. */
  readonly on: string
  readonly answer: EventAnswer
  /** Where the document says so, or what it says in its place. */
  readonly clause: string
}

export interface EventUnit {
  readonly type: string
  readonly level?: 'county'
  readonly bureau?: true
  readonly listed?: string
}

/**
 * due: a day; at-once: from the first minute; settles: the duty of that key is over; follow-up:
 * another's term, never overdue here; letter: who has to agree; may: a right; advice: a remark, never a block; finding:
 * 需说明 in the filing; nothing: the text does not say, or not of this unit.
 */
export type EventAnswer =
  | {
      readonly kind: 'due'
      readonly rule: string
      readonly due: string
      readonly to?: string
      readonly estimated?: true
      /** The working day before, where the day is none and is not moved. */
      readonly before?: string
    }
  | { readonly kind: 'at-once'; readonly rule: string; readonly to: string }
  | { readonly kind: 'settles'; readonly rule: string; readonly key: string }
  | { readonly kind: 'follow-up'; readonly due: string; readonly urgedBy: string }
  | { readonly kind: 'letter' | 'may' | 'finding'; readonly to?: readonly string[] }
  | { readonly kind: 'advice' | 'nothing' }

export const dept: EventUnit = { type: 'dept' }
export const county: EventUnit = { type: 'county' }
export const bureau: EventUnit = { type: 'dept', bureau: true }
/** Of 普宁 in 附件3. */
const usual = (city: string): EventUnit => (city === 'puning' ? { ...dept, listed: '1' } : dept)

/** What happened, and the event of the rules for it. */
export interface Happening {
  readonly what: string
  readonly event?: DueEvent
}
type More = Partial<Pick<EventRow, 'unit' | 'role'>>
/** Of a department, unless the unit is named. */
export const row = (
  happening: Happening,
  city: string,
  on: string,
  clause: string,
  answer: EventAnswer,
  more: More = {},
): EventRow => ({ ...happening, city, on, clause, answer, unit: usual(city), ...more })
/** The text does not say, or not of this unit. */
export const none = (happening: Happening, city: string, on: string, clause: string, more: More = {}): EventRow =>
  row(happening, city, on, clause, { kind: 'nothing' }, more)

export const [shuang, da, pu, bao, tian] = ['shuangyashan', 'dazhou', 'puning', 'baoshan', 'tianning'] as const
