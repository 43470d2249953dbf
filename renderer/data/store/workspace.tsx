import { createContext, use, useMemo, useState, useSyncExternalStore } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { localDay } from '../../../shared/base/local-day'
import { createCalendar, type Calendar } from '../../../shared/calendar/calendar'
import type { CalendarYear } from '../../../shared/calendar/calendar-year'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { NewId } from '../../../shared/base/ids'
import type { Host } from '../../../shared/host/client'
import type { Profile } from '../../../shared/profile/profile'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { profileInForce } from '../../../shared/profile/profile-in-force'
import { withStandIn } from '../../../shared/policy-doc/with-stand-in'
import { boundUnit, standingOf } from '../../../shared/unit/bound-unit'
import type { UnitDraft } from '../../../shared/unit/unit'
import { useImportedYears } from './imported-years'
import { keepsRecords } from './keeps-records'
import { useLoadedProfilesOf } from './loaded-profiles'
import type { Records } from './records'

/** What every screen may reach: the machine, the records, the lists and the cities' rules. */
export interface Workspace {
  readonly host: Host
  readonly records: Records
  readonly lists: CodeLists
  /** The profiles that come with the program; `useProfiles` adds those that the office loaded. */
  readonly builtInProfiles: readonly ProfileFile[]
  /** The years whose working days come with the program. */
  readonly builtInYears: readonly CalendarYear[]
  /** The days off by law, for years whose arrangement nobody has published or imported. */
  readonly isStatutory: (day: string) => boolean
  readonly newId: NewId
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

/** The workspace of the open data folder; screens are never shown without one. */
export const useWorkspace = (): Workspace => {
  const workspace = use(WorkspaceContext)
  if (workspace === undefined) throw new Error('a screen outside of the workspace')
  return workspace
}

/** What the top bar says about saving. */
export const useSaveState = () => {
  const { saveState } = useWorkspace().records
  return useSyncExternalStore(saveState.subscribe, saveState.get)
}

/** The unit; null when none is set up yet, undefined while loading. */
export const useUnit = (): UnitDraft | null | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => (await db.unit.get('unit')) ?? null, [db])
}

/** All profiles, by region: built in, or loaded by the office; of one id the loaded one holds. Undefined while loading. */
export const useProfiles = (): readonly ProfileFile[] | undefined => {
  const { builtInProfiles, records } = useWorkspace()
  const loaded = useLoadedProfilesOf(records.db)
  return useMemo(() => {
    if (loaded === undefined) return undefined
    const own = loaded.map(({ profile }) => profile)
    const others = builtInProfiles.filter(({ id }) => !own.some((profile) => profile.id === id))
    return [...others, ...own].sort((a, b) => (a.regionCode < b.regionCode ? -1 : 1))
  }, [loaded, builtInProfiles])
}

/** The whole profile of the unit's city, with every version of its values; undefined while loading or before the first run. */
export const useProfileFile = (): ProfileFile | undefined => {
  const profiles = useProfiles()
  const unit = useUnit()
  return profiles?.find((profile) => profile.id === unit?.city)
}

/**
 * True where the data folder holds records that were made under the city's rules before the unit was told of changed
 * ones. Undefined while loading.
 */
export const useKeptRecords = (): boolean | undefined => {
  const { db } = useWorkspace().records
  const unit = useUnit()
  const told = unit === undefined || unit === null || standingOf(unit, unit.city).told !== undefined
  return useLiveQuery(async () => !told && (await keepsRecords(db)), [db, told])
}

/** The city's rules as they hold today for this unit; undefined while loading or before the first run. */
export const useProfile = (): Profile | undefined => {
  const file = useProfileFile()
  const unit = useUnit()
  const kept = useKeptRecords()
  const { db } = useWorkspace().records
  const documents = useLiveQuery(() => db.policyDocs.toArray(), [db])
  const [day] = useState(() => localDay(new Date()))
  return useMemo(() => {
    if (!file || !unit || kept === undefined || documents === undefined) return undefined
    return withStandIn(profileInForce(file, { day, unit: boundUnit(unit, file.id, kept) }), documents, day)
  }, [file, day, unit, kept, documents])
}

/** Working days: the built-in years, those that the office imported in their place, else the law. Undefined while loading. */
export const useCalendar = (): Calendar | undefined => {
  const { builtInYears, isStatutory, records } = useWorkspace()
  const imported = useImportedYears(records.db)
  return useMemo(
    () => imported && createCalendar([...builtInYears, ...imported], isStatutory),
    [imported, builtInYears, isStatutory],
  )
}

/** The action that 撤销 would take back now; null when there is none. */
export const useUndoable = () => {
  const { records } = useWorkspace()
  return useLiveQuery(async () => (await records.undoable()) ?? null, [records])
}

/** What 重做 would do again now; null when there is nothing. */
export const useRedoable = () => {
  const { records } = useWorkspace()
  return useLiveQuery(async () => (await records.redoable()) ?? null, [records])
}
