import { codedOf } from '../../../shared/base/coded-error'
import type { NewId } from '../../../shared/base/ids'
import { createQueue } from '../../../shared/base/queue'
import type { Host } from '../../../shared/host/client'
import { LONGEST_LABEL, type JournalAction, type RecordChange } from '../../../shared/journal/journal'
import { kindOf, type RecordOf, type TableName } from '../../../shared/kinds/data-kinds'
import { createReplay } from '../../../shared/journal/replay'
import { failures } from '../../../shared/text/failures'
import { applyActions, applyMeanwhile, type Journaled } from './apply'
import { createChangeFeed } from './change-feed'
import type { Database } from './database'
import { followJournal } from './follow-journal'
import { journalBodies } from './journal-bodies'
import { createWatched, type SaveState } from './save-state'
import { createYieldToEventLoop } from './yield-to-event-loop'
import { readAction } from './read-action'
import { Refused } from './refused'
import { withTimeLimit } from './time-limit'
import { createUndo, type UndoNeeds } from '../undo/undo'

/** A record that is to go: of whichever table, which the compiler does not look through where there are more than 25. */
interface Removal {
  readonly table: TableName
  readonly id: string
  readonly after: null
}

/** A wanted edit: the record as it shall be, or null to remove it. */
export type Edit =
  | { [T in TableName]: { readonly table: T; readonly id: string; readonly after: RecordOf[T] | null } }[TableName]
  | Removal

export interface RecordsNeeds {
  readonly host: Host
  readonly db: Database
  readonly newId: NewId
}

export interface CommitOptions {
  /** Told of changes journaled so far and in all, for work that takes longer than a second. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What came of wanted edits: the id of their action, and whether there was anything to change: else nothing is journaled. */
export interface Committed {
  readonly action: string
  readonly changed: boolean
}

const checked = (edit: Edit): unknown => {
  if (edit.after === null) return null
  const parsed = kindOf(edit.table).draft.safeParse(edit.after)
  if (parsed.success) return parsed.data
  const secret = parsed.error.issues.some((issue) => issue.message === 'E_SECRET')
  throw new Refused(secret ? failures.E_SECRET() : failures.E_RECORD(edit.table))
}

/**
 * More records than this make a large action: they are looked up by their keys alone first, since most are new, and
 * go into the view while the journal is being written.
 */
const MANY = 500

/** The records of these ids that are there, by id. */
const statesOf = async (db: Database, table: TableName, ids: readonly string[]): Promise<Map<string, unknown>> => {
  const store = db.table<unknown, string>(table)
  const keys = ids.length > MANY ? new Set(await store.toCollection().primaryKeys()) : undefined
  const there = keys === undefined ? ids : ids.filter((id) => keys.has(id))
  const records = await store.bulkGet([...there])
  return new Map(there.map((id, index) => [id, records[index]]))
}

/**
 * The one way in which records change: journal first (on disk when it answers), the view second, then 已保存.
 * Calls are carried out one after the other in the order they were made.
 */
export const createRecords = ({ host, db, newId }: RecordsNeeds) => {
  const saveState = createWatched<SaveState>({ kind: 'saved', at: undefined })
  const changes = createChangeFeed()
  const queue = createQueue()
  let waiting = 0

  const append = async (
    action: JournalAction,
    wanted: readonly RecordChange[],
    after: number,
    options: CommitOptions,
  ): Promise<Journaled> => {
    let seq = after
    const replay = createReplay()
    let done = 0
    for await (const { body, changes: count } of journalBodies(action, wanted, createYieldToEventLoop())) {
      const answer = await host('journal.append', { expectSeq: seq, body })
      seq = answer.seq
      done += count
      options.onProgress?.(done, wanted.length)
      const whole = replay.feed({ seq, head: answer.head, at: answer.at, body })
      if (whole !== undefined) return { whole, position: { seq, head: answer.head } }
    }
    throw new Error('an action without end')
  }

  const journaled = async (action: JournalAction, wanted: readonly RecordChange[], options: CommitOptions) => {
    const stands = await db.meta.get('position')
    const journaling = append(action, wanted, stands?.seq ?? 0, options)
    const applied =
      wanted.length > MANY
        ? applyMeanwhile(db, wanted, journaling)
        : journaling.then(({ whole, position }) => applyActions(db, [whole], position))
    // Told below, after the journal: what the view refuses is in the journal and made up for before the next edit.
    applied.catch(() => undefined)
    const { whole } = await journaling
    await withTimeLimit(applied, 300_000)
    changes.tell(whole.changes)
    return whole.at
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    waiting++
    if (saveState.get().kind === 'saved') saveState.set({ kind: 'saving' })
    const run = async () => {
      try {
        // After a failure the journal may hold what the view missed: catch up before the next edit.
        if (saveState.get().kind === 'failed') {
          await followJournal(host, db)
          changes.tell('all')
        }
        saveState.set({ kind: 'saving' })
        const result = await work()
        waiting--
        if (waiting === 0) saveState.set({ kind: 'saved', at: new Date().toISOString() })
        return result
      } catch (thrown) {
        waiting--
        // Refused before anything was written: the records are as they were, and saved.
        if (thrown instanceof Refused) {
          if (waiting === 0) saveState.set({ kind: 'saved', at: undefined })
          throw thrown
        }
        saveState.set({ kind: 'failed', error: codedOf(thrown) ?? failures.E_INTERNAL() })
        throw thrown
      }
    }
    return queue(run)
  }

  const commit = async (label: string, edits: readonly Edit[], options: CommitOptions = {}): Promise<Committed> => {
    const action = { id: newId(), label: label.slice(0, LONGEST_LABEL) }
    const changed = await inTurn(async () => {
      const yieldToEventLoop = createYieldToEventLoop()
      const wanted: { table: TableName; id: string; after: unknown }[] = []
      for (const edit of edits) {
        wanted.push({ table: edit.table, id: edit.id, after: checked(edit) })
        await yieldToEventLoop()
      }
      const found: RecordChange[] = []
      for (const table of new Set(wanted.map((edit) => edit.table))) {
        const group = wanted.filter((edit) => edit.table === table)
        const before = await statesOf(
          db,
          table,
          group.map((edit) => edit.id),
        )
        for (const edit of group) found.push({ ...edit, before: before.get(edit.id) ?? null })
      }
      // Nothing typed, nothing journaled: leaving a field untouched is no action.
      const real: RecordChange[] = []
      for (const change of found) {
        const isNew = change.before === null && change.after !== null
        if (isNew || JSON.stringify(change.before) !== JSON.stringify(change.after)) real.push(change)
        await yieldToEventLoop()
      }
      if (real.length > 0) await journaled(action, real, options)
      return real.length > 0
    })
    return { action: action.id, changed }
  }

  const reverse: UndoNeeds['reverse'] = async (row, { label, ...as }) => {
    const whole = await readAction(host, row)
    if (whole === undefined) throw new Refused(failures.E_UNDO_GONE())
    const opposite = whole.changes
      .toReversed()
      .map((change) => ({ ...change, before: change.after, after: change.before }))
    await journaled({ id: newId(), label: label.slice(0, LONGEST_LABEL), ...as }, opposite, {})
  }

  return { commit, ...createUndo({ db, inTurn, reverse }), saveState, changes, db }
}
export type Records = ReturnType<typeof createRecords>
