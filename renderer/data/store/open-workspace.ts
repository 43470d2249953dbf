import type { CodedError } from '../../../shared/base/coded-error'
import type { CalendarYear } from '../../../shared/calendar/calendar-year'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { Host } from '../../../shared/host/client'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { openDatabase } from './database'
import { followJournal, type Agreement } from './follow-journal'
import { createNewId } from '../../../shared/base/new-id'
import { createRecords } from './records'
import { rowsOf } from './row-store'
import type { Workspace } from './workspace'

export interface OpenWorkspaceNeeds {
  readonly host: Host
  readonly lists: CodeLists
  readonly builtInProfiles: readonly ProfileFile[]
  readonly builtInYears: readonly CalendarYear[]
  readonly isStatutory: (day: string) => boolean
  readonly onProgress: (done: number, total: number) => void
}

export type Opened =
  | {
      readonly kind: 'ready'
      readonly workspace: Workspace
      readonly agreement: Agreement
      /** Why the data folder takes no more writing; undefined when it does. */
      readonly readOnly: CodedError | undefined
      /** What was mended when the data folder was opened. */
      readonly notices: readonly CodedError[]
    }
  /** View and journal contradict each other: nothing was written; `setAside` keeps the view under its name and starts afresh. */
  | {
      readonly kind: 'salvage'
      readonly agreement: Agreement
      readonly dataFolder: string
      readonly setAside: () => Promise<void>
    }

const newId = createNewId(Date.now, (bytes) => crypto.getRandomValues(bytes))

const viewKey = (chain: string) => `cdo-view-${chain}`

/** A view that was set aside keeps its name; the next one gets a suffix, remembered beside it. */
const currentView = (chain: string): string => {
  const suffix = localStorage.getItem(viewKey(chain))
  return suffix === null ? chain : `${chain}-${suffix}`
}

/** Opens the view of the host's journal and brings the two into agreement. Throws CodedFailure when the host refuses. */
export const openWorkspace = async ({
  host,
  lists,
  builtInProfiles,
  builtInYears,
  isStatutory,
  onProgress,
}: OpenWorkspaceNeeds): Promise<Opened> => {
  const [info, { chain }] = await Promise.all([host('app.info', {}), host('journal.status', {})])
  // A restored folder may lack what this browser has already seen of its chain: it gets a view of its own.
  const own = info.restored === undefined ? chain : `${chain}-${info.restored}`
  const db = await openDatabase(currentView(own))
  const agreement = await followJournal(host, db, { onProgress })
  if (agreement.kind === 'ahead' || agreement.kind === 'diverged')
    return {
      kind: 'salvage',
      agreement,
      dataFolder: info.dataFolder,
      setAside: () => {
        db.close()
        localStorage.setItem(viewKey(own), crypto.randomUUID().slice(0, 8))
        return Promise.resolve()
      },
    }
  const records = createRecords({ host, db, newId })
  // Nearly every screen begins with them.
  rowsOf(records).begin()
  const workspace = { host, records, lists, builtInProfiles, builtInYears, isStatutory, newId }
  return { kind: 'ready', workspace, agreement, readOnly: info.readOnly, notices: info.notices ?? [] }
}
