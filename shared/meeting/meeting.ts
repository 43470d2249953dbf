import { z } from 'zod'
import { draftField as text, yearMembers } from '../register/year-record'

/** A row of the agenda (议程): what is dealt with, and who speaks. */
export const agendaRow = z.strictObject({ what: text, speaker: text })

/**
 * A meeting (会议): one of those above that the unit was called to (`upper`), or one that it convened itself (`own`).
 * `title`, `date`, `note`, `closed` and `closingNote` are those of the matter that it may once have been.
 */
export const meetingDraft = z.strictObject({
  ...yearMembers,
  nature: text,
  convenor: text,
  time: text,
  place: text,
  /** Number of the notice (通知文号). */
  number: text,
  agenda: z.array(agendaRow).max(200).optional(),
  /** Whether our 首席数据官 was there (`cdo`), somebody stood in (`stand-in`), or nobody was (`absent`). */
  attendance: text,
  /** Person id of who was there for the unit. */
  attendee: text,
  absence: text,
  /** 参会人员: names as they were typed or pasted. */
  names: text,
  /** 1 where debriefs were heard (听取述职). */
  heard: text,
  minutes: text,
  /** The day on which its papers were filed (归档). */
  closed: text,
  closingNote: text,
})
export type MeetingDraft = z.infer<typeof meetingDraft>
