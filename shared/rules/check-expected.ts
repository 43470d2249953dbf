import { z } from 'zod'
import type { Calendar } from '../base/calendar'
import type { CodeLists } from '../catalogue/code-lists'
import { eventTitle } from '../text/due-text'
import { profileWords } from '../text/profile-problems'
import { dayMeant } from './day-meant'
import { dueOf, dueOfId } from './due'
import type { DueAnswer } from './due-answer'
import type { Expectation } from './expectation'
import type { Profile, ProfileRule } from './profile'
import { profileFile, type ProfileFile } from './profile-file'
import { profileInForce } from './profile-in-force'
import { found, type ProblemFound } from './profile-problem'
import type { Rule } from './rule'

/** What deadlines are computed from; the rest of the file may be wrong. */
const needed = z.object(
  profileFile.pick({
    id: true,
    name: true,
    regionCode: true,
    level: true,
    version: true,
    source: true,
    sources: true,
    scope: true,
    bodies: true,
    roles: true,
    events: true,
    rules: true,
    units: true,
    expect: true,
  }).shape,
)

const empty = {
  forms: [],
  quality: [],
  evaluation: [],
  debrief: [],
  veto: [],
  focusFields: [],
  cannot: [],
  clauses: [],
} satisfies Partial<ProfileFile>

/** The rules as they hold for a kind of unit on a day, made once each. */
type Seen = (day: string, unitType: string) => Profile

const seenIn = (file: ProfileFile): Seen => {
  const made = new Map<string, Profile>()
  return (day, type) => {
    const key = `${day} ${type}`
    const profile = made.get(key) ?? profileInForce(file, { day, unit: { type } })
    made.set(key, profile)
    return profile
  }
}

const answerTo = (
  seen: Seen,
  { event, rule, on, role, unitType = '' }: Expectation,
  calendar: Calendar,
): DueAnswer | undefined => {
  const profile = seen(on.slice(0, 10), unitType)
  if (rule !== undefined) return dueOfId(profile, rule, on, calendar)
  return event === undefined ? undefined : dueOf(profile, event, on, calendar, role)
}

/** For rules without a day, which hold on any. */
const someDay = '2026-01-01'

/** A version of a rule: its name, its first day and the units that it is for. */
const versionOf = ({ id, from, unitTypes, exceptUnitTypes, levels }: Rule): string =>
  JSON.stringify([id, from, unitTypes, exceptUnitTypes, levels])

const versionsIn = ({ rules }: Profile, asked: (rule: ProfileRule) => boolean): string[] =>
  rules.filter((rule) => rule.part !== 'others' && asked(rule)).map(versionOf)

/** True where a deadline can be computed. */
const hasDeadline = ({ when }: Rule): boolean =>
  ['within', 'monthly', 'yearly', 'once'].includes(when.kind) || (when.kind === 'each' && when.cycle !== 'year')

/** Rules with a deadline of which no expected answer is asked; those that no kind of unit has are not counted. */
const withoutAnswer = (file: ProfileFile, seen: Seen, answered: ReadonlySet<string>, lists: CodeLists): Rule[] => {
  const types = ['', ...lists.unitType.entries.map(({ code }) => code)]
  const days = new Set(file.rules.map(({ from }) => from ?? someDay))
  const reached = new Set([...days].flatMap((day) => types.flatMap((type) => versionsIn(seen(day, type), () => true))))
  return file.rules.filter(
    (rule) => hasDeadline(rule) && !answered.has(versionOf(rule)) && reached.has(versionOf(rule)),
  )
}

/** How many rules the advice names; the others are counted. */
const SHOWN = 3

const absent = (rules: readonly Rule[], path: string): ProblemFound[] => {
  if (rules.length === 0) return []
  const titles = rules.slice(0, SHOWN).map(({ title }) => title)
  const problem = found('expect', 'expect-absent', String(rules.length), profileWords.some(titles, rules.length))
  return [{ ...problem, at: path }]
}

/**
 * Expected answers that the profile does not give, and how many of its deadlines have none; nothing where the rules
 * cannot be read as a whole.
 */
export const checkExpected = (value: unknown, calendar: Calendar, lists: CodeLists): ProblemFound[] => {
  const { success, data } = needed.safeParse(value)
  if (!success) return []
  const file: ProfileFile = { ...data, ...empty }
  const seen = seenIn(file)
  // A day that is none is said with the day.
  const answers = (data.expect ?? []).flatMap((expected, at) =>
    dayMeant(expected.on.slice(0, 10)) === 'fine' ? [{ expected, at, answer: answerTo(seen, expected, calendar) }] : [],
  )
  const answered = new Set(
    answers.flatMap(({ expected: { on, unitType = '' }, answer }) =>
      versionsIn(seen(on.slice(0, 10), unitType), ({ id }) => id === answer?.rule),
    ),
  )
  const wrong = answers.flatMap(({ expected, at, answer }) => {
    if (answer === undefined) return [found(`expect[${at}]`, 'expect-nothing')]
    if (answer.due === expected.due) return []
    const { event } = expected
    const asked = event === undefined ? '' : eventTitle(event, file.events ?? [])
    return [
      found(`expect[${at}].due`, 'expect-wrong', profileWords.expected(expected, asked), profileWords.answered(answer)),
    ]
  })
  return [...wrong, ...absent(withoutAnswer(file, seen, answered, lists), file.expect === undefined ? '' : 'expect')]
}
