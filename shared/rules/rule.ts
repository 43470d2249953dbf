import { z } from 'zod'
import { isoDate } from '../base/ids'
import { ledgerIds } from '../ledgers/ledger'

/**
 * Where a value comes from: the number of the clause (`四（二）`), the few words that fix it (at most 30 characters) and
 * the day from which it holds; `from` is null where the document bears no date.
 */
export const cited = {
  clause: z.string().min(1).max(40),
  words: z.string().min(1).max(30),
  from: isoDate.nullable(),
}

/** What starts a term or asks for the next date, as `cdo due --event` names it. */
export const dueEvents = [
  'officer-changed',
  'spot-check-found',
  'defect-reported',
  'first-filing',
  'debrief',
  'next-meeting',
  'next-spot-check',
] as const
export type DueEvent = (typeof dueEvents)[number]

export const cycles = ['month', 'quarter', 'half-year', 'year'] as const
export type Cycle = (typeof cycles)[number]

/**
 * When something is due. `within`: so many working days or calendar months after an event; `each`: once in every month,
 * quarter, half-year or year, the last day counts; `yearly`: every year by a day (`MM-DD`); `once`: one day of the past
 * or future; `at-once`: 第一时间; `regular`: 定期 or 不定期 without a number; `standing`: a continuing task.
 */
export const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('within'), n: z.int().min(1).max(400), unit: z.enum(['workday', 'month']) }),
  z.strictObject({ kind: z.literal('each'), cycle: z.enum(cycles) }),
  z.strictObject({ kind: z.literal('yearly'), by: z.string().regex(/^\d{2}-\d{2}$/) }),
  z.strictObject({ kind: z.literal('once'), on: isoDate }),
  z.strictObject({ kind: z.literal('at-once') }),
  z.strictObject({ kind: z.literal('regular') }),
  z.strictObject({ kind: z.literal('standing') }),
])
export type When = z.infer<typeof when>

export const topics = [
  'filing',
  'meeting',
  'quality',
  'training',
  'evaluation',
  'debrief',
  'list',
  'catalogue',
  'report',
  'security',
  'project',
  'team',
] as const
export type Topic = (typeof topics)[number]

/** One thing that the document asks of somebody. */
export const rule = z.strictObject({
  /** Names the rule inside its profile; versions of one rule (`from`) share it. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  topic: z.enum(topics),
  /** Who has to do it: this unit, the government at whose level the document was issued, or the bureau in charge. */
  bearer: z.enum(['unit', 'government', 'bureau']),
  when,
  event: z.enum(dueEvents).optional(),
  /** Name of the task as lists show it (`半年会议`). */
  title: z.string().min(1).max(30),
  /** What is to be done, in our words. */
  text: z.string().min(1).max(200),
  /** Who gets it: the id of one of the profile's bodies. */
  to: z.string().optional(),
  /** The printed form that goes with it: the id of one of the profile's forms. */
  form: z.string().optional(),
  /** The list (清单) that the rule is about. */
  ledger: z.enum(ledgerIds).optional(),
  /** True where the document says 原则上: a departure warns and never blocks. */
  inPrinciple: z.boolean(),
  /** What the user should know of the value, e.g. that its date precedes the document. */
  note: z.string().max(200).optional(),
  ...cited,
})
export type Rule = z.infer<typeof rule>
