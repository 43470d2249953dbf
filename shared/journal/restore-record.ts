import type { AppointmentDraft } from '../roster/person'
import type { Attendee, TrainingDraft } from '../training/training'
import type { DraftText } from '../base/draft'
import type { OpeningDraft } from '../opening/opening'
import type { RecordChange, TableName } from './journal'

/** A record as it shall stand again. */
export interface Restored {
  readonly table: TableName
  readonly id: string
  readonly after: unknown
}

/** The record as it stands now; undefined when it is not there. */
export type StandsNow = (table: TableName, id: string) => unknown

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const ofPerson = (one: Attendee, personId: string): boolean => 'personId' in one && one.personId === personId

/** The person among the attendees again: in the place of the name that stood for it, or at the end where none did. */
const attendeesAgain = (change: RecordChange, now: TrainingDraft, personId: string): TrainingDraft | undefined => {
  const before = (change.before as TrainingDraft).attendees
  const after = (change.after as TrainingDraft).attendees
  const own = before.find((one) => ofPerson(one, personId))
  if (own === undefined || now.attendees.some((one) => ofPerson(one, personId))) return undefined
  if (after.some((one) => ofPerson(one, personId))) return undefined
  const standIn = after.find((one) => 'name' in one && !before.some((old) => same(old, one)))
  const at = standIn === undefined ? -1 : now.attendees.findIndex((one) => same(one, standIn))
  // A name that was taken off the list since then was taken off on purpose.
  if (standIn !== undefined && at < 0) return undefined
  const attendees = at < 0 ? [...now.attendees, own] : now.attendees.with(at, own)
  return { ...now, attendees }
}

/** A record with a 责任人. */
interface Owned {
  readonly ownerPerson?: DraftText | undefined
}
const ownedTables: readonly TableName[] = ['resources', 'systems', 'demands']

/** The reference to the person where the field is still as the deletion left it. */
const ownerAgain = (change: RecordChange, now: Owned, personId: string): Owned | undefined => {
  const [before, after] = [change.before as Owned, change.after as Owned]
  if (before.ownerPerson !== personId || !same(after.ownerPerson, now.ownerPerson)) return undefined
  return { ...now, ownerPerson: personId }
}

/** Records that a restoration may touch: the record itself and what its deletion took away or changed with it. */
export const restoreTouches = (changes: readonly RecordChange[], id: string): readonly RecordChange[] =>
  changes.filter(({ id: own, table, before, after }) => {
    if (own === id) return after === null
    if (before === null) return false
    if (after !== null) return table === 'trainings' || ownedTables.includes(table)
    if (table === 'appointments') return (before as AppointmentDraft).personId === id
    return table === 'openings' && (before as OpeningDraft).resourceId === id
  })

/**
 * What puts a deleted record back together with its references: appointments that went with a person, plans of opening
 * that went with a resource, and resources, systems, demands and trainings that named the person, where nobody has
 * changed the reference since. `changes` are those of the action
 * that deleted it. Nothing that is there is overwritten.
 */
export const restoreRecord = (changes: readonly RecordChange[], id: string, now: StandsNow): Restored[] => {
  const found: Restored[] = []
  for (const change of restoreTouches(changes, id)) {
    const { table, id: own, before, after } = change
    const current = now(table, own)
    if (after === null) {
      if (current === undefined) found.push({ table, id: own, after: before })
      continue
    }
    if (current === undefined) continue
    const again =
      table === 'trainings'
        ? attendeesAgain(change, current as TrainingDraft, id)
        : ownerAgain(change, current as Owned, id)
    if (again !== undefined) found.push({ table, id: own, after: again })
  }
  return found
}
