import type { Filed, Identified } from '../field/kind'
import { isReadBy, memberOf, READ_BY_ALL } from './read-parts'

const without = (record: object, members: readonly string[]): object =>
  members.length === 0
    ? record
    : Object.fromEntries(Object.entries(record).filter(([member]) => !members.includes(member)))

/** What of a record a filing hands over in the part of that name, to a receiver that reads `reads`. */
export const handedRecord = (
  { as, later }: Filed<Identified>,
  part: string,
  record: Identified,
  reads: readonly string[] = READ_BY_ALL,
): object =>
  without(
    as === false ? record : as(record),
    later.filter((member) => !isReadBy(memberOf(part, member), reads)),
  )
