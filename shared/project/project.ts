import { z } from 'zod'
import { draftField as text, yearMembers } from '../register/year-record'

/** An opinion of the 首席数据官 (审核意见); one without a verdict was asked for and is waited for. */
export const opinionRow = z.strictObject({
  /** `approval`, `building` or `acceptance`. */
  stage: text,
  date: text,
  /** Who gave it, by the name of the day. */
  who: text,
  /** `agree`, `revise` or `veto`. */
  verdict: text,
  reasons: text,
})
export type OpinionRow = z.infer<typeof opinionRow>

/** A digital project of the unit (信息化项目). `date` is the day on which it was applied for. */
export const projectDraft = z.strictObject({
  ...yearMembers,
  content: text,
  /** In 万元. */
  budget: text,
  funds: text,
  basis: text,
  builder: text,
  contractor: text,
  /** 服务期限 of whoever builds or runs it. */
  term: text,
  stage: text,
  /** 1 where the unit applied for it alone. */
  alone: text,
  /** 1 for what the document wants reported at once. */
  serious: text,
  /** The day on which a serious project was reported, and to whom. */
  reported: text,
  reportedTo: text,
  systems: text,
  makes: text,
  /** 1 where the data that it makes are promised to the catalogue, to the city's store, to others. */
  catalogued: text,
  gathered: text,
  shared: text,
  /** 1 where it builds an exchange system of its own, and why. */
  exchange: text,
  exchangeWhy: text,
  opinions: z.array(opinionRow).max(200).optional(),
})
export type ProjectDraft = z.infer<typeof projectDraft>
