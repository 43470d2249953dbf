import { z } from 'zod'
import type { Calendar } from '../calendar/calendar'
import { grouped } from '../base/grouped'
import { eventTitle } from '../text/due-text'
import { profileWords } from '../text/profile-problems'
import { documentLevel } from '../profile/binding'
import { dayMeant } from './day-meant'
import { dueOf, dueOfId } from '../profile/due'
import type { DueAnswer } from '../profile/due-answer'
import type { Expectation } from '../profile/expectation'
import type { Profile, ProfileRule } from '../profile/profile'
import { profileFile, type ProfileFile } from '../profile/profile-file'
import { profileInForce } from '../profile/profile-in-force'
import { found, type ProblemFound } from './profile-problem'
import type { Level, Rule } from '../profile/rule'

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

/** The rules that a question is about, as they hold for a kind of unit on a day; made once each. */
type Seen = (day: string, unitType: string, asked: Pick<Expectation, 'event' | 'rule'>) => Profile

const seenIn = (file: ProfileFile): Seen => {
  const made = new Map<string, Profile>()
  return (day, type, { event, rule }) => {
    const key = [day, type, event, rule].join('\n')
    const before = made.get(key)
    if (before !== undefined) return before
    // With all their versions, and without the others: a file may have many of both, and a day for each.
    const ids = new Set(file.rules.filter((one) => one.id === rule || one.event === event).map(({ id }) => id))
    const profile = profileInForce(
      { ...file, rules: file.rules.filter(({ id }) => ids.has(id)) },
      { day, unit: { type } },
    )
    made.set(key, profile)
    return profile
  }
}

const answerTo = (seen: Seen, expected: Expectation, calendar: Calendar): DueAnswer | undefined => {
  const { event, rule, on, role, unitType = '' } = expected
  const profile = seen(on.slice(0, 10), unitType, expected)
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

const typeOfLevel: Readonly<Record<Level, string>> = { city: 'city', county: 'county', township: 'town' }

/** Kinds of unit that may have a rule: those that it names, else one for all of them. */
const typesOf = ({ unitTypes, levels, bearer }: Rule, file: ProfileFile): readonly string[] => {
  const level = documentLevel(file)
  if (unitTypes !== undefined) return unitTypes
  if (bearer === 'government') return [typeOfLevel[level]]
  return levels === undefined || levels.includes(level) ? [''] : levels.map((one) => typeOfLevel[one])
}

/** Rules with a deadline of which no expected answer is asked; those that no kind of unit has are not counted. */
const withoutAnswer = (file: ProfileFile, answered: ReadonlySet<string>): Rule[] => {
  const versions = grouped(file.rules, ({ id }) => id)
  return file.rules.filter((rule) => {
    if (!hasDeadline(rule) || answered.has(versionOf(rule))) return false
    // Alone with its versions, whose it is stays the same.
    const alone = { ...file, rules: [...(versions.get(rule.id) ?? [])] }
    const day = rule.from ?? someDay
    return typesOf(rule, file).some((type) =>
      versionsIn(profileInForce(alone, { day, unit: { type } }), () => true).includes(versionOf(rule)),
    )
  })
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
export const checkExpected = (value: unknown, calendar: Calendar): ProblemFound[] => {
  const { success, data } = needed.safeParse(value)
  if (!success) return []
  const file: ProfileFile = { ...data, ...empty }
  const seen = seenIn(file)
  // A day that is none is said with the day.
  const answers = (data.expect ?? []).flatMap((expected, at) =>
    dayMeant(expected.on.slice(0, 10)) === 'fine' ? [{ expected, at, answer: answerTo(seen, expected, calendar) }] : [],
  )
  const answered = new Set(
    answers.flatMap(({ expected, answer }) =>
      versionsIn(seen(expected.on.slice(0, 10), expected.unitType ?? '', expected), ({ id }) => id === answer?.rule),
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
  return [...wrong, ...absent(withoutAnswer(file, answered), file.expect === undefined ? '' : 'expect')]
}
