import { readCanonical } from '../base/canonical-json'
import type { DataKind, DataKinds, Identified } from '../field/kind'
import type { Part } from './container'
import { countKeys, tableOfPart } from './part-names'

/** What is wrong with the records of a package: the code of its verdict, and where, in technical words. */
export interface WrongRecords {
  readonly code: 'E_FILES' | 'E_PART_NEWER'
  readonly detail: string
}

/** Lines between two pauses, so that a host stays answerable while a large package is checked. */
const LINES_BETWEEN_YIELDS = 500

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

type YieldToEventLoop = () => Promise<void>

/** Counts the records of a part into `found`; what is wrong with one of them, undefined when all are good. */
const readPart = async (
  { name, bytes }: Part,
  table: string,
  { draft, filed }: DataKind<Identified>,
  found: Record<string, number>,
  yieldToEventLoop: YieldToEventLoop,
): Promise<string | undefined> => {
  let last = ''
  let count = 0
  for (const line of linesOf(bytes)) {
    const at = `${name} line ${count + 1}`
    const read = line && readCanonical(line)
    if (!read?.ok) return `${at}: ${read?.error ?? 'not ended'}`
    const record = draft.safeParse(read.value)
    if (!record.success) return `${at}: not a record of ${table}`
    if (record.data.id <= last) return `${at}: order of ids`
    last = record.data.id
    count++
    for (const [key, countIn] of Object.entries((filed && filed.alsoCounts) || {}))
      found[key] = (found[key] ?? 0) + countIn(record.data)
    if (count % LINES_BETWEEN_YIELDS === 0) await yieldToEventLoop()
  }
  if (filed !== false && !filed.counted) return count === 1 ? undefined : `${name}: one ${table}`
  found[table] = count
  return undefined
}

/** Every key of `counts`, with nothing found; packages of before hold fewer tables and count 0. */
const nothing = (kinds: DataKinds): Record<string, number> =>
  Object.fromEntries(Object.entries(kinds).flatMap((kind) => countKeys(...kind).map((key) => [key, 0])))

/**
 * Checks that every part is one that this program knows, that every line of `data/*.ndjson` is canonical JSON and a record
 * of its kind in ascending order of id, and that `counts` says what is there. Undefined where nothing is wrong.
 */
export const checkRecords = async (
  kinds: DataKinds,
  parts: readonly Part[],
  counts: Readonly<Record<string, number>>,
  yieldToEventLoop: YieldToEventLoop,
): Promise<WrongRecords | undefined> => {
  const unknown = parts.find(({ name }) => tableOfPart(name, kinds) === undefined)
  if (unknown !== undefined) return { code: 'E_PART_NEWER', detail: unknown.name }
  const found = nothing(kinds)
  for (const part of parts) {
    const table = tableOfPart(part.name, kinds) ?? ''
    const kind = kinds[table]
    const wrong = kind && (await readPart(part, table, kind, found, yieldToEventLoop))
    if (wrong !== undefined) return { code: 'E_FILES', detail: wrong }
  }
  const wrong = Object.keys(found).find((key) => (counts[key] ?? 0) !== found[key])
  if (wrong === undefined) return undefined
  return { code: 'E_FILES', detail: `counts.${wrong}: ${counts[wrong] ?? 0}, found ${found[wrong] ?? 0}` }
}
