import { z } from 'zod'
import type { Calendar } from '../base/calendar'
import type { CodeLists } from '../catalogue/code-lists'
import { eventTitle } from '../text/due-text'
import { profileWords } from '../text/profile-problems'
import { dueOf, rulesOfEvent, type DueAnswer } from './due'
import type { Expectation } from './expectation'
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

const answerTo = (file: ProfileFile, { event, on, role, unitType = '' }: Expectation, calendar: Calendar): DueAnswer =>
  dueOf(profileInForce(file, { day: on.slice(0, 10), unit: { type: unitType } }), event, on, calendar, role)

/** For rules without a day, which hold on any. */
const someDay = '2026-01-01'

/** A version of a rule: its name and its first day. */
const versionOf = ({ id, from }: Pick<Rule, 'id' | 'from'>): string => `${id} ${from ?? ''}`

const versionsAsked = (file: ProfileFile, day: string, unitType: string, event: string, role?: string): string[] =>
  rulesOfEvent(profileInForce(file, { day, unit: { type: unitType } }), event, role).map(versionOf)

/** True where a deadline can be computed from an event. */
const hasDeadline = ({ when }: Rule): boolean =>
  ['within', 'monthly', 'yearly', 'once'].includes(when.kind) || (when.kind === 'each' && when.cycle !== 'year')

/** Rules with a deadline of which no expected answer is asked; those that no question reaches are not counted. */
const withoutAnswer = (file: ProfileFile, lists: CodeLists): Rule[] => {
  const asked = new Set(
    (file.expect ?? []).flatMap(({ on, event, role, unitType = '' }) =>
      versionsAsked(file, on.slice(0, 10), unitType, event, role),
    ),
  )
  const types = ['', ...lists.unitType.entries.map(({ code }) => code)]
  return file.rules.filter((rule) => {
    const { event, from } = rule
    if (event === undefined || !hasDeadline(rule) || asked.has(versionOf(rule))) return false
    return types.some((type) => versionsAsked(file, from ?? someDay, type, event).includes(versionOf(rule)))
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
export const checkExpected = (value: unknown, calendar: Calendar, lists: CodeLists): ProblemFound[] => {
  const { success, data } = needed.safeParse(value)
  if (!success) return []
  const file: ProfileFile = { ...data, ...empty }
  const wrong = (data.expect ?? []).flatMap((expected, at) => {
    const answer = answerTo(file, expected, calendar)
    return answer.due === expected.due
      ? []
      : [
          found(
            `expect[${at}].due`,
            'expect-wrong',
            profileWords.expected(expected, eventTitle(expected.event, file.events ?? [])),
            profileWords.answered(answer),
          ),
        ]
  })
  return [...wrong, ...absent(withoutAnswer(file, lists), file.expect === undefined ? '' : 'expect')]
}
