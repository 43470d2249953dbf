import { z } from 'zod'
import { isoDate } from '../base/ids'
import { listIds } from './list-id'

/** Levels of government that a document or a unit is of: 市级, 县级, 乡级. */
export const levels = ['city', 'county', 'township'] as const
export type Level = (typeof levels)[number]

/** Names things inside a profile: bodies, rules, forms, documents, events. */
export const profileId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)

/**
 * Where a value comes from: the number of the clause (`四（二）`), the few words that fix it (at most 30 characters), the
 * day from which it holds and the last day on which it does; `from` is null where the document bears no date. `source` is
 * the document among several, absent for the main one.
 */
export const cited = {
  clause: z.string().min(1).max(40),
  words: z.string().min(1).max(30),
  from: isoDate.nullable(),
  until: isoDate.optional(),
  source: profileId.optional(),
}

/**
 * Which units a value is for; without any of these, all. `condition` says in words of what else it depends on: the value
 * stays 待确认 until the unit says 适用 or 不适用.
 */
export const whose = {
  unitTypes: z.array(z.string()).min(1).optional(),
  exceptUnitTypes: z.array(z.string()).min(1).optional(),
  levels: z.array(z.enum(levels)).min(1).optional(),
  condition: z.string().min(1).max(60).optional(),
}

/** What starts a term or asks for the next date, as `cdo due --event` names it. A profile may add its own. */
export const dueEvents = [
  'officer-changed',
  'spot-check-found',
  'defect-reported',
  'first-filing',
  'debrief',
  'next-meeting',
  'next-spot-check',
  'incident-found',
  'important-project',
  'task-list',
  'evaluation-month',
  'meeting-held',
] as const
export type DueEvent = (typeof dueEvents)[number]

export const cycles = ['month', 'quarter', 'half-year', 'year'] as const
export type Cycle = (typeof cycles)[number]

/** What a term is counted in; hours need the time of day of the event. */
export const termUnits = ['hour', 'day', 'workday', 'month'] as const

/**
 * When something is due. `within`: so many hours, days, working days or calendar months after an event; `each`: once in
 * every month, quarter or half-year, whose last day counts, or once a year without a day; `monthly`: every month by a
 * day; `yearly`: every year by a day (`MM-DD`); `once`: one day of the past or future; `at-once`: 第一时间; `regular`: 定期
 * or 不定期 without a number; `standing`: a continuing task.
 */
export const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('within'), n: z.int().min(1).max(400), unit: z.enum(termUnits) }),
  z.strictObject({ kind: z.literal('each'), cycle: z.enum(cycles) }),
  z.strictObject({ kind: z.literal('monthly'), day: z.int().min(1).max(31) }),
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

/**
 * Who has to do it. `unit`: each unit that is bound; `government`: the government at whose level the document was
 * issued; `all`: both; `bureau`: the data bureau of that level; `local-bureau`: a data bureau of a level below;
 * `unnamed`: a body that is none of these (`by`), or the document does not say.
 */
export const bearers = ['unit', 'government', 'all', 'bureau', 'local-bureau', 'unnamed'] as const
export type Bearer = (typeof bearers)[number]

/** Registers of the program whose records speak of standing tasks, by the tables of the records. */
export const standingRegisters = ['projects', 'scenarios', 'shareRequests', 'policyDocs', 'reports'] as const
export type StandingRegister = (typeof standingRegisters)[number]

/** What documents of a unit (制度文件) are, by what they set up. */
export const documentKinds = [
  'plan',
  'assignment',
  'task-force',
  'mechanism',
  'security',
  'emergency',
  'standard',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Acts that documents ask for one by one: a report is handed in (报送), and held (述职). */
export const acts = ['handed-in', 'held'] as const
export type Act = (typeof acts)[number]

/** One thing that the document asks of somebody. */
export const rule = z.strictObject({
  /** Names the rule inside its profile; versions of one rule (`from`) share it. */
  id: profileId,
  topic: z.enum(topics),
  bearer: z.enum(bearers),
  /** The body that does it, where it is not this unit: the id of one of the profile's bodies. */
  by: z.string().optional(),
  /** True where what others do reaches the unit, which waits for it (等候) and registers it. */
  awaited: z.boolean().optional(),
  ...whose,
  when,
  /** One of `dueEvents`, or of the profile's own events. */
  event: profileId.optional(),
  /** Roles whose holders it is about; absent for all. */
  roles: z.array(z.string()).min(1).optional(),
  /** Name of the task as lists show it (`半年会议`). */
  title: z.string().min(1).max(30),
  /** What is to be done, in our words. */
  text: z.string().min(1).max(200),
  /** Who gets it: the id of one of the profile's bodies. */
  to: z.string().optional(),
  /** The printed form that goes with it: the id of one of the profile's forms. */
  form: z.string().optional(),
  /** The list (清单) that the rule is about. */
  ledger: z.enum(listIds).optional(),
  /** Of reports: the act that it asks for; absent where either will do. */
  act: z.enum(acts).optional(),
  /** Of a standing task: the register whose records speak of it. */
  register: z.enum(standingRegisters).optional(),
  /** Of what is told by a document of the unit (`register` is `policyDocs`): the kind of it. */
  document: z.enum(documentKinds).optional(),
  /** True where the document says 原则上: a departure warns and never blocks. */
  inPrinciple: z.boolean(),
  /**
   * The rule that this one was part of before a day: what settled or set that aside until then counts here, too. With the
   * `version` that divides it, until the unit was told of that.
   */
  splitFrom: z
    .strictObject({
      rule: profileId,
      on: isoDate,
      version: z
        .string()
        .regex(/^\d{4}\.\d{1,2}\.\d{1,3}$/)
        .optional(),
    })
    .optional(),
  /** What the user should know of the value, e.g. that its date precedes the document. */
  note: z.string().max(200).optional(),
  ...cited,
})
export type Rule = z.infer<typeof rule>
