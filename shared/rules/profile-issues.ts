import type { z } from 'zod'
import { checkProfile, profileProblem, type ProfileContext, type ProfileProblem } from './check-profile'
import { profileFile, type ProfileFile } from './profile-file'

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

const size = (origin: string, count: number | bigint): string =>
  `${String(count)}${origin === 'string' ? ' 个字' : origin === 'array' ? ' 项' : ''}`

const explain = (issue: z.core.$ZodIssue, input: unknown): ProfileProblem[] => {
  const path = pathText(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => profileProblem(path === '' ? '文件' : path, 'key-unknown', key))
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined
        ? [profileProblem(path, 'key-missing')]
        : [profileProblem(path === '' ? '文件' : path, 'type-wrong', issue.expected)]
    case 'too_big':
      return [profileProblem(path, 'too-much', size(issue.origin, issue.maximum))]
    case 'too_small':
      return [profileProblem(path, 'too-little', size(issue.origin, issue.minimum))]
    case 'invalid_format':
      return [profileProblem(path, 'form-wrong', issue.pattern ?? issue.format)]
    case 'invalid_value':
      return valueAt(input, issue.path) === undefined
        ? [profileProblem(path, 'key-missing')]
        : [profileProblem(path, 'value-wrong', issue.values.map(String).join('、'))]
    case 'invalid_union':
      return [profileProblem(path, 'kind-wrong')]
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return [profileProblem(path, 'schema-other', issue.message)]
  }
}

/** A profile read from outside, with everything that is wrong with it; `profile` only when it fits the schema. */
export interface ProfileReading {
  readonly profile?: ProfileFile
  readonly problems: readonly ProfileProblem[]
}

/** Checks what a profile's JSON holds: first its form, then (only when that fits) codes, names, clauses and events. */
export const readProfileJson = (value: unknown, context: ProfileContext): ProfileReading => {
  const parsed = profileFile.safeParse(value)
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => explain(issue, value)) }
  return { profile: parsed.data, problems: checkProfile(parsed.data, context) }
}
