import { createHash } from 'node:crypto'
import { CodedFailure } from '../../shared/base/coded-error'
import { createHost, type Host } from '../../shared/host/client'
import type { HostHandlers } from '../../shared/host/contract'
import type { JournalEntry } from '../../shared/journal/journal'

type JournalHandlers = Pick<HostHandlers, 'journal.status' | 'journal.append' | 'journal.read'>

const ZERO = '0'.repeat(64)

/** A journal that lives in memory: what the store needs of a host, with the entries open to a test's eyes and hands. */
export const createMemoryJournal = (chain: string = crypto.randomUUID()) => {
  const entries: JournalEntry[] = []
  const headAt = (seq: number) => entries[seq - 1]?.head ?? ZERO
  const handlers: JournalHandlers = {
    'journal.status': () => Promise.resolve({ chain, seq: entries.length, head: headAt(entries.length) }),
    'journal.append': ({ expectSeq, body }) => {
      if (expectSeq !== entries.length)
        return Promise.reject(new CodedFailure({ code: 'E_JOURNAL_MOVED', message: 'moved' }))
      const head = createHash('sha256').update(headAt(entries.length)).update(JSON.stringify(body)).digest('hex')
      const entry = { seq: entries.length + 1, head, at: '2026-11-20T08:00:00.000Z', body }
      entries.push(structuredClone(entry))
      return Promise.resolve({ seq: entry.seq, head, at: entry.at })
    },
    'journal.read': ({ fromSeq, maxBytes }) => {
      const page: JournalEntry[] = []
      let size = 0
      for (const entry of entries.slice(fromSeq - 1)) {
        if (size > 0 && size > maxBytes) break
        size += JSON.stringify(entry).length
        page.push(structuredClone(entry))
      }
      return Promise.resolve({ entries: page, last: fromSeq - 1 + page.length >= entries.length })
    },
  }
  const host: Host = createHost(async (method, input) => {
    const handle = handlers[method as keyof JournalHandlers] as (input: unknown) => Promise<unknown>
    try {
      return { ok: true, value: await handle(input) }
    } catch (thrown) {
      if (thrown instanceof CodedFailure) return { ok: false, error: thrown.coded }
      throw thrown
    }
  })
  return { chain, entries, host }
}
export type MemoryJournal = ReturnType<typeof createMemoryJournal>
