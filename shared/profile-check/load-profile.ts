import type { CodedError } from '../base/coded-error'
import { failure, success, type Result } from '../base/result'
import type { DataKinds } from '../field/kind'
import { profileLoadFailures } from '../text/profile-load-failures'
import type { FormLayout } from '../profile/form-layout'
import type { ProfileContext } from './check-profile'
import { compareVersions } from '../profile/compare-versions'
import type { LoadedProfile } from '../profile/loaded-profile'
import type { ProfileFile } from '../profile/profile-file'
import { readLayout } from './read-layout'
import { readProfileText } from './read-profile-text'

/** Largest rules file that is read, in bytes; the largest of the five is 40 KB. */
export const profileBytes = 4 * 1024 * 1024

/** A file that was picked: its name, for the sentences, and what it holds. */
export interface PickedFile {
  readonly name: string
  readonly text: string
}

export interface LoadProfileFacts {
  /** The profiles that are in use now, built in or loaded. */
  readonly profiles: readonly ProfileFile[]
  /** Those of them that the office loaded. */
  readonly loaded: readonly LoadedProfile[]
  /** Code lists, and the names of the layouts that come with the program. */
  readonly context: ProfileContext
  /** What layouts may print. */
  readonly kinds: DataKinds
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** A profile as it can be stored, or the refusal and the further problems beside the first. */
export type ProfileLoading = Result<LoadedProfile, CodedError & { readonly problems?: readonly string[] }>

type Refusal = CodedError & { readonly problems?: readonly string[] }
type Value = Readonly<Record<string, unknown>>

/** What a file holds, or the refusal with the place where it breaks off. */
const parsed = ({ name, text }: PickedFile, context: ProfileContext): Result<Value, Refusal> => {
  const { value, problems } = readProfileText(text, context)
  if (typeof value === 'object' && value !== null) return success(value as Value)
  const where = value === undefined ? problems.map(({ message }) => message) : []
  return failure({ ...profileLoadFailures.E_PROFILE_JSON(name), problems: where })
}

/** A layout says how a form is printed; no profile has these keys. */
const isLayout = (value: Value): boolean => 'parts' in value && 'paper' in value

const readLayouts = (
  files: readonly { name: string; value: Value }[],
  kinds: DataKinds,
): Result<FormLayout[], Refusal> => {
  const layouts: FormLayout[] = []
  for (const { name, value } of files) {
    const read = readLayout(value, kinds)
    if (!read.ok) {
      const problems = read.error
      return failure({ ...profileLoadFailures.E_LAYOUT_WRONG(name, problems.length), problems })
    }
    if (layouts.some(({ id }) => id === read.value.id)) return failure(profileLoadFailures.E_LAYOUT_TWICE(name))
    layouts.push(read.value)
  }
  return success(layouts)
}

/** Layouts that came with the rules before stay with them as long as a form is printed by them. */
const withEarlier = (
  { id, forms }: ProfileFile,
  layouts: readonly FormLayout[],
  loaded: readonly LoadedProfile[],
): FormLayout[] => {
  const before = loaded.find((one) => one.id === id)?.layouts ?? []
  const used = new Set(forms.map(({ layout }) => layout))
  return [...layouts, ...before.filter((one) => used.has(one.id) && !layouts.some((now) => now.id === one.id))]
}

/**
 * Reads a rules file (JSON) that the office received, with the layouts of its own forms where some were picked beside it:
 * form, codes and clauses are checked, that layouts print what there is, and the version of one id never goes back. Refusals: E_PROFILE_JSON,
 * E_PROFILE_NONE, E_PROFILE_TWO, E_PROFILE_WRONG (with every problem and its path), E_PROFILE_OLD, E_LAYOUT_WRONG,
 * E_LAYOUT_TWICE, E_LAYOUT_UNUSED.
 */
export const loadProfile = (files: readonly PickedFile[], facts: LoadProfileFacts): ProfileLoading => {
  const { profiles, loaded, context, kinds, today } = facts
  const read: { name: string; text: string; value: Value }[] = []
  for (const file of files) {
    const value = parsed(file, context)
    if (!value.ok) return value
    read.push({ ...file, value: value.value })
  }
  const [only, second] = read.filter(({ value }) => !isLayout(value))
  if (only === undefined) return failure(profileLoadFailures.E_PROFILE_NONE(read[0]?.name ?? ''))
  if (second !== undefined) return failure(profileLoadFailures.E_PROFILE_TWO(only.name, second.name))
  const layoutFiles = read.filter(({ value }) => isLayout(value))
  const own = readLayouts(layoutFiles, kinds)
  if (!own.ok) return own

  const before = loaded.find(({ id }) => id === only.value['id'])?.layouts ?? []
  const names = [...own.value, ...before].map(({ id }) => id)
  const known = context.layouts === undefined ? context : { ...context, layouts: [...context.layouts, ...names] }
  const { profile, problems } = readProfileText(only.text, known)
  const sentences = problems.filter(({ level }) => level === '必改').map(({ message }) => message)
  if (profile === undefined || sentences.length > 0) {
    return failure({ ...profileLoadFailures.E_PROFILE_WRONG(only.name, sentences.length), problems: sentences })
  }
  const idle = own.value.findIndex(({ id }) => !profile.forms.some(({ layout }) => layout === id))
  if (idle >= 0) return failure(profileLoadFailures.E_LAYOUT_UNUSED(layoutFiles[idle]?.name ?? '', only.name))
  const present = profiles.find(({ id }) => id === profile.id)
  if (present !== undefined && compareVersions(profile.version, present.version) < 0)
    return failure(profileLoadFailures.E_PROFILE_OLD(only.name, profile.version, present.version))
  const layouts = withEarlier(profile, own.value, loaded)
  return success({ id: profile.id, loaded: today, profile, ...(layouts.length > 0 && { layouts }) })
}
