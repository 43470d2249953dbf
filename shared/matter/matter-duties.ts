import type { KindDuties } from '../duties/duty-behaviour'
import { termDuty } from '../register/term-duty'
import type { MatterDraft } from './matter'

/**
 * Events of the profile's own that start a term and are not done yet, each by its own term from the day (and time) it
 * happened.
 */
export const matterDuties: KindDuties<MatterDraft> = {
  ahead: true,
  duties: (question, matters) => matters.flatMap((matter) => termDuty(question, 'matters', matter)),
}
