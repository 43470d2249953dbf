import { z } from 'zod'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import type { DemandDraft } from './demand'

/** `raised` and `met` are days of the year before, `planned` is one of the year itself. */
const words = z
  .array(
    z.strictObject({
      kind: z.enum(['need', 'backflow']),
      name: z.string(),
      department: z.string(),
      provider: z.string(),
      level: z.string(),
      system: z.string().optional(),
      dataItems: z.string(),
      purpose: z.string(),
      basis: z.string(),
      shareWay: z.string(),
      cycle: z.string(),
      raised: monthDay,
      planned: monthDay,
      state: z.string(),
      met: monthDay.optional(),
      answer: z.string().optional(),
    }),
  )
  .min(1)

/** Demands of the invented unit. */
export const sampleDemands: SampleMaker<DemandDraft> = (source) => {
  const { year, listChance } = source
  const before = String(Number(year) - 1)
  return words.parse(source.words).map((demand) => ({
    id: listChance.uuid(),
    ...demand,
    raised: `${before}-${demand.raised}`,
    planned: `${year}-${demand.planned}`,
    ...(demand.met !== undefined && { met: `${before}-${demand.met}` }),
    ...listOwner(source),
  }))
}
