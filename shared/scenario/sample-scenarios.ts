import { z } from 'zod'
import { shown } from '../base/draft'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import type { ScenarioDraft, UsedData } from './scenario'

/** Days are of the year before. */
const words = z
  .array(
    z.strictObject({
      title: z.string(),
      kind: z.string(),
      field: z.string(),
      stage: z.string(),
      on: monthDay.optional(),
      parties: z.string(),
      background: z.string(),
      practice: z.string(),
      effect: z.string().optional(),
      results: z.array(z.record(z.string(), z.string())).optional(),
      example: z.boolean(),
      data: z.array(z.string()),
    }),
  )
  .min(1)

/** Scenarios of the invented unit, which use resources of its catalogue where these have the name. */
export const sampleScenarios: SampleMaker<ScenarioDraft> = (source) => {
  const { year, listChance, resources } = source
  const before = String(Number(year) - 1)
  const { ownerPerson: handler } = listOwner(source)
  const used = (name: string): UsedData => {
    const resource = resources.find((one) => shown(one.name).includes(name))
    return resource === undefined ? { name } : { resourceId: resource.id }
  }
  return words.parse(source.words).map(({ on, example, data, results, ...scenario }) => ({
    id: listChance.uuid(),
    ...scenario,
    ...(on !== undefined && { date: `${before}-${on}` }),
    example: example ? '1' : '0',
    data: data.map(used),
    ...(results !== undefined && { results }),
    ...(handler !== undefined && { handler }),
  }))
}
