import type { LoadedProfile } from '../../../shared/profile/loaded-profile'
import { useLoadedProfilesOf } from '../store/loaded-profiles'
import { useWorkspace } from '../store/workspace'

/** The profiles that the office loaded itself; undefined while loading. */
export const useLoadedProfiles = (): LoadedProfile[] | undefined => useLoadedProfilesOf(useWorkspace().records.db)
