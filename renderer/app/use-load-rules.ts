import { useState } from 'react'
import type { CodedError } from '../../../shared/base/coded-error'
import { localDay } from '../../../shared/base/local-day'
import { failure } from '../../../shared/base/result'
import type { LoadedProfile } from '../../../shared/rules/loaded-profile'
import { loadProfile, profileBytes, type ProfileLoading } from '../../../shared/rules/load-profile'
import type { ProfileFile } from '../../../shared/rules/profile-file'
import { profileLoadFailures } from '../../../shared/text/profile-load-failures'
import { formLayouts } from '../../app/form-layouts'
import { useSave } from '../../app/use-save'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'

const t = text.city.rules

export type LoadRefusal = CodedError & { readonly problems?: readonly string[] }

/** Loading and removing rules files of the office's own. */
export const useLoadRules = (profiles: readonly ProfileFile[]) => {
  const { lists } = useWorkspace()
  const save = useSave()
  const [refusal, setRefusal] = useState<LoadRefusal>()

  const read = async (file: File): Promise<ProfileLoading> => {
    if (file.size > profileBytes)
      return failure(profileLoadFailures.E_PROFILE_TOO_BIG(file.name, profileBytes / 1024 / 1024))
    try {
      return loadProfile(await file.text(), {
        name: file.name,
        profiles,
        context: { lists, layouts: [...formLayouts.keys()] },
        today: localDay(new Date()),
      })
    } catch (thrown) {
      // The browser only says that the file is not readable: it was moved, or the stick was pulled.
      if (thrown instanceof DOMException)
        return failure(profileLoadFailures.E_PROFILE_UNREADABLE(file.name, thrown.message))
      throw thrown
    }
  }
  const load = async (file: File): Promise<void> => {
    setRefusal(undefined)
    const result = await read(file)
    if (!result.ok) {
      setRefusal(result.error)
      return
    }
    const { id, profile } = result.value
    await save(t.labels.load(profile.name, profile.version), [{ table: 'loadedProfiles', id, after: result.value }], {
      done: t.loaded(profile.name, profile.version),
    })
  }
  const remove = async ({ id, profile }: LoadedProfile): Promise<void> => {
    setRefusal(undefined)
    await save(t.labels.remove(profile.name, profile.version), [{ table: 'loadedProfiles', id, after: null }], {
      done: t.removed(profile.name),
    })
  }
  return { refusal, load, remove }
}
