import type { Host } from '../../../shared/host/client'
import type { JournalEntry } from '../../../shared/journal/journal'
import { createReplay, type CommittedAction } from '../../../shared/journal/replay'
import { applyActions } from './apply'
import type { Database } from './database'

const READ_BYTES = 8 * 1024 * 1024

/** What the start-up check found: in step, caught up by so many entries, or a view that cannot belong to this journal. */
export type Agreement =
  | { readonly kind: 'equal' }
  | { readonly kind: 'replayed'; readonly entries: number; readonly rebuilt: boolean }
  | { readonly kind: 'ahead'; readonly viewSeq: number; readonly journalSeq: number }
  | { readonly kind: 'diverged'; readonly seq: number }

export interface FollowOptions {
  /** Told of entries replayed so far and in all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Yields the journal from `fromSeq` to its end in pages. */
async function* journalPages(host: Host, fromSeq: number): AsyncGenerator<readonly JournalEntry[]> {
  for (let next = fromSeq; ;) {
    const page = await host('journal.read', { fromSeq: next, maxBytes: READ_BYTES })
    if (page.entries.length > 0) yield page.entries
    if (page.last) return
    next += page.entries.length
  }
}

/**
 * Start-up agreement check (design §5): equal → go; view behind or missing → replay; view ahead of the journal or on
 * another branch → nothing is written, the caller shows the salvage screen.
 */
export const followJournal = async (host: Host, db: Database, options: FollowOptions = {}): Promise<Agreement> => {
  const journal = await host('journal.status', {})
  const position = await db.meta.get('position')
  const viewSeq = position?.seq ?? 0
  if (viewSeq > journal.seq) return { kind: 'ahead', viewSeq, journalSeq: journal.seq }
  if (position !== undefined && viewSeq === journal.seq)
    return position.head === journal.head ? { kind: 'equal' } : { kind: 'diverged', seq: viewSeq }
  if (position !== undefined && viewSeq > 0) {
    const page = await host('journal.read', { fromSeq: viewSeq, maxBytes: 1 })
    if (page.entries[0]?.head !== position.head) return { kind: 'diverged', seq: viewSeq }
  }
  const replay = createReplay()
  let done = 0
  for await (const entries of journalPages(host, viewSeq + 1)) {
    const actions: CommittedAction[] = []
    let reached: JournalEntry | undefined
    for (const entry of entries) {
      const action = replay.feed(entry)
      if (action !== undefined) actions.push(action)
      // Inside an open group the position stays before it: a stop here replays the group from its beginning.
      if (!replay.pending()) reached = entry
    }
    if (reached !== undefined) await applyActions(db, actions, reached)
    done += entries.length
    options.onProgress?.(done, journal.seq - viewSeq)
  }
  // A group that was never committed ends the journal (or nothing stands in it yet): the view is past it.
  if (replay.pending() || journal.seq === 0) await applyActions(db, [], journal)
  return { kind: 'replayed', entries: done, rebuilt: viewSeq === 0 }
}
