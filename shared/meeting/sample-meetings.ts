import { z } from 'zod'
import { nameOfBody } from '../profile/due'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import type { MeetingDraft } from './meeting'

/** Days are of the year before. */
const words = z
  .array(
    z.strictObject({
      nature: z.enum(['upper', 'own']),
      title: z.string(),
      on: monthDay,
      time: z.string(),
      place: z.string(),
      number: z.string().optional(),
      attendance: z.string().optional(),
      attendees: z.string().optional(),
      agenda: z.array(z.strictObject({ what: z.string(), speaker: z.string() })).optional(),
      note: z.string(),
      minutes: z.string(),
      filedOn: monthDay.optional(),
    }),
  )
  .min(1)

/** Meetings of the invented unit; those above are called by whom the city's document names. */
export const sampleMeetings: SampleMaker<MeetingDraft> = (source) => {
  const { year, listChance, profile } = source
  const before = String(Number(year) - 1)
  const rule = profile.rules.find(({ topic, part }) => topic === 'meeting' && part === 'awaited')
  const convenor = nameOfBody(profile, rule?.by)
  const { ownerPerson: handler } = listOwner(source)
  return words.parse(source.words).map(({ on, filedOn, attendees, ...meeting }) => ({
    id: listChance.uuid(),
    ...meeting,
    date: `${before}-${on}`,
    ...(meeting.nature === 'upper' && rule !== undefined && { rule: rule.id }),
    ...(meeting.nature === 'upper' && convenor !== undefined && { convenor }),
    ...(attendees !== undefined && { names: attendees }),
    ...(filedOn !== undefined && { closed: `${before}-${filedOn}` }),
    ...(handler !== undefined && { handler }),
  }))
}
