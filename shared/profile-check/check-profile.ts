import type { Calendar } from '../calendar/calendar'
import type { CodeLists } from '../field/code-lists'
import { checkClauses, checkTwice } from './check-clauses'
import { checkCodes } from './check-codes'
import { checkExpected } from './check-expected'
import { checkFrom } from './check-from'
import { checkNames } from './check-names'
import { checkSense } from './check-sense'
import { checkSources } from './check-sources'
import { checkTerms } from './check-terms'
import { checkVersions } from './check-versions'
import type { LooseProfile } from './loose-profile'
import { sayProblem, type LineOf, type ProfileProblem } from './profile-problem'

/** What the profile is checked against. */
export interface ProfileContext {
  readonly lists: CodeLists
  /** Names of the form layouts at hand; absent when not known. */
  readonly layouts?: readonly string[]
  /** For the expected answers; without it they are not computed. */
  readonly calendar?: Calendar
}

/**
 * What a profile gets wrong beyond its form: codes, names, clauses, events, sums, expected answers. Empty when all is
 * well. It may be read in part only: what is missing or of the wrong type is passed over here and said by the schema.
 */
export const checkProfile = (
  file: LooseProfile,
  { lists, layouts, calendar }: ProfileContext,
  lineOf?: LineOf,
): ProfileProblem[] =>
  [
    ...checkCodes(file, lists),
    ...checkNames(file, layouts),
    ...checkSources(file),
    ...checkClauses(file),
    ...checkTwice(file),
    ...checkVersions(file, lists),
    ...checkSense(file),
    ...checkFrom(file),
    ...checkTerms(file),
    ...(calendar === undefined ? [] : checkExpected(file, calendar)),
  ].map((problem) => sayProblem(file, problem, lineOf))
