import { canonical, NotCanonical, tidy } from '../base/canonical-json'
import type { DataKind, DataKinds, Identified } from '../field/kind'
import { handedRecord } from './handed-record'
import { countKeys, recordsPart } from './part-names'
import { isReadBy, READ_BY_ALL } from './read-parts'

/** Records of one table: an array in any order, or a stream that is in ascending order of id (code units), as a store reads by key. */
export type RecordSource<T> = readonly T[] | AsyncIterable<T>

/** What a filing hands over, by table: of every kind that is filed; of the unit the one record. */
export type FilingRecords = Readonly<Record<string, RecordSource<Identified> | Identified>>

/** `counts` of a filing's statement: records of each table, and items. */
export type FilingCounts = Record<string, number>

/** One part of the package: UTF-8 in pieces of about 1 MiB at most; a part is read once, in the order of the list. */
export interface FilingPart {
  readonly name: string
  readonly media: string
  readonly title: string
  readonly pieces: () => AsyncGenerator<Uint8Array<ArrayBuffer>>
}

/** Characters gathered before they are encoded: at most 1 MiB of UTF-8 with the one record that goes over it. */
const PIECE_CHARS = 256 * 1024

/** A record as a line. What was typed may hold decomposed or broken characters; only those are put right here. */
const line = (record: object): string => {
  try {
    return canonical(record)
  } catch (thrown) {
    if (thrown instanceof NotCanonical) return canonical(tidy(record))
    throw thrown
  }
}

const inOrder = <T extends { readonly id: string }>(source: RecordSource<T>): RecordSource<T> =>
  Symbol.asyncIterator in source ? source : [...source].sort((one, other) => (one.id < other.id ? -1 : 1))

async function* piecesOf<T extends { readonly id: string }>(
  source: RecordSource<T>,
  filed: (record: T) => object,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let gathered = ''
  let last = ''
  for await (const record of inOrder(source)) {
    if (record.id <= last) throw new Error(`records not in ascending order at ${record.id}`)
    last = record.id
    gathered += `${line(filed(record))}\n`
    if (gathered.length < PIECE_CHARS) continue
    yield encoder.encode(gathered)
    gathered = ''
  }
  if (gathered !== '') yield encoder.encode(gathered)
}

/**
 * Lays records out as the parts of a filing: canonical NDJSON a table in the order of the kinds, the one unit last, sorted
 * by id, so that the same records give the same bytes whatever the order of edits. `counts` is complete once all pieces
 * have been read. A part that the receiver is not known to read (`reads`, by default what every program reads) is left
 * out: one unknown part would make it refuse the whole. Throws where the records of a kind that is filed are missing.
 */
export const filingParts = (
  kinds: DataKinds,
  records: FilingRecords,
  reads: readonly string[] = READ_BY_ALL,
): { parts: readonly FilingPart[]; counts: FilingCounts } => {
  const counts: FilingCounts = {}
  const part = (table: string, kind: DataKind<Identified>): readonly FilingPart[] => {
    const { filed } = kind
    const name = recordsPart(table)
    if (filed === false || !isReadBy(name, reads)) return []
    const given = records[table]
    if (given === undefined) throw new Error(`no records of ${table} to file`)
    const source = 'id' in given ? [given] : given
    for (const key of countKeys(table, kind)) counts[key] = 0
    const count = (key: string, more: number) => {
      counts[key] = (counts[key] ?? 0) + more
    }
    const handed = (record: Identified): object => {
      if (filed.counted) count(table, 1)
      for (const [key, countIn] of Object.entries(filed.alsoCounts || {})) count(key, countIn(record))
      return handedRecord(filed, name, record, reads)
    }
    return [{ name, media: 'application/x-ndjson', title: filed.title, pieces: () => piecesOf(source, handed) }]
  }
  const all = Object.entries(kinds)
  const ofMany = ([, { filed }]: (typeof all)[number]) => filed !== false && filed.counted
  const parts = [...all.filter(ofMany), ...all.filter((one) => !ofMany(one))].flatMap((one) => part(...one))
  return { parts, counts }
}
