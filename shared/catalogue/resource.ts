import { z } from 'zod'
import { draftText } from '../base/draft'
import { uuid } from '../base/ids'

const text = draftText.optional()

/** A data item (信息项) as journal and store hold it. */
export const itemDraft = z.strictObject({
  id: uuid,
  name: text,
  enName: text,
  type: text,
  length: text,
  precision: text,
  isKey: text,
  nullable: text,
  dictRef: text,
  level: text,
  /** Overrides of the resource's sharing and opening for this item alone. */
  shareType: text,
  openType: text,
  example: text,
  description: text,
})
export type ItemDraft = z.infer<typeof itemDraft>

/** 涉密 and 工作秘密 may not be kept in this program at all (国令第809号 第三条). */
const notSecret = text.refine((value): boolean => value === undefined || value === '0', { error: 'E_SECRET' })

/**
 * A data resource (信息资源) as journal and store hold it: any field may be what was typed, however wrong.
 * Field names follow the table in `shared/README.md`; the source of each is in `fields.ts`.
 * Decimals and dates are strings (`"2.7666"`, `"2024-07-14"`), so canonical JSON holds no floats; yes/no is `"1"`/`"0"`.
 */
export const resourceDraft = z.strictObject({
  id: uuid,
  status: z.enum(['草稿', '待报送', '已报送', '已受理', '已退回']),
  class: text,
  classItem: text,
  classSub: text,
  classLeaf: text,
  name: text,
  code: text,
  provider: text,
  providerCode: text,
  department: text,
  system: text,
  abstract: text,
  formatClass: text,
  formatType: text,
  formatOther: text,
  totalStorage: text,
  totalRecords: text,
  sharedStorage: text,
  sharedRecords: text,
  openStorage: text,
  openRecords: text,
  shareType: text,
  shareCondition: text,
  shareBasis: text,
  shareWayClass: text,
  shareWay: text,
  openType: text,
  openCondition: text,
  cycle: text,
  cycleNote: text,
  lastUpdated: text,
  published: text,
  related: text,
  dataLevel: text,
  classTag: text,
  secrecy: notSecret,
  hasPersonal: text,
  hasSensitive: text,
  dutyBasis: text,
  matterCode: text,
  scope: text,
  timeRange: text,
  collected: text,
  hookStatus: text,
  focusFields: text,
  registrationNo: text,
  registrationKind: text,
  registrationOffice: text,
  registrationDay: text,
  registrationUntil: text,
  /** How the unit came by the data (数据来源), and from whom (数源单位), which ledgers often mean the provider by. */
  source: text,
  sourceUnit: text,
  /** Person id of the roster; until one is chosen, the name that was typed stands as raw. */
  ownerPerson: text,
  changeReason: text,
  items: z.array(itemDraft),
})
export type ResourceDraft = z.infer<typeof resourceDraft>

/** Names of the fields that hold a draft value, in one type for grids, forms and column maps. */
export type ResourceField = Exclude<keyof ResourceDraft, 'id' | 'status' | 'items'>
export type ItemField = Exclude<keyof ItemDraft, 'id'>
