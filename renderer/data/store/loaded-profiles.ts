import { useLiveQuery } from 'dexie-react-hooks'
import type { LoadedProfile } from '../../../shared/profile/loaded-profile'
import type { Database } from './database'
import type { Edit } from './records'

/** The profiles that the office loaded itself; undefined while loading. */
export const useLoadedProfilesOf = (db: Database): LoadedProfile[] | undefined =>
  useLiveQuery(() => db.loadedProfiles.toArray(), [db])

/** The loaded profile of that id; undefined where the program brings it itself. */
export const loadedProfileIn = (db: Database, id: string): Promise<LoadedProfile | undefined> =>
  db.loadedProfiles.get(id)

/** Keeps a loaded profile in place of any other of its id; null lets it go. */
export const loadedProfileEdit = (id: string, after: LoadedProfile | null): Edit => ({
  table: 'loadedProfiles',
  id,
  after,
})
