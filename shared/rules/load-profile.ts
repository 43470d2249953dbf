import type { CodedError } from '../base/coded-error'
import { failure, success, type Result } from '../base/result'
import { profileLoadFailures } from '../text/profile-load-failures'
import type { ProfileContext } from './check-profile'
import { compareVersions } from './compare-versions'
import type { LoadedProfile } from './loaded-profile'
import type { ProfileFile } from './profile-file'
import { readProfileText } from './read-profile-text'

/** Largest rules file that is read, in bytes; the largest of the five is 40 KB. */
export const profileBytes = 4 * 1024 * 1024

export interface LoadProfileFacts {
  /** Name of the file, for the sentences. */
  readonly name: string
  /** The profiles that are in use now, built in or loaded. */
  readonly profiles: readonly ProfileFile[]
  readonly context: ProfileContext
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** A profile as it can be stored, or the refusal and the further problems beside the first. */
export type ProfileLoading = Result<LoadedProfile, CodedError & { readonly problems?: readonly string[] }>

/**
 * Reads a rules file (JSON) that the office received: form, codes and clauses are checked, and the version of one id
 * never goes back. Refusals: E_PROFILE_JSON, E_PROFILE_WRONG (with every problem and its path), E_PROFILE_OLD.
 */
export const loadProfile = (text: string, { name, profiles, context, today }: LoadProfileFacts): ProfileLoading => {
  const { profile, value, problems } = readProfileText(text, context)
  const sentences = problems.filter(({ level }) => level === '必改').map(({ message }) => message)
  if (typeof value !== 'object' || value === null)
    return failure({ ...profileLoadFailures.E_PROFILE_JSON(name), problems: value === undefined ? sentences : [] })
  if (profile === undefined || sentences.length > 0) {
    return failure({ ...profileLoadFailures.E_PROFILE_WRONG(name, sentences.length), problems: sentences })
  }
  const present = profiles.find(({ id }) => id === profile.id)
  if (present !== undefined && compareVersions(profile.version, present.version) < 0)
    return failure(profileLoadFailures.E_PROFILE_OLD(name, profile.version, present.version))
  return success({ id: profile.id, loaded: today, profile })
}
