import type { Host } from '../../../shared/host/client'
import { createReplay, type CommittedAction } from '../../../shared/journal/replay'
import type { ActionRow } from './database'

const READ_BYTES = 8 * 1024 * 1024

/** Reads an action with all its changes from the journal; undefined when the journal does not hold it. */
export const readAction = async (
  host: Host,
  row: Pick<ActionRow, 'id' | 'firstSeq' | 'lastSeq'>,
): Promise<CommittedAction | undefined> => {
  const replay = createReplay()
  for (let next = row.firstSeq; next <= row.lastSeq;) {
    // A small action is one entry: no more is asked for than what is wanted.
    const maxBytes = row.firstSeq === row.lastSeq ? 1 : READ_BYTES
    const page = await host('journal.read', { fromSeq: next, maxBytes })
    for (const entry of page.entries) {
      const whole = entry.seq > row.lastSeq ? undefined : replay.feed(entry)
      if (whole?.action.id === row.id) return whole
    }
    next += page.entries.length
    if (page.entries.length === 0) break
  }
  return undefined
}
