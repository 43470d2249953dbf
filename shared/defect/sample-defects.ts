import { z } from 'zod'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import type { DefectDraft } from './defect'

/** Days are of the year before. */
const words = z
  .array(
    z.strictObject({
      direction: z.literal('reported').optional(),
      source: z.enum(['spot-check', 'feedback']).optional(),
      none: z.literal(true).optional(),
      listPeriod: z.string().optional(),
      title: z.string().optional(),
      dimension: z.string().optional(),
      resource: z.string().optional(),
      item: z.string().optional(),
      rows: z.string().optional(),
      otherUnit: z.string().optional(),
      cannot: z.string().optional(),
      negotiated: monthDay.optional(),
      negotiators: z.string().optional(),
      agreed: z.string().optional(),
      newTerm: monthDay.optional(),
      on: monthDay,
      measure: z.string().optional(),
      mended: monthDay.optional(),
      checked: monthDay.optional(),
    }),
  )
  .min(1)

/** Faulty data of the invented unit: mended in time, negotiated, reported to another unit, and a check that found none. */
export const sampleDefects: SampleMaker<DefectDraft> = (source) => {
  const { year, listChance } = source
  const before = String(Number(year) - 1)
  const { ownerPerson: handler } = listOwner(source)
  const day = (monthAndDay: string) => `${before}-${monthAndDay}`
  return words.parse(source.words).map(({ on, measure, mended, checked, negotiated, newTerm, none, ...defect }) => ({
    id: listChance.uuid(),
    direction: 'received',
    ...defect,
    ...(none === true && { none: '1' }),
    date: day(on),
    ...(negotiated !== undefined && { negotiated: day(negotiated) }),
    ...(newTerm !== undefined && { newTerm: day(newTerm) }),
    ...(measure !== undefined && { closingNote: measure }),
    ...(mended !== undefined && { closed: day(mended) }),
    ...(checked !== undefined && { checked: day(checked) }),
    ...(handler !== undefined && { handler }),
  }))
}
