import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { failures } from '../../../shared/text/failures'
import type { Database } from '../store/database'
import { createYieldToEventLoop } from '../store/yield-to-event-loop'
import { resourceEdits } from '../store/remove-resources'
import { useLoading } from '../store/use-loading'
import { useWorkspace } from '../store/workspace'

/** Resources that one table holds: more are edited in several goes, so that no keystroke waits. */
export const MOST_IN_TABLE = 2_000
/** Documents read at once. */
const SLICE = 100

/** What one gesture makes of the resources of a table; null removes one. */
export type TableChange = ReadonlyMap<string, ResourceDraft | null>

/** What a table holds: the documents that are there, and the order, in which those that are gone keep their place. */
export interface Held {
  readonly order: readonly string[]
  readonly docs: ReadonlyMap<string, ResourceDraft>
}

type States = Iterable<readonly [id: string, state: ResourceDraft | null | undefined]>

/** The table with resources as they are now; what it did not hold before comes at its end, as long as there is room. */
export const followed = ({ order, docs: before }: Held, states: States): Held => {
  const docs = new Map(before)
  const known = new Set(order)
  const fresh: string[] = []
  for (const [id, state] of states)
    if (state === null || state === undefined) docs.delete(id)
    else if (known.has(id)) docs.set(id, state)
    else if (docs.size < MOST_IN_TABLE) {
      docs.set(id, state)
      fresh.push(id)
    }
  return { order: fresh.length === 0 ? order : [...order, ...fresh], docs }
}

export interface TableDrafts {
  /** In the order of the table; undefined while they are read. */
  readonly drafts: readonly ResourceDraft[] | undefined
  readonly order: readonly string[] | undefined
  /**
   * Shows what a gesture changed at once and commits it as one action; gives the refusal, after which the old state
   * stands again. Resources that are new stand behind `below`, or at the end.
   */
  readonly revise: (label: string, change: TableChange, below?: string) => Promise<CodedError | undefined>
}

/** The table as the store has it, read in slices so that the window keeps its turns. */
const readTable = async (db: Database, order: readonly string[], signal: AbortSignal): Promise<Held> => {
  const yieldToEventLoop = createYieldToEventLoop()
  const docs = new Map<string, ResourceDraft>()
  for (let at = 0; at < order.length && !signal.aborted; at += SLICE) {
    const found = await db.resources.bulkGet(order.slice(at, at + SLICE))
    for (const draft of found) if (draft !== undefined) docs.set(draft.id, draft)
    await yieldToEventLoop()
  }
  return { order, docs }
}

/** Resources by their ids, open for editing together; follows undo and other changes, and takes in what undo brings back. */
export const useTableDrafts = (ids: readonly string[] | undefined): TableDrafts => {
  const { records } = useWorkspace()
  const [held, setHeld] = useState<Held>()
  const newest = useRef<Held>(undefined)
  const underWay = useRef(0)
  const stale = useRef(new Set<string>())

  const show = useCallback((next: Held) => {
    newest.current = next
    setHeld(next)
  }, [])

  const patch = useCallback(
    (states: States) => {
      if (newest.current !== undefined) show(followed(newest.current, states))
    },
    [show],
  )

  // Before the table is read anew for other ids.
  useEffect(() => {
    if (ids !== undefined) newest.current = undefined
  }, [ids, records])
  const load = useMemo(
    () =>
      ids === undefined
        ? undefined
        : (signal: AbortSignal) => readTable(records.db, newest.current?.order ?? ids, signal),
    [ids, records],
  )
  const follow = useCallback(
    (readAll: () => void) =>
      records.changes.subscribe((changed) => {
        const before = newest.current
        if (changed === 'all' || before === undefined) {
          readAll()
          return
        }
        const known = new Set(before.order)
        // What comes into being elsewhere while a table is open was brought back by undo or redo.
        const mine = changed.filter(
          ({ table, id, before: was }) => table === 'resources' && (known.has(id) || was === null),
        )
        if (mine.length === 0) return
        // What is typed meanwhile builds on the shown state: others' changes are read when nothing is under way.
        if (underWay.current > 0) for (const { id } of mine) stale.current.add(id)
        else patch(mine.map(({ id, after }) => [id, after as ResourceDraft | null]))
      }),
    [records, patch],
  )
  useLoading({
    load,
    subscribe: follow,
    onLoaded: (table) => {
      if (underWay.current === 0) show(table)
    },
  })

  const settle = useCallback(async () => {
    if (underWay.current > 0 || stale.current.size === 0) return
    const wanted = [...stale.current]
    stale.current.clear()
    const found = await records.db.resources.bulkGet(wanted)
    if (underWay.current > 0) for (const id of wanted) stale.current.add(id)
    else patch(wanted.map((id, at) => [id, found[at]]))
  }, [records, patch])

  const revise = useCallback(
    async (label: string, change: TableChange, below?: string): Promise<CodedError | undefined> => {
      const before = newest.current
      if (before === undefined || change.size === 0) return undefined
      const known = new Set(before.order)
      const fresh = [...change.keys()].filter((id) => !known.has(id))
      const at = below === undefined ? before.order.length : before.order.indexOf(below) + 1
      if (fresh.length > 0)
        newest.current = { ...before, order: [...before.order.slice(0, at), ...fresh, ...before.order.slice(at)] }
      patch(change)
      underWay.current++
      try {
        await records.commit(label, await resourceEdits(records.db, change))
        return undefined
      } catch (thrown) {
        const back = [...change].filter(([id, after]) => (newest.current?.docs.get(id) ?? null) === after)
        patch(back.map(([id]) => [id, before.docs.get(id)]))
        return codedOf(thrown) ?? failures.E_INTERNAL()
      } finally {
        underWay.current--
        void settle()
      }
    },
    [records, patch, settle],
  )

  const drafts = useMemo(() => held?.order.flatMap((id) => held.docs.get(id) ?? []), [held])
  return { drafts, order: held?.order, revise }
}
