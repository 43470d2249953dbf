import { useEffect, useMemo, useRef, useState } from 'react'
import { localDay } from '../../shared/base/local-day'
import type { Finding, FindingLevel } from '../../shared/catalogue/finding'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { LevelCounts } from './resource-check'
import type { CheckAnswer, CheckAsk } from './resource-check-messages'
import { useProfile, useWorkspace } from './workspace'

/** After an edit the others are checked again once the typing pauses; more changes than this are one full check. */
const PAUSE = 1_500
const FEW = 50

export interface CatalogueChecked {
  readonly state: 'checking' | 'checked' | 'failed'
  /** Counts of the resources that have findings. */
  readonly counts: ReadonlyMap<string, LevelCounts>
  /** Resources of each level: how many lines of the list a press on the level would show. */
  readonly totals: LevelCounts
  /** Findings of the watched resource. */
  readonly findings: readonly Finding[]
}

const resourcesOf = (counts: ReadonlyMap<string, LevelCounts>, level: FindingLevel): number => {
  let found = 0
  for (const each of counts.values()) if (each[level] > 0) found++
  return found
}

/** Findings of the whole catalogue, and in full those of the `watched` resource; kept in step by a worker. */
export const useCatalogueCheck = (watched: string | undefined): CatalogueChecked => {
  const { records, lists } = useWorkspace()
  const profile = useProfile()
  const [state, setState] = useState<CatalogueChecked['state']>('checking')
  const [counts, setCounts] = useState<ReadonlyMap<string, LevelCounts>>(new Map())
  const [found, setFound] = useState<{ readonly id: string; readonly findings: readonly Finding[] }>()
  const send = useRef<(ask: CheckAsk) => void>(undefined)

  useEffect(() => {
    if (profile === undefined) return
    const worker = new Worker(new URL('./resource-check-worker.ts', import.meta.url), { type: 'module' })
    const ask = (what: CheckAsk) => worker.postMessage(what)
    send.current = ask
    worker.onerror = () => setState('failed')
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      switch (data.kind) {
        case 'all':
          setCounts(data.counts)
          setState('checked')
          return
        case 'some':
          setCounts((before) => {
            const next = new Map(before)
            for (const [id, each] of data.counts)
              if (each === undefined) next.delete(id)
              else next.set(id, each)
            return next
          })
          return
        case 'findings':
          setFound(data)
          return
        case 'failed':
          setState('failed')
      }
    }
    ask({ kind: 'open', database: records.db.name, lists, profile, today: localDay(new Date()) })
    ask({ kind: 'all' })
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = records.changes.subscribe((changed) => {
      const touched = changed === 'all' ? ('all' as const) : changed.filter((change) => change.table === 'resources')
      if (touched.length === 0) return
      clearTimeout(timer)
      if (touched === 'all' || touched.length > FEW) {
        ask({ kind: 'all' })
        return
      }
      ask({ kind: 'some', changes: touched.map((change) => [change.id, change.after as ResourceDraft | null]) })
      timer = setTimeout(() => ask({ kind: 'all' }), PAUSE)
    })
    return () => {
      clearTimeout(timer)
      stop()
      send.current = undefined
      worker.terminate()
    }
  }, [records, lists, profile])

  useEffect(() => send.current?.({ kind: 'watch', id: watched }), [watched, profile])

  return useMemo(
    () => ({
      state,
      counts,
      totals: {
        必改: resourcesOf(counts, '必改'),
        需说明: resourcesOf(counts, '需说明'),
        建议: resourcesOf(counts, '建议'),
      },
      findings: found !== undefined && found.id === watched ? found.findings : [],
    }),
    [state, counts, found, watched],
  )
}
