import { z } from 'zod'
import { draftText } from '../base/draft'
import { uuid } from '../base/ids'

const text = draftText.optional()

/**
 * Data that the unit needs from somebody else: of another unit (`need`, 数据需求) or back from a level above
 * (`backflow`, 回流需求). What is planned for it and how far it has come stands in the same record.
 */
export const demandDraft = z.strictObject({
  id: uuid,
  kind: z.enum(['need', 'backflow']),
  name: text,
  department: text,
  provider: text,
  level: text,
  system: text,
  dataItems: text,
  purpose: text,
  basis: text,
  shareWay: text,
  cycle: text,
  /** Name or code of the resource that would meet it. */
  resource: text,
  raised: text,
  planned: text,
  state: text,
  met: text,
  answer: text,
  ownerPerson: text,
  note: text,
})
export type DemandDraft = z.infer<typeof demandDraft>
export type DemandField = Exclude<keyof DemandDraft, 'id' | 'kind'>
