import { z } from 'zod'
import { shown } from '../base/draft'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import type { ShareRequestDraft } from './share-request'

/** Days are of the year before. `of`: a part of the name of the resource that is asked for. */
const words = z
  .array(
    z.strictObject({
      requester: z.string(),
      of: z.string(),
      use: z.string(),
      on: monthDay,
      answer: z.enum(['agree', 'refuse']),
      answered: monthDay,
      reason: z.string().optional(),
      basis: z.string().optional(),
      provided: monthDay.optional(),
      provideWay: z.string().optional(),
    }),
  )
  .min(1)

/** Requests that the invented unit has answered, for resources of its catalogue where these have the name. */
export const sampleShareRequests: SampleMaker<ShareRequestDraft> = (source) => {
  const { year, listChance, resources } = source
  const before = String(Number(year) - 1)
  const { ownerPerson: handler } = listOwner(source)
  return words.parse(source.words).map(({ of, on, answered, provided, ...request }) => {
    const resource = resources.find(({ name }) => shown(name).includes(of))
    const shareType = request.answer === 'refuse' ? '3' : shown(resource?.shareType) || '2'
    return {
      id: listChance.uuid(),
      ...request,
      resource: resource === undefined ? of : shown(resource.name),
      ...(resource !== undefined && { resourceId: resource.id }),
      shareType,
      date: `${before}-${on}`,
      answered: `${before}-${answered}`,
      ...(provided !== undefined && { provided: `${before}-${provided}` }),
      ...(handler !== undefined && { handler }),
    }
  })
}
