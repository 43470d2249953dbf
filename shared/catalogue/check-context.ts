import type { Profile } from '../rules/profile'
import { labelOf, type CodeListId, type CodeLists } from './code-lists'
import { itemFields, resourceFields } from './fields'
import type { Finding, FindingLevel } from './finding'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from './resource'
import { rules, type RuleId, type RuleInfo } from './rules'
import { isRaw, shown, type DraftText } from '../base/draft'

/** What every check of resources needs to know. */
export interface CheckContext {
  readonly lists: CodeLists
  readonly profile?: Profile | undefined
  /** `filing` asks for every required field and blocks on what could not be read. */
  readonly stage: 'import' | 'filing'
  /** Fields that the workbook has no column for: one finding for the file instead of one a row. Empty at filing. */
  readonly missingColumns?: ReadonlySet<string> | undefined
  /** `YYYY-MM-DD`; without it no date counts as lying ahead. */
  readonly today?: string | undefined
  /** Ids of the roster; without them no owner counts as gone. */
  readonly persons?: ReadonlySet<string> | undefined
}

/** The level of a rule at a stage. */
export const levelOf = (rule: RuleId, stage: CheckContext['stage']): FindingLevel => {
  const info: RuleInfo = rules[rule]
  return stage === 'filing' ? (info.atFiling ?? info.level) : info.level
}

/** What a check adds to the frame of a finding. */
export interface Said {
  readonly message: string
  readonly suggestion?: string | undefined
  readonly value?: string
}

/** Text of a draft field, '' when empty. */
export const textOf = (value: DraftText | undefined): string => shown(value)

/** A field's normalised value; undefined when empty or raw. */
export const valueOf = (value: DraftText | undefined): string | undefined =>
  value === undefined || isRaw(value) ? undefined : value

/** A finding about one field of a resource. */
export const about = (
  context: CheckContext,
  resource: ResourceDraft,
  field: ResourceField | 'items',
  rule: RuleId,
  said: Said,
): Finding => ({
  level: levelOf(rule, context.stage),
  rule,
  resourceId: resource.id,
  resource: shown(resource.name),
  field,
  value: said.value ?? (field === 'items' ? '' : display(context.lists, field, resource[field])),
  message: said.message,
  ...(said.suggestion === undefined ? {} : { suggestion: said.suggestion }),
})

/** A finding about one field of an item. */
export const aboutItem = (
  context: CheckContext,
  resource: ResourceDraft,
  item: ItemDraft,
  field: ItemField,
  rule: RuleId,
  said: Said,
): Finding => ({
  level: levelOf(rule, context.stage),
  rule,
  resourceId: resource.id,
  itemId: item.id,
  resource: shown(resource.name),
  field: `item.${field}`,
  value: said.value ?? shown(item[field]),
  message: said.message,
  ...(said.suggestion === undefined ? {} : { suggestion: said.suggestion }),
})

/** What a clerk reads in a field: the label of a code, the text otherwise. */
export const display = (lists: CodeLists, field: ResourceField, value: DraftText | undefined): string => {
  const { type } = resourceFields[field]
  const text = shown(value)
  if (isRaw(value) || text === '') return text
  if (type.kind === 'yes-no') return text === '1' ? '是' : '否'
  if (type.kind !== 'code') return text
  return text
    .split(',')
    .map((code) => labelOf(lists[type.list], code))
    .join('、')
}

/** The label of a field as findings name it. */
export const labelOfField = (field: ResourceField | 'items'): string =>
  field === 'items' ? '信息项' : resourceFields[field].label
export const labelOfItemField = (field: ItemField): string => itemFields[field].label

/** The label of a list's code, for messages. */
export const listLabel = (lists: CodeLists, list: CodeListId, code: string): string => labelOf(lists[list], code)
