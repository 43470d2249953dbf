import { createContext, use, useSyncExternalStore } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import type { CodeLists } from '../../shared/catalogue/code-lists'
import type { NewId } from '../../shared/base/ids'
import type { Host } from '../../shared/host/client'
import type { Profile } from '../../shared/rules/profile'
import type { UnitDraft } from '../../shared/unit/unit'
import type { Records } from './records'

/** What every screen may reach: the machine, the records, the lists and the cities' rules. */
export interface Workspace {
  readonly host: Host
  readonly records: Records
  readonly lists: CodeLists
  readonly profiles: readonly Profile[]
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

/** The rules of the unit's city; undefined while loading or before the first run. */
export const useProfile = (): Profile | undefined => {
  const { profiles } = useWorkspace()
  const unit = useUnit()
  return profiles.find((profile) => profile.id === unit?.city)
}

/** The action that 撤销 would take back now; null when there is none. */
export const useUndoable = () => {
  const { records } = useWorkspace()
  return useLiveQuery(async () => (await records.undoable()) ?? null, [records])
}
