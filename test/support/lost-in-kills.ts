import { randomUUID } from 'node:crypto'
import type { Host } from '../../shared/host/client'
import type { JournalBody, JournalEntry } from '../../shared/journal/journal'

/** A running program that can be ended at any moment; `kill` resolves once it is gone. */
export interface MortalProgram {
  readonly host: Host
  readonly kill: () => Promise<unknown>
}

const readAll = async (host: Host): Promise<JournalEntry[]> => {
  const entries: JournalEntry[] = []
  for (let last = false; !last;) {
    const page = await host('journal.read', { fromSeq: entries.length + 1, maxBytes: 1_000_000 })
    entries.push(...page.entries)
    last = page.last
  }
  return entries
}

/** So many entries, at most, are acknowledged before a kill is on its way, and so long it takes at most. */
const MOST_ENTRIES = 12
const LONGEST_WAIT_MS = 20

/**
 * Appends to the journal of one data folder and kills the program in the midst of it, again and again. Gives how many
 * entries were acknowledged, and the numbers of those that a last start does not find as they were.
 */
export const lostInKills = async (start: () => Promise<MortalProgram>, kills: number) => {
  /** Action ids by sequence number, as they were acknowledged before a kill. */
  const acknowledged = new Map<number, { id: string; head: string }>()
  for (let kill = 0; kill < kills; kill++) {
    const program = await start()
    let { seq } = await program.host('journal.status', {})
    let gone: Promise<unknown> | undefined
    // Counted in entries, not in time: a busy machine acknowledges none in the time of a fast one.
    let left = Math.floor(Math.random() * MOST_ENTRIES)
    const killSoon = (): void =>
      void setTimeout(() => {
        gone = program.kill()
      }, Math.random() * LONGEST_WAIT_MS)
    try {
      for (;;) {
        const id = randomUUID()
        const changes = [{ table: 'persons' as const, id, before: null, after: '字'.repeat(kill * 40) }]
        const body: JournalBody = { type: 'change', action: { id, label: '改' }, changes }
        if (left === 0) killSoon()
        left -= 1
        const stored = await program.host('journal.append', { expectSeq: seq, body })
        seq = stored.seq
        acknowledged.set(seq, { id, head: stored.head })
      }
    } catch (thrown) {
      // Whatever was refused before the kill is no kill.
      if (gone === undefined) throw thrown
      await gone
    }
  }
  const { host, kill } = await start()
  const entries = await readAll(host)
  await kill()
  const lost = [...acknowledged].filter(([seq, { id, head }]) => {
    const entry = entries[seq - 1]
    return entry?.head !== head || entry.body.type !== 'change' || entry.body.action.id !== id
  })
  return { acknowledged: acknowledged.size, lost: lost.map(([seq]) => seq) }
}
