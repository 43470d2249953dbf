import { useRef, useState } from 'react'
import type { TableChange } from '../../../data/queries/table-drafts'
import type { Table } from './use-table'

/** Commits the gestures of a table, and holds the one sentence that is said about the last of them. */
export const useTableCommit = (revise: Table['revise']) => {
  const [said, setSaid] = useState<{ readonly words: string; readonly bad: boolean }>({ words: '', bad: false })
  const latest = useRef<Promise<unknown>>(undefined)
  return {
    said,
    say: (words: string) => setSaid({ words, bad: false }),
    refuse: (words: string) => setSaid({ words, bad: true }),

    commit: async (name: string, change: TableChange, done: string, below?: string) => {
      setSaid({ words: done, bad: false })
      const written = revise(name, change, below)
      latest.current = written
      const refusal = await written
      if (refusal !== undefined) setSaid({ words: refusal.message, bad: true })
    },

    /** Waits for the latest gesture to be written: only then can it be taken back, and what was said of it is past. */
    settled: async () => {
      await latest.current
      setSaid({ words: '', bad: false })
    },
  }
}
export type TableCommit = ReturnType<typeof useTableCommit>
