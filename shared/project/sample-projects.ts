import { z } from 'zod'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import { holdersOn } from '../roster/holders'
import { mayVeto } from './opinions'
import type { ProjectDraft } from './project'

/** Days are of the year before; `from` is the day of the opinion. */
const words = z
  .array(
    z.strictObject({
      title: z.string(),
      on: monthDay,
      stage: z.string(),
      budget: z.string(),
      funds: z.string(),
      basis: z.string(),
      content: z.string(),
      builder: z.string(),
      contractor: z.string().optional(),
      term: z.string().optional(),
      systems: z.string().optional(),
      makes: z.string(),
      promised: z.boolean(),
      opinions: z.array(
        z.strictObject({ stage: z.string(), on: monthDay, verdict: z.string(), reasons: z.string().optional() }),
      ),
    }),
  )
  .min(1)

/** Projects of the invented unit; a 否决 only where its city has one. */
export const sampleProjects: SampleMaker<ProjectDraft> = (source) => {
  const { year, listChance, profile } = source
  const before = String(Number(year) - 1)
  const { ownerPerson: handler } = listOwner(source)
  const officer = (day: string) =>
    holdersOn(source, day).find(({ appointment }) => appointment.role === 'cdo')?.person.name
  return words.parse(source.words).map(({ on, promised, opinions, ...project }) => ({
    id: listChance.uuid(),
    ...project,
    date: `${before}-${on}`,
    alone: '1',
    catalogued: '1',
    gathered: promised ? '1' : '0',
    shared: promised ? '1' : '0',
    exchange: '0',
    opinions: opinions.map(({ on: given, verdict, ...row }) => {
      const date = `${before}-${given}`
      const who = officer(date)
      return {
        ...row,
        date,
        verdict: verdict === 'veto' && !mayVeto(profile, row.stage) ? 'revise' : verdict,
        ...(who !== undefined && { who }),
      }
    }),
    ...(handler !== undefined && { handler }),
  }))
}
