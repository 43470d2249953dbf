import type { JournalAction, JournalEntry, RecordChange } from './journal'
import { upcastChange } from './upcast-matter'

/** A whole action as it takes effect: all its changes, and the entries it spans. */
export interface CommittedAction {
  readonly action: JournalAction
  readonly at: string
  readonly firstSeq: number
  readonly lastSeq: number
  readonly changes: readonly RecordChange[]
}

interface OpenGroup {
  readonly action: JournalAction
  readonly firstSeq: number
  readonly changes: RecordChange[]
}

/**
 * Turns journal entries, fed in order, into committed actions, in which records are what they are today. A group without its `commit` yields nothing,
 * so a large import that was cut off halfway leaves no half of itself behind.
 */
export const createReplay = () => {
  let open: OpenGroup | undefined
  return {
    /** Feeds one entry; gives the action that it completes, if any. */
    feed(entry: JournalEntry): CommittedAction | undefined {
      const { body, seq, at } = entry
      switch (body.type) {
        case 'change':
          // One writer, one action at a time: a new action says that the open group was abandoned.
          open = undefined
          return { action: body.action, at, firstSeq: seq, lastSeq: seq, changes: body.changes.flatMap(upcastChange) }
        case 'begin':
          open = { action: body.action, firstSeq: seq, changes: [] }
          return undefined
        case 'piece':
          if (open?.action.id === body.group) open.changes.push(...body.changes.flatMap(upcastChange))
          return undefined
        case 'commit': {
          if (open?.action.id !== body.group) return undefined
          const { action, firstSeq, changes } = open
          open = undefined
          return { action, at, firstSeq, lastSeq: seq, changes }
        }
      }
    },
    /** True while a group has begun and not committed. */
    pending: () => open !== undefined,
  }
}
