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

/** Who answers for the data (责任人): the 数据专员, else whoever was appointed last. */
export const stewardOf = ({ appointments }: Roster): string | undefined =>
  (appointments.find(({ role }) => role === 'steward') ?? appointments.at(-1))?.personId
