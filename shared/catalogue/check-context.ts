import type { Profile } from '../profile/profile'
import { labelOf, type CodeListId, type CodeLists } from '../field/code-lists'
import { fieldText } from '../field/field-text'
import { itemFields, resourceFields } from './fields'
import type { Finding } from '../field/finding'
import type { FindingLevel } from '../base/finding-level'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from './resource'
import { rules, type RuleId, type RuleInfo } from './quality-rules'
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

const suggesting = (finding: Finding, { suggestion }: Said): Finding => {
  if (suggestion !== undefined) finding.suggestion = suggestion
  return finding
}

/** A finding about one field of a resource. */
export const about = (
  context: CheckContext,
  resource: ResourceDraft,
  field: ResourceField | 'items',
  rule: RuleId,
  said: Said,
): Finding =>
  suggesting(
    {
      level: levelOf(rule, context.stage),
      rule,
      resourceId: resource.id,
      resource: shown(resource.name),
      field,
      value: said.value ?? (field === 'items' ? '' : fieldText(resourceFields[field], resource[field], context.lists)),
      message: said.message,
    },
    said,
  )

/** The names that findings have for fields of items: put together once, for texts made of pieces are slow to look up. */
const itemRefs = Object.fromEntries(Object.keys(itemFields).map((field) => [field, `item.${field}`])) as Readonly<
  Record<ItemField, string>
>

/** A finding about one field of an item. */
export const aboutItem = (
  context: CheckContext,
  resource: ResourceDraft,
  item: ItemDraft,
  field: ItemField,
  rule: RuleId,
  said: Said,
): Finding =>
  suggesting(
    {
      level: levelOf(rule, context.stage),
      rule,
      resourceId: resource.id,
      itemId: item.id,
      resource: shown(resource.name),
      field: itemRefs[field],
      value: said.value ?? shown(item[field]),
      message: said.message,
    },
    said,
  )

/** The label of a field as findings name it. */
export const labelOfField = (field: ResourceField | 'items'): string =>
  field === 'items' ? '信息项' : resourceFields[field].label
export const labelOfItemField = (field: ItemField): string => itemFields[field].label

/** The label of a list's code, for messages. */
export const listLabel = (lists: CodeLists, list: CodeListId, code: string): string => labelOf(lists[list], code)
