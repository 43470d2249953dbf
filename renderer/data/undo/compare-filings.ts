import { changeKind, fieldChanges, type ChangeKind, type FieldChange } from '../../../shared/journal/field-changes'
import type { Host } from '../../../shared/host/client'
import { createReplay } from '../../../shared/journal/replay'
import type { Identified } from '../../../shared/field/kind'
import { filedTables, kindOf, type TableName } from '../../../shared/kinds/data-kinds'
import { handedRecord } from '../../../shared/package/handed-record'
import { recordsPart } from '../../../shared/package/part-names'
import { createYieldToEventLoop } from '../store/yield-to-event-loop'

/** True for a table whose records a filing hands over. */
export const isFiled = (table: TableName): boolean => kindOf(table).filed !== false

/** A record that is not the same in two filings. */
export interface FiledDifference {
  readonly table: TableName
  readonly id: string
  readonly kind: ChangeKind
  /** The record in the older filing and in the newer one; null where it is not in it. */
  readonly before: unknown
  readonly after: unknown
  readonly fields: readonly FieldChange[]
}

export interface CompareOptions {
  /** Told of journal entries read so far and in all. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

type State = ReadonlyMap<string, { readonly table: TableName; readonly id: string; readonly value: unknown }>

/** What of a record was handed over: how far a resource has come, or how the unit stands, is no part of it. */
const content = (table: TableName, value: unknown): unknown => {
  const { filed } = kindOf(table)
  return value === null || filed === false ? value : handedRecord(filed, recordsPart(table), value as Identified)
}

/** Records as they stood when each of the filings was made, by id of the filing: the journal is replayed up to there. */
const statesAt = async (
  host: Host,
  filings: readonly string[],
  { onProgress, signal }: CompareOptions,
): Promise<Map<string, State>> => {
  const states = new Map<string, State>()
  const records = new Map<string, { table: TableName; id: string; value: unknown }>()
  const replay = createReplay()
  const yieldToEventLoop = createYieldToEventLoop()
  const { seq: total } = await host('journal.status', {})
  for (let next = 1; next <= total;) {
    const page = await host('journal.read', { fromSeq: next, maxBytes: 4 * 1024 * 1024 })
    for (const entry of page.entries) {
      signal?.throwIfAborted()
      for (const { table, id, before, after } of replay.feed(entry)?.changes ?? []) {
        if (isFiled(table)) {
          if (after === null) records.delete(`${table} ${id}`)
          else records.set(`${table} ${id}`, { table, id, value: after })
        } else if (table === 'filings' && before === null && filings.includes(id)) states.set(id, new Map(records))
      }
      await yieldToEventLoop()
    }
    next += page.entries.length
    onProgress?.(next - 1, total)
    if (page.entries.length === 0 || states.size === new Set(filings).size) break
  }
  return states
}

/**
 * What changed from one filing of this data folder to another, in the order of the tables. Undefined when the journal
 * does not hold one of them. An aborted signal throws its reason.
 */
export const compareFilings = async (
  host: Host,
  older: string,
  newer: string,
  options: CompareOptions = {},
): Promise<readonly FiledDifference[] | undefined> => {
  const states = await statesAt(host, [older, newer], options)
  const [old, now] = [states.get(older), states.get(newer)]
  if (old === undefined || now === undefined) return undefined
  const found: FiledDifference[] = []
  const yieldToEventLoop = createYieldToEventLoop()
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    await yieldToEventLoop()
    const known = now.get(key) ?? old.get(key)
    if (known === undefined) continue
    const { table, id } = known
    const [before, after] = [old, now].map((state) => content(table, state.get(key)?.value ?? null))
    const fields = fieldChanges(table, before, after)
    const kind = changeKind({ before, after })
    if (kind !== 'changed' || fields.length > 0) found.push({ table, id, kind, before, after, fields })
  }
  return found.sort((one, other) => filedTables.indexOf(one.table) - filedTables.indexOf(other.table))
}
