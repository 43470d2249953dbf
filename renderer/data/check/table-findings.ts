import { useMemo, useState } from 'react'
import type { Finding } from '../../../shared/field/finding'
import type { CheckRequest } from './resource-check-messages'
import type { CheckReply } from './resource-check-messages'
import { useResourceCheck } from './use-resource-check'

/** A paste of this many resources is still checked at once, ahead of the whole catalogue. */
const FEW = 2_000

export interface TableFindings {
  readonly state: 'checking' | 'checked' | 'failed'
  readonly of: ReadonlyMap<string, readonly Finding[]>
}

/** Findings of the resources of a table, in full; kept in step by a worker. `ids` undefined while they are not known. */
export const useTableFindings = (ids: readonly string[] | undefined): TableFindings => {
  const [state, setState] = useState<TableFindings['state']>('checking')
  const [found, setFound] = useState<ReadonlyMap<string, readonly Finding[]>>(new Map())

  const listen = () => {
    let waiting: (readonly [string, readonly Finding[]])[] = []
    return (data: CheckReply) => {
      if (data.kind === 'failed') setState('failed')
      if (data.kind === 'all') setState('checked')
      if (data.kind !== 'set-findings') return
      waiting.push(...data.groups)
      if (!data.last || waiting.length === 0) return
      const groups = waiting
      waiting = []
      setFound((before) => new Map([...before, ...groups]))
    }
  }
  const watch = useMemo((): CheckRequest | undefined => ids && { kind: 'watch-set', ids }, [ids])
  useResourceCheck({ few: FEW, listen, watch })

  return useMemo(() => ({ state, of: found }), [state, found])
}
