import type { z } from 'zod'
import { isObject } from '../base/is-object'
import { nearestWord } from '../base/nearest-word'
import { profileKey } from '../text/profile-keys'
import { checkProfile, type ProfileContext } from './check-profile'
import { dayMeant } from './day-meant'
import { keysAt, kindsAt, looseProfile } from './loose-profile'
import { profileFile, type ProfileFile } from '../profile/profile-file'
import { formWords } from '../text/profile-forms'
import { found, sayProblem, under, type LineOf, type ProblemFound, type ProfileProblem } from './profile-problem'

/** `['rules', 3, 'when']` as `rules[3].when`; the whole file where the path is empty. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? String(step) : `${text}.${String(step)}`
  }, '')

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    value,
  )

/** What the key at the end of a path means. */
const meaningOf = (path: readonly PropertyKey[]): string => {
  const keys = path.filter((step) => typeof step === 'string')
  return profileKey(keys.at(-1) ?? '', keys.at(-2) ?? '') ?? ''
}

/** A date that is written otherwise, or that the calendar does not have. */
const aboutDate = (path: string, got: string, wanted: string): ProblemFound => {
  const meant = dayMeant(got)
  if (meant === 'none') return found(path, 'date-none', got)
  return found(path, 'date-form', got, typeof meant === 'object' ? meant.day : wanted)
}

/** A day of an expected answer, which stands in a year that a calendar can name. */
const aboutMoment = (path: string, got: string): ProblemFound => {
  const [day = '', time] = got.split('T')
  const isTime = time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  return isTime && dayMeant(day) === 'fine' ? found(path, 'date-years', got) : aboutDate(path, got, formWords.moment)
}

const aboutForm = (issue: z.core.$ZodIssueInvalidStringFormat, path: string, input: unknown): ProblemFound => {
  const got = String(valueAt(input, issue.path))
  const key = issue.path.at(-1)
  if (issue.format === 'date') return aboutDate(path, got, formWords.day)
  if (issue.path[0] === 'expect' && (key === 'on' || key === 'due')) return aboutMoment(path, got)
  if (key === 'by' && issue.path.at(-2) === 'when') return found(path, 'day-wrong', got)
  const meaning = meaningOf(issue.path)
  return found(path, 'form-wrong', got, meaning === '' ? (issue.pattern ?? issue.format) : meaning)
}

const aboutKey = (place: string, key: string, known: readonly string[]): ProblemFound =>
  found(place, 'key-unknown', key, formWords.instead(nearestWord(key, known), known))

const explain = (issue: z.core.$ZodIssue, input: unknown): ProblemFound[] => {
  const path = pathText(issue.path)
  const place = path === '' ? formWords.file : path
  const got = () => valueAt(input, issue.path)
  const absent = () => got() === undefined
  const missing = () => [
    found(
      path,
      'key-missing',
      formWords.meant(meaningOf(issue.path), String(issue.path.at(-1)), issue.path.length < 2),
    ),
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ ...aboutKey(place, key, keysAt(input, issue.path)), at: under(path, key) }))
    case 'invalid_type': {
      const wanted = formWords.type(issue.expected, String(issue.path.at(-1)), issue.path.length < 2)
      return absent() ? missing() : [found(place, 'type-wrong', wanted, formWords.shown(got()))]
    }
    case 'too_big':
      return [found(path, 'too-much', formWords.tooMuch(issue.origin, got(), issue.maximum))]
    case 'too_small':
      return [found(path, 'too-little', formWords.tooLittle(issue.origin, got(), issue.minimum))]
    case 'invalid_format':
      return [aboutForm(issue, path, input)]
    case 'invalid_value': {
      const known = formWords.known(issue.values.map(String), meaningOf(issue.path))
      return absent() ? missing() : [found(path, 'value-wrong', formWords.quoted(got()), known)]
    }
    case 'invalid_union': {
      const known = formWords.known(kindsAt(input, issue.path.slice(0, -1)), meaningOf(issue.path))
      return absent() ? missing() : [found(path, 'kind-wrong', formWords.quoted(got()), known)]
    }
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return [found(path, 'schema-other', issue.message)]
  }
}

/** A profile read from outside, with everything that is wrong with it. */
export interface ProfileReading {
  /** Only when it fits the schema. */
  readonly profile?: ProfileFile
  /** What the file holds, as far as it is JSON at all. */
  readonly value?: unknown
  readonly lineOf?: LineOf
  readonly problems: readonly ProfileProblem[]
}

/** Checks what a profile's JSON holds: its form and, as far as it can be read, codes, names, clauses and events. */
export const readProfileJson = (value: unknown, context: ProfileContext, lineOf?: LineOf): ProfileReading => {
  const { data, error } = profileFile.safeParse(value)
  const form = (error?.issues ?? []).flatMap((issue) => explain(issue, value))
  const problems = [
    ...form.map((one) => sayProblem(value, one, lineOf)),
    // What is no set of keys at all has nothing else to be wrong.
    ...(isObject(value) ? checkProfile(looseProfile(value), context, lineOf) : []),
  ]
  return { ...(data !== undefined && { profile: data }), value, problems }
}
