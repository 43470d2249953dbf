import { startTransition, useMemo, useState } from 'react'
import type { CompletenessScore } from '../../../shared/catalogue/completeness'
import type { Finding } from '../../../shared/field/finding'
import type { FindingLevel } from '../../../shared/base/finding-level'
import type { LevelCounts } from './resource-check'
import type { CheckReply } from './resource-check-messages'
import { useResourceCheck } from './use-resource-check'

/** More changes than this in one action are one full check. */
const FEW = 50

export interface CatalogueChecked {
  readonly state: 'checking' | 'checked' | 'failed'
  /** Counts of the resources that have findings. */
  readonly counts: ReadonlyMap<string, LevelCounts>
  /** Resources of each level: how many lines of the list a press on the level would show. */
  readonly totals: LevelCounts
  /** Findings of the watched resource. */
  readonly findings: readonly Finding[]
  /** How complete the catalogue is, and the watched resource by itself; undefined until that is known. */
  readonly completeness: CompletenessScore | undefined
  readonly watchedCompleteness: CompletenessScore | undefined
}

const none: readonly Finding[] = []

const resourcesOf = (counts: ReadonlyMap<string, LevelCounts>, level: FindingLevel): number => {
  let found = 0
  for (const each of counts.values()) if (each[level] > 0) found++
  return found
}

/** Findings of the whole catalogue, and in full those of the `watched` resource; kept in step by a worker. */
export const useCatalogueCheck = (watched: string | undefined): CatalogueChecked => {
  const [state, setState] = useState<CatalogueChecked['state']>('checking')
  const [counts, setCounts] = useState<ReadonlyMap<string, LevelCounts>>(new Map())
  const [found, setFound] = useState<Extract<CheckReply, { readonly kind: 'findings' }>>()
  const [completeness, setCompleteness] = useState<CompletenessScore>()

  const onAnswer = (data: CheckReply) => {
    switch (data.kind) {
      case 'all':
        // Typing goes first.
        startTransition(() => {
          setCounts(data.counts)
          setState('checked')
        })
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
      case 'completeness':
        startTransition(() => setCompleteness(data.catalogue))
        return
      case 'set-findings':
        return
      case 'failed':
        setState('failed')
    }
  }
  useResourceCheck({
    few: FEW,
    listen: () => onAnswer,
    watch: useMemo(() => ({ kind: 'watch', id: watched }), [watched]),
  })

  return useMemo(
    () => ({
      state,
      counts,
      totals: {
        必改: resourcesOf(counts, '必改'),
        需说明: resourcesOf(counts, '需说明'),
        建议: resourcesOf(counts, '建议'),
      },
      findings: found !== undefined && found.id === watched ? found.findings : none,
      completeness,
      watchedCompleteness: found !== undefined && found.id === watched ? found.completeness : undefined,
    }),
    [state, counts, found, watched, completeness],
  )
}
