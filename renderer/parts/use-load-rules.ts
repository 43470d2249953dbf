import { useState } from 'react'
import type { CodedError } from '../../shared/base/coded-error'
import { localDay } from '../../shared/base/local-day'
import { failure } from '../../shared/base/result'
import { dataKinds } from '../../shared/kinds/data-kinds'
import type { LoadedProfile } from '../../shared/profile/loaded-profile'
import {
  loadProfile,
  profileBytes,
  type PickedFile,
  type ProfileLoading,
} from '../../shared/profile-check/load-profile'
import { profileChanges, type ProfileChangeLine } from '../../shared/profile/profile-changes'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { sameRules } from '../../shared/profile/same-rules'
import { profileLoadFailures } from '../../shared/text/profile-load-failures'
import { useLoadedProfiles } from '../data/queries/use-loaded-profiles'
import { loadedProfileEdit } from '../data/store/loaded-profiles'
import { useCalendar, useProfiles, useWorkspace } from '../data/store/workspace'
import { text } from '../text/zh-cn'
import { formLayouts } from './assets'
import { useSave } from './use-save'

const t = text.city.rules

export type LoadRefusal = CodedError & { readonly problems?: readonly string[] }

/** Rules that would take the place of others of the same id, and what that changes. */
export interface ReplaceQuestion {
  readonly next: LoadedProfile
  readonly present: ProfileFile
  readonly lines: readonly ProfileChangeLine[]
}

/** What loading came to, beside what is stored by then. */
export type LoadOutcome =
  | { readonly kind: 'refused'; readonly refusal: LoadRefusal }
  | { readonly kind: 'same'; readonly name: string; readonly version: string }
  | ({ readonly kind: 'asked' } & ReplaceQuestion)

/** Editors on office PCs still write GBK. */
const decoded = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const readFile = async (file: File): Promise<PickedFile | CodedError> => {
  if (file.size > profileBytes) return profileLoadFailures.E_PROFILE_TOO_BIG(file.name, profileBytes / 1024 / 1024)
  try {
    return { name: file.name, text: decoded(await file.arrayBuffer()) }
  } catch (thrown) {
    // The browser only says that the file is not readable: it was moved, or the stick was pulled.
    if (thrown instanceof DOMException) return profileLoadFailures.E_PROFILE_UNREADABLE(file.name, thrown.message)
    throw thrown
  }
}

/**
 * Loading rules files of the office's own, with layouts beside them, and removing them. What would replace rules at hand
 * is shown and asked first; `onLoaded` is told the id of what is stored.
 */
export const useLoadRules = (onLoaded: (id: string) => void = () => undefined) => {
  const { lists } = useWorkspace()
  const profiles = useProfiles() ?? []
  const loaded = useLoadedProfiles() ?? []
  const calendar = useCalendar()
  const save = useSave()
  const [outcome, setOutcome] = useState<LoadOutcome>()

  const read = async (files: readonly File[]): Promise<ProfileLoading> => {
    const picked: PickedFile[] = []
    for (const file of files) {
      const one = await readFile(file)
      if ('code' in one) return failure(one)
      picked.push(one)
    }
    const context = { lists, layouts: formLayouts.map(({ id }) => id), ...(calendar && { calendar }) }
    return loadProfile(picked, { profiles, loaded, context, kinds: dataKinds, today: localDay(new Date()) })
  }
  const store = async (next: LoadedProfile): Promise<void> => {
    const { id, profile } = next
    const done = t.loaded(profile.name, profile.version)
    const label = t.labels.load(profile.name, profile.version)
    if (await save(label, [loadedProfileEdit(id, next)], { done })) onLoaded(id)
  }
  const load = async (files: readonly File[]): Promise<void> => {
    setOutcome(undefined)
    const result = await read(files)
    if (!result.ok) {
      setOutcome({ kind: 'refused', refusal: result.error })
      return
    }
    const next = result.value
    const present = profiles.find(({ id }) => id === next.id)
    if (present === undefined) return store(next)
    const layouts = loaded.find(({ id }) => id === next.id)?.layouts
    if (sameRules({ profile: present, layouts }, next)) {
      onLoaded(next.id)
      setOutcome({ kind: 'same', name: present.name, version: present.version })
    } else setOutcome({ kind: 'asked', next, present, lines: profileChanges(present, next.profile, lists) })
  }
  const remove = async ({ id, profile }: LoadedProfile, builtIn: ProfileFile | undefined): Promise<void> => {
    setOutcome(undefined)
    const done = builtIn === undefined ? t.removed(profile.name) : t.restored(profile.name, builtIn.version)
    await save(t.labels.remove(profile.name, profile.version), [loadedProfileEdit(id, null)], { done })
  }
  return {
    outcome,
    load,
    remove,
    /** Answers the question of the outcome. */
    replace: async ({ next }: ReplaceQuestion) => {
      setOutcome(undefined)
      await store(next)
    },
    keep: () => setOutcome(undefined),
  }
}

export type RulesLoading = ReturnType<typeof useLoadRules>
