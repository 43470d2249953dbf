import type { AppointmentDraft, PersonDraft } from './person'

/** The roster (队伍) of a unit: its people, and who of them holds or held which role. */
export interface Roster {
  readonly persons: readonly PersonDraft[]
  readonly appointments: readonly AppointmentDraft[]
}

/** Nobody, as a blank form has it. */
export const nobody: Roster = { persons: [], appointments: [] }

/** True where anybody was ever appointed. */
export const isAppointed = ({ appointments }: Roster): boolean => appointments.length > 0
