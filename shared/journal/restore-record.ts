import { isObject } from '../base/is-object'
import type { DataKinds, Reference } from '../field/kind'
import type { RecordChange } from './journal'
import { referredBy, refersTo, rowsOf } from '../field/referred-by'

/** A record as it shall stand again. */
export interface Restored {
  readonly table: string
  readonly id: string
  readonly after: unknown
}

/** The record as it stands now; undefined when it is not there. */
export type StandsNow = (table: string, id: string) => unknown

type Fields = Readonly<Record<string, unknown>>

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The row that refers to the record again: in the place of the name that stood for it, or at the end where none did. */
const rowAgain = (
  { before, after }: RecordChange,
  now: object,
  reference: Reference & { readonly each: { readonly id: string; readonly name: string } },
  id: string,
): object | undefined => {
  const { field, each } = reference
  const [was, left, rows] = [rowsOf(before as object, field), rowsOf(after as object, field), rowsOf(now, field)]
  const own = was.find((row) => isObject(row) && row[each.id] === id)
  if (own === undefined || refersTo(now, reference, id) || refersTo(after as object, reference, id)) return undefined
  const standIn = left.find((row) => isObject(row) && each.name in row && !was.some((old) => same(old, row)))
  const at = standIn === undefined ? -1 : rows.findIndex((row) => same(row, standIn))
  // A name that was taken off the list since then was taken off on purpose.
  if (standIn !== undefined && at < 0) return undefined
  return { ...now, [field]: at < 0 ? [...rows, own] : rows.with(at, own) }
}

/** The record with its reference again, where that is still as the deletion left it; undefined where it is not. */
const again = (change: RecordChange, now: object, reference: Reference, id: string): object | undefined => {
  const { field, each } = reference
  if (each !== false) return rowAgain(change, now, { ...reference, each }, id)
  const [before, after] = [change.before as Fields, change.after as Fields]
  if (before[field] !== id || !same(after[field], (now as Fields)[field])) return undefined
  return { ...now, [field]: id }
}

/** Says of a record that an action deleted which others went with it, and with those in turn. */
export const wentAlong = (
  kinds: DataKinds,
  changes: readonly RecordChange[],
): ((id: string) => readonly RecordChange[]) => {
  const going = new Map<string, RecordChange[]>()
  for (const change of changes) {
    const { table, before, after } = change
    if (after !== null || !isObject(before)) continue
    for (const reference of kinds[table]?.references ?? [])
      if (reference.gone === 'goes')
        for (const id of referredBy(before, reference)) {
          const others = going.get(id)
          if (others === undefined) going.set(id, [change])
          else others.push(change)
        }
  }
  return (id) => {
    const found = new Set(going.get(id))
    for (const change of found) for (const next of going.get(change.id) ?? []) found.add(next)
    return [...found]
  }
}

/** The record of that id and those that went with it. */
const goneTogether = (kinds: DataKinds, changes: readonly RecordChange[], id: string): ReadonlySet<string> =>
  new Set([id, ...wentAlong(kinds, changes)(id).map((change) => change.id)])

/** Records that a restoration may touch: the record itself and what its deletion took away or changed with it. */
export const restoreTouches = (
  kinds: DataKinds,
  changes: readonly RecordChange[],
  id: string,
): readonly RecordChange[] => {
  const ids = goneTogether(kinds, changes, id)
  return changes.filter(({ id: own, table, before, after }) => {
    if (after === null) return ids.has(own)
    const references = kinds[table]?.references ?? []
    return isObject(before) && references.some((reference) => referredBy(before, reference).some((one) => ids.has(one)))
  })
}

/**
 * What puts a deleted record back together with its references: records that went with it, and those that named it or
 * them, where nobody has changed the reference since. `changes` are those of the action that deleted it. Nothing that is
 * there is overwritten.
 */
export const restoreRecord = (
  kinds: DataKinds,
  changes: readonly RecordChange[],
  id: string,
  now: StandsNow,
): Restored[] => {
  const found: Restored[] = []
  const ids = goneTogether(kinds, changes, id)
  for (const change of restoreTouches(kinds, changes, id)) {
    const { table, id: own, before, after } = change
    const current = now(table, own)
    if (after === null) {
      if (current === undefined) found.push({ table, id: own, after: before })
      continue
    }
    if (!isObject(current)) continue
    let whole: object = current
    for (const reference of kinds[table]?.references ?? [])
      for (const one of ids) whole = again(change, whole, reference, one) ?? whole
    if (whole !== current) found.push({ table, id: own, after: whole })
  }
  return found
}
