import { readCalendar, readProfile } from '../../electron/assets'
import type { FilingRecord } from '../../shared/filing/filing'
import type { MatterDraft } from '../../shared/matter/matter'
import type { AppointmentDraft, PersonDraft } from '../../shared/roster/person'
import type { Duty } from '../../shared/duties/duty'
import type { DutyChoice } from '../../shared/duties/duty-choice'
import type { Profile, ProfileRule } from '../../shared/profile/profile'
import { rule } from '../../shared/profile/rule'
import type { TrainingDraft } from '../../shared/training/training'
import { unitDuties, type EnteredFacts } from './unit-duties'

/** Invented facts of a small office, and the rules of an invented city. */
export const calendar = readCalendar()

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const digest = (n: number): string => String(n).padStart(64, '0')

export const aRule = (id: string, { part = 'own', ...more }: Partial<ProfileRule>): ProfileRule => ({
  ...rule.parse({
    id,
    topic: 'quality',
    bearer: 'unit',
    when: { kind: 'standing' },
    title: id,
    text: `要求 ${id}`,
    inPrinciple: false,
    clause: '四（二）',
    words: id,
    from: null,
    ...more,
  }),
  part,
})

export const rules: readonly ProfileRule[] = [
  aRule('changed', {
    topic: 'filing',
    event: 'officer-changed',
    form: 'recommendation',
    when: { kind: 'within', n: 3, unit: 'workday' },
  }),
  aRule('mend', { event: 'spot-check-found', when: { kind: 'within', n: 15, unit: 'workday' } }),
  aRule('report', { event: 'defect-reported', when: { kind: 'within', n: 10, unit: 'workday' } }),
  aRule('meeting', {
    topic: 'meeting',
    bearer: 'bureau',
    part: 'awaited',
    event: 'next-meeting',
    when: { kind: 'each', cycle: 'half-year' },
  }),
  aRule('spot', {
    bearer: 'bureau',
    part: 'awaited',
    event: 'next-spot-check',
    when: { kind: 'each', cycle: 'quarter' },
  }),
  aRule('of-bureau', { bearer: 'bureau', part: 'others', when: { kind: 'each', cycle: 'month' } }),
  aRule('debrief', { topic: 'debrief', event: 'debrief', when: { kind: 'yearly', by: '12-31' } }),
]

const [anyRole, ...noMore] = readProfile('shuangyashan')?.roles ?? []
if (anyRole === undefined) throw new Error(`no roles ${String(noMore.length)}`)
const base = readProfile('shuangyashan')
if (base === undefined) throw new Error('no profile')

export const profile: Profile = {
  ...base,
  roles: [
    { ...anyRole, role: 'cdo', title: '首席数据官', min: 1, max: 1, inPrinciple: true, clause: '三（一）' },
    { ...anyRole, role: 'steward', title: '数据专员', min: 1, max: null, inPrinciple: false, clause: '三（二）' },
  ],
  rules,
  forms: [
    {
      id: 'recommendation',
      title: '推荐表',
      official: true,
      layout: 'recommendation',
      roles: ['cdo'],
      clause: '五（一）',
      words: '推荐表',
      from: null,
    },
  ],
}

export const person = (n: number, name: string): PersonDraft => ({ id: uuid(n), name })
export const holds = (n: number, personOf: number, role: string, from?: string, to?: string): AppointmentDraft => ({
  id: uuid(100 + n),
  personId: uuid(personOf),
  role,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})
export const training = (n: number, date: string, ...who: number[]): TrainingDraft => ({
  id: uuid(300 + n),
  date,
  attendees: who.map((one) => ({ personId: uuid(one) })),
})
export const matter = (n: number, ruleId: string, date: string, more: Partial<MatterDraft> = {}): MatterDraft => ({
  id: uuid(400 + n),
  topic: 'quality',
  rule: ruleId,
  date,
  ...more,
})
export const choice = (n: number, duty: string, more: Partial<DutyChoice>): DutyChoice => ({
  id: uuid(500 + n),
  duty,
  title: duty,
  kind: 'snoozed',
  reason: '等通知',
  on: '2026-03-02',
  ...more,
})
export const filing = (seq: number, state: FilingRecord['state'], more: Partial<FilingRecord> = {}): FilingRecord => ({
  id: digest(seq),
  state,
  file: `example-filing-1-${String(seq)}.cdop`,
  kind: 'filing',
  period: '2026 年第一季度',
  epoch: 1,
  seq,
  content: digest(1000 + seq),
  created: '2026-01-12T02:00:00.000Z',
  bytes: 1,
  counts: {},
  reasons: [],
  copies: [],
  ...more,
})

/** Nothing is entered yet in records that begin on a day. */
export const nothingEntered = (since: string): EnteredFacts => ({
  since,
  persons: [],
  appointments: [],
  trainings: [],
  matters: [],
  filings: [],
  staff: {},
  staleResources: 0,
  choices: [],
})

/** Both roles are held and trained since 2025, and handed over; nothing is to be done but what recurs. */
export const quiet: EnteredFacts = {
  ...nothingEntered('2026-02-02'),
  persons: [person(1, '张示例'), person(2, '李示例'), person(3, '王示例')],
  appointments: [holds(1, 1, 'cdo', '2025-06-01'), holds(2, 2, 'steward', '2025-06-01')],
  trainings: [training(1, '2026-02-05', 1, 2)],
  filings: [
    filing(1, '已受理', {
      handedOver: '2026-01-13',
      roster: [
        { id: uuid(101), personId: uuid(1), name: '张示例', role: 'cdo', from: '2025-06-01', to: '' },
        { id: uuid(102), personId: uuid(2), name: '李示例', role: 'steward', from: '2025-06-01', to: '' },
      ],
    }),
  ],
}

/** Duties of the invented city, by key, on a day. */
export const dutiesOn = (today: string, change: Partial<EnteredFacts> = {}, by: Profile = profile): Duty[] =>
  unitDuties(by, { ...quiet, ...change }, today, calendar)

/** The keys of duties that do not recur. */
export const keysOn = (today: string, change: Partial<EnteredFacts> = {}): string[] =>
  dutiesOn(today, change)
    .map(({ key }) => key)
    .filter((key) => !key.startsWith('rule:'))
