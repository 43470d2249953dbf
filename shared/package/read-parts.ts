/**
 * The parts that every program reads which reads packages at all: what a receiver is known to read that has said nothing.
 * It is the list of the rules of 2026.11 and never grows: later parts are told in `reads`.
 */
export const READ_BY_ALL: readonly string[] = [
  ...['resources', 'persons', 'appointments', 'trainings', 'systems', 'demands', 'openings', 'unit'].map(
    (table) => `data/${table}.ndjson`,
  ),
  'data/ledger.xlsx',
  'data/list-*',
  'data/form-*',
]

/** True for the name of a part that a receiver reads; `reads` are names, and with a `*` at the end beginnings of names. */
export const isReadBy = (name: string, reads: readonly string[] = READ_BY_ALL): boolean =>
  reads.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one))

/** How `reads` names a member that records of a part got later; a part by itself is read without those. */
export const memberOf = (part: string, member: string): string => `${part}#${member}`
