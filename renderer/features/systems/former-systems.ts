import { useCallback } from 'react'
import { shown } from '../../../shared/base/draft'
import { foldName } from '../../../shared/field/plain-text'
import type { Host } from '../../../shared/host/client'
import type { SystemDraft } from '../../../shared/system/system'
import type { Database } from '../../data/store/database'
import { createYieldToEventLoop } from '../../data/store/yield-to-event-loop'
import { readAction } from '../../data/store/read-action'
import { useLoaded } from '../../data/store/use-loaded'
import { useWorkspace } from '../../data/store/workspace'

/** Names (folded) that systems of the list bore before, each with the id of the system that bore it last. */
export const formerSystemNames = async (host: Host, db: Database): Promise<ReadonlyMap<string, string>> => {
  const listed = new Set(await db.systems.toCollection().primaryKeys())
  const rows = await db.actions
    .orderBy('lastSeq')
    .reverse()
    .filter(
      ({ tables, undoes, undoneBy }) => undoes === undefined && undoneBy === undefined && tables.includes('systems'),
    )
    .toArray()
  const former = new Map<string, string>()
  const yieldToEventLoop = createYieldToEventLoop()
  for (const row of rows) {
    for (const { table, id, before, after } of (await readAction(host, row))?.changes ?? []) {
      if (table !== 'systems' || before === null || after === null || !listed.has(id)) continue
      const [old, now] = [before, after].map((record) => foldName(shown((record as SystemDraft).name)))
      if (old !== undefined && old !== '' && old !== now && !former.has(old)) former.set(old, id)
    }
    await yieldToEventLoop()
  }
  return former
}

const none: ReadonlyMap<string, string> = new Map()

/** The former names of these systems; none where they are not `wanted`, and while they are read. */
export const useFormerSystemNames = (systems: readonly SystemDraft[], wanted: boolean): ReadonlyMap<string, string> => {
  const { host, records } = useWorkspace()
  const load = useCallback(() => formerSystemNames(host, records.db), [host, records])
  const former = useLoaded(wanted ? load : undefined, { revision: systems })
  // Without the history every name is offered as one that is not in the list, as it was before.
  return former === undefined || former === 'failed' ? none : former
}
