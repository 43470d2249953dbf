import { shown } from '../../../shared/base/draft'
import type { DataKinds, Identified, KnownNames } from '../../../shared/field/kind'
import { referredBy } from '../../../shared/field/referred-by'
import { afterGone, referrersOf, type Referrer } from '../../../shared/journal/references'
import { dataKinds, type TableName } from '../../../shared/kinds/data-kinds'
import { failures } from '../../../shared/text/failures'
import type { Database } from './database'
import type { Edit } from './records'
import { Refused } from './refused'

/** A record that is deleted is called by its own fields: what it refers to is not looked up. */
const noNames: KnownNames = { of: () => undefined, role: () => undefined }

/** What records are called by their ids. */
type Names = ReadonlyMap<string, string>

/** Records that refer to one of these; those of a field without an index are few and looked through. */
const referring = ({ db, kinds }: Store, { table, reference }: Referrer, names: Names): Promise<Identified[]> => {
  const records = db.table<Identified, string>(table)
  return kinds[table]?.index.includes(reference.field) === true
    ? records
        .where(reference.field)
        .anyOf([...names.keys()])
        .toArray()
    : records.filter((record) => referredBy(record, reference).some((id) => names.has(id))).toArray()
}

interface Wanted {
  readonly table: string
  readonly id: string
  after: Identified | null
}

interface Store {
  readonly db: Database
  readonly kinds: DataKinds
}

const refuseReferred = (
  kinds: DataKinds,
  to: string,
  referrer: Referrer,
  found: readonly Identified[],
  names: Names,
) => {
  const [first] = found
  if (referrer.reference.gone !== 'forbid' || first === undefined) return
  const name =
    referredBy(first, referrer.reference)
      .map((id) => names.get(id))
      .find((one) => one !== undefined) ?? ''
  const wordOf = (table: string) => kinds[table]?.word ?? table
  throw new Refused(failures.E_REFERRED(wordOf(to), name, wordOf(referrer.table), found.length))
}

/** The names of those that these records refer to: whoever deletes many hands over ids alone, which are looked up here. */
const namesUsed = async (
  { db, kinds }: Store,
  table: string,
  { reference }: Referrer,
  found: readonly Identified[],
  names: Names,
): Promise<Names> => {
  if (reference.gone !== 'name') return names
  const nameless = new Set(
    found.flatMap((record) => referredBy(record, reference)).filter((id) => names.get(id) === ''),
  )
  if (nameless.size === 0) return names
  const read = await db.table<Identified, string>(table).bulkGet([...nameless])
  return new Map([
    ...names,
    ...read.flatMap((record) =>
      record === undefined ? [] : [[record.id, shown(kinds[table]?.called(record, noNames)).trim()] as const],
    ),
  ])
}

/** Adds to `edits` what becomes of everything that refers to these records, and to what goes with them. */
const follow = async (
  store: Store,
  table: string,
  gone: readonly Identified[],
  edits: Map<string, Wanted>,
): Promise<void> => {
  const names: Names = new Map(
    gone.map((record) => [record.id, shown(store.kinds[table]?.called(record, noNames)).trim()]),
  )
  for (const referrer of referrersOf(store.kinds, table)) {
    const found = await referring(store, referrer, names)
    refuseReferred(store.kinds, table, referrer, found, names)
    const called = await namesUsed(store, table, referrer, found, names)
    const along: Identified[] = []
    for (const record of found) {
      const key = `${referrer.table} ${record.id}`
      let after = edits.has(key) ? (edits.get(key)?.after ?? null) : record
      if (after === null) continue
      for (const id of referredBy(after, referrer.reference)) {
        const name = called.get(id)
        if (name !== undefined && after !== null) after = afterGone(after, referrer.reference, id, name)
      }
      edits.set(key, { table: referrer.table, id: record.id, after })
      if (after === null) along.push(record)
    }
    if (along.length > 0) await follow(store, referrer.table, along, edits)
  }
}

/**
 * Edits that delete records and leave no reference into the void: what is to go with them goes, names stay where they are
 * to stay. Throws E_REFERRED where a record may not be deleted while others refer to it.
 */
export const removeEdits = async (
  db: Database,
  table: TableName,
  records: readonly Identified[],
  kinds: DataKinds = dataKinds,
): Promise<Edit[]> => {
  const edits = new Map<string, Wanted>(records.map(({ id }) => [`${table} ${id}`, { table, id, after: null }]))
  await follow({ db, kinds }, table, records, edits)
  return [...edits.values()] as Edit[]
}
