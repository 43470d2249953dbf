import { useState } from 'react'
import { z } from 'zod'

const schema = z.object({ period: z.string(), reasons: z.record(z.string(), z.string()), folder: z.string() })
/** What was typed for the next filing: period, reasons by rule, folder. No passphrase is ever kept. */
export type FilingDraft = z.infer<typeof schema>

const read = (key: string, initial: FilingDraft): FilingDraft => {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : initial
  } catch {
    return initial
  }
}

/** The draft of the next filing; going to mend a record and coming back loses nothing of it. */
export const useFilingDraft = (database: string, initial: FilingDraft) => {
  const key = `filing-${database}`
  const [draft, setDraft] = useState(() => read(key, initial))
  const change = (part: Partial<FilingDraft>) => {
    setDraft((before) => {
      const next = { ...before, ...part }
      localStorage.setItem(key, JSON.stringify(next))
      return next
    })
  }
  return { draft, change }
}
