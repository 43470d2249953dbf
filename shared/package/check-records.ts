import { recordSchemas, type TableName } from '../journal/journal'
import { readCanonical } from '../base/canonical-json'
import type { Part } from './container'

/** Tables that a package may carry, with the key of `counts` they fill; packages of before hold fewer and count 0. */
const countedTables = ['resources', 'persons', 'appointments', 'trainings', 'systems', 'demands', 'openings'] as const
const PART = /^data\/([a-z]+)\.ndjson$/

const tableOf = (name: string): TableName | undefined => {
  const table = PART.exec(name)?.[1]
  return table !== undefined && Object.hasOwn(recordSchemas, table) ? (table as TableName) : undefined
}

/** Lines between two pauses, so that a host stays answerable while a large package is checked. */
const LINES_PER_BREATH = 500

/** Lines of a part without their line feeds; undefined when the last line is not ended. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array | undefined> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start)
    if (end < 0) {
      yield undefined
      return
    }
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

const hasItems = (record: object): record is { items: readonly unknown[] } =>
  'items' in record && Array.isArray(record.items)

/**
 * Checks that every line of `data/*.ndjson` is canonical JSON, that lines of known tables are records of that table in
 * ascending order of id, and that `counts` says what is there. Gives what is wrong (technical words), or undefined.
 */
export const checkRecords = async (
  parts: readonly Part[],
  counts: Readonly<Record<string, number>>,
  breathe: () => Promise<void>,
): Promise<string | undefined> => {
  const found: Record<string, number> = { items: 0 }
  for (const table of countedTables) found[table] = 0
  for (const part of parts.filter(({ name }) => name.endsWith('.ndjson'))) {
    const table = tableOf(part.name)
    let last = ''
    let count = 0
    for (const line of linesOf(part.bytes)) {
      const at = `${part.name} line ${count + 1}`
      const read = line && readCanonical(line)
      if (!read?.ok) return `${at}: ${read?.error ?? 'not ended'}`
      count++
      if (table !== undefined) {
        const record = recordSchemas[table].safeParse(read.value)
        if (!record.success) return `${at}: not a record of ${table}`
        if (record.data.id <= last) return `${at}: order of ids`
        last = record.data.id
        if (hasItems(record.data)) found['items'] = (found['items'] ?? 0) + record.data.items.length
      }
      if (count % LINES_PER_BREATH === 0) await breathe()
    }
    if (table === 'unit' && count !== 1) return `${part.name}: one unit`
    if (table !== undefined && Object.hasOwn(found, table)) found[table] = count
  }
  const wrong = Object.keys(found).find((key) => (counts[key] ?? 0) !== found[key])
  return wrong === undefined ? undefined : `counts.${wrong}: ${counts[wrong] ?? 0}, found ${found[wrong] ?? 0}`
}
