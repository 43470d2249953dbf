import { useCallback, useMemo, useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { failures } from '../../../shared/text/failures'
import { rowsOf } from '../store/row-store'
import { useLoading } from '../store/use-loading'
import { useWorkspace } from '../store/workspace'

/** A change of one resource, made from its newest state, so that two fields left in a row never undo each other. */
export type Revise = (before: ResourceDraft) => ResourceDraft

export interface OpenResource {
  /** Undefined while it is read, null when there is no such record. */
  readonly resource: ResourceDraft | null | undefined
  /** Shows the change at once and commits it; gives the refusal (E_SECRET …), after which the old state stands again. */
  readonly revise: (label: string, change: Revise) => Promise<CodedError | undefined>
}

/** One resource, open for editing; follows undo and other changes of it. */
export const useResourceDraft = (id: string | undefined): OpenResource => {
  const { records } = useWorkspace()
  const rows = rowsOf(records)
  const [resource, setResource] = useState<{ readonly id: string; readonly state: ResourceDraft | null }>()
  const newest = useRef<ResourceDraft | null>(null)
  const underWay = useRef(0)

  const show = useCallback((shown: string, state: ResourceDraft | null) => {
    newest.current = state
    setResource({ id: shown, state })
  }, [])

  const load = useMemo(
    () =>
      id === undefined ? undefined : async () => ({ read: id, state: (await records.db.resources.get(id)) ?? null }),
    [id, records],
  )
  const follow = useCallback(
    (again: () => void) =>
      records.changes.subscribe((changed) => {
        if (changed === 'all' || changed.some((change) => change.table === 'resources' && change.id === id)) again()
      }),
    [id, records],
  )
  useLoading({
    load,
    subscribe: follow,
    onLoaded: ({ read, state }) => {
      if (underWay.current === 0) show(read, state)
    },
  })

  const revise = useCallback(
    async (label: string, change: Revise): Promise<CodedError | undefined> => {
      const before = newest.current
      if (before === null) return undefined
      const after = change(before)
      show(before.id, after)
      rows.show(after)
      underWay.current++
      try {
        await records.commit(label, [{ table: 'resources', id: before.id, after }])
        return undefined
      } catch (thrown) {
        if (newest.current === after) {
          show(before.id, before)
          rows.show(before)
        }
        return codedOf(thrown) ?? failures.E_INTERNAL()
      } finally {
        underWay.current--
      }
    },
    [records, rows, show],
  )

  return { resource: resource?.id === id ? resource?.state : undefined, revise }
}
