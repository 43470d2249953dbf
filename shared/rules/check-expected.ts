import { z } from 'zod'
import type { Calendar } from '../base/calendar'
import { eventTitle } from '../text/due-text'
import { profileWords } from '../text/profile-problems'
import { dueOf, type DueAnswer } from './due'
import type { Expectation } from './expectation'
import { profileFile, type ProfileFile } from './profile-file'
import { profileInForce } from './profile-in-force'
import { found, type ProblemFound } from './profile-problem'

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

/** Expected answers that the profile does not give; nothing where the rules cannot be read as a whole. */
export const checkExpected = (value: unknown, calendar: Calendar): ProblemFound[] => {
  const { success, data } = needed.safeParse(value)
  if (!success) return []
  const file: ProfileFile = { ...data, ...empty }
  return (data.expect ?? []).flatMap((expected, at) => {
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
}
