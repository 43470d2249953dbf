import { z } from 'zod'
import { nameOfBody } from '../profile/due'
import type { SampleMaker } from '../sample/sample-maker'
import type { IncidentDraft } from './incident'
import { isAtOnce, kindUnder } from './incident-rule'

/** `day` is one of the year before. */
const words = z
  .array(
    z.strictObject({
      title: z.string(),
      day: z.string().regex(/^\d{2}-\d{2}$/),
      found: z.string(),
      reported: z.string(),
      addressee: z.string(),
      who: z.string(),
      data: z.string(),
      rows: z.string(),
      effect: z.string(),
      done: z.string(),
      closingNote: z.string(),
    }),
  )
  .min(1)

/** Drills of the invented unit, each reported and closed on its day. */
export const sampleIncidents: SampleMaker<IncidentDraft> = ({ words: all, profile, year, listChance }) => {
  const rule = profile.rules.find((one) => isAtOnce(one) && kindUnder(one) === 'security')
  return words.parse(all).map(({ day, found, reported, addressee, who, ...told }) => {
    const date = `${String(Number(year) - 1)}-${day}`
    return {
      id: listChance.uuid(),
      kind: 'security',
      ...told,
      date,
      time: found,
      personal: '0',
      grade: 'general',
      addressee: nameOfBody(profile, rule?.to) ?? addressee,
      firstDay: date,
      firstTime: reported,
      firstWay: 'phone',
      firstWho: who,
      closed: date,
    }
  })
}
