import { z } from 'zod'
import { draftText } from '../base/draft'
import { uuid } from '../base/ids'

const text = draftText.optional()

/**
 * An information system of the unit (信息系统), built by itself or by its line of business. Resources name the system
 * they come from by its name, as their ledgers always did, so a list that comes from elsewhere still fits.
 */
export const systemDraft = z.strictObject({
  id: uuid,
  name: text,
  shortName: text,
  owner: text,
  state: text,
  department: text,
  purpose: text,
  /** 条线: who runs it above. */
  upperUnit: text,
  builder: text,
  operator: text,
  onlineSince: text,
  network: text,
  deployedAt: text,
  database: text,
  protection: text,
  /** 等级保护备案证明编号. */
  protectionNo: text,
  /** Whether it is connected to the shared platform (公共数据平台), and since when. */
  onPlatform: text,
  platformSince: text,
  totalStorage: text,
  /** Person id of the roster; until one is chosen, the name that was typed stands as raw. */
  ownerPerson: text,
  note: text,
})
export type SystemDraft = z.infer<typeof systemDraft>
export type SystemField = Exclude<keyof SystemDraft, 'id'>
