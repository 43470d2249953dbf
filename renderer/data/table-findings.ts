import { useEffect, useMemo, useRef, useState } from 'react'
import type { Finding } from '../../shared/field/finding'
import { startResourceCheck } from './resource-check-client'
import type { CheckAsk } from './resource-check-messages'
import { useProfile, useWorkspace } from './workspace'

/** A paste of this many resources is still checked at once, ahead of the whole catalogue. */
const FEW = 2_000

export interface TableFindings {
  readonly state: 'checking' | 'checked' | 'failed'
  readonly of: ReadonlyMap<string, readonly Finding[]>
}

/** Findings of the resources of a table, in full; kept in step by a worker. `ids` undefined while they are not known. */
export const useTableFindings = (ids: readonly string[] | undefined): TableFindings => {
  const { records, lists } = useWorkspace()
  const profile = useProfile()
  const [state, setState] = useState<TableFindings['state']>('checking')
  const [found, setFound] = useState<ReadonlyMap<string, readonly Finding[]>>(new Map())
  const send = useRef<(ask: CheckAsk) => void>(undefined)

  useEffect(() => {
    if (profile === undefined) return
    let waiting: (readonly [string, readonly Finding[]])[] = []
    const { ask, stop } = startResourceCheck({
      records,
      lists,
      profile,
      few: FEW,
      onAnswer: (data) => {
        if (data.kind === 'failed') setState('failed')
        if (data.kind === 'all') setState('checked')
        if (data.kind !== 'set-findings') return
        waiting.push(...data.groups)
        if (!data.last || waiting.length === 0) return
        const groups = waiting
        waiting = []
        setFound((before) => new Map([...before, ...groups]))
      },
    })
    send.current = ask
    return () => {
      send.current = undefined
      stop()
    }
  }, [records, lists, profile])

  useEffect(() => {
    if (ids !== undefined) send.current?.({ kind: 'watch-set', ids })
  }, [ids, profile])

  return useMemo(() => ({ state, of: found }), [state, found])
}
