import { shown } from '../base/draft'
import { findingText } from '../text/findings'
import {
  about,
  aboutItem,
  labelOfField,
  labelOfItemField,
  listLabel,
  valueOf,
  type CheckContext,
} from './check-context'
import { foldName } from '../field/plain-text'
import { itemFields, resourceFields } from './fields'
import type { Finding } from '../field/finding'
import { checkRawItem } from './check-raw'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from './resource'

/** Required fields of a resource, `when` ones with their condition; 摘要 and conditions of sharing have rules of their own. */
const requiredFields = (Object.keys(resourceFields) as ResourceField[]).filter(
  (field) => resourceFields[field].required === 'always' && field !== 'abstract',
)

/** Fields of §B2 that a filing asks for in every resource. */
export const alwaysRequired: readonly ResourceField[] = [...requiredFields, 'abstract']

/** Required fields that are empty (需说明); columns the workbook lacks are reported once, elsewhere. */
export const checkRequired = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const missing = (field: ResourceField): Finding[] => {
    const message = findingText['required-missing'](labelOfField(field), resourceFields[field].source)
    return [about(context, resource, field, 'required-missing', { message })]
  }
  const findings: Finding[] = []
  for (const field of requiredFields)
    if (resource[field] === undefined && context.missingColumns?.has(field) !== true) findings.push(...missing(field))
  if (context.stage === 'import') return findings
  if (valueOf(resource.cycle) === 'other' && resource.cycleNote === undefined) findings.push(...missing('cycleNote'))
  return findings
}

const checkItem = (resource: ResourceDraft, item: ItemDraft, context: CheckContext): Finding[] => {
  const missing = (field: 'name' | 'type' | 'length'): Finding => {
    const message = findingText['required-missing'](labelOfItemField(field), itemFields[field].source)
    return aboutItem(context, resource, item, field, 'required-missing', { message })
  }
  const has = (field: string): boolean => context.missingColumns?.has(`item.${field}`) !== true
  const findings = checkRawItem(resource, item, context)
  if (item.name === undefined && has('name')) findings.push(missing('name'))
  if (item.type === undefined && has('type')) findings.push(missing('type'))
  const type = valueOf(item.type)
  const needsLength = type !== undefined && (type === 'C' || type === 'N')
  if (context.stage === 'filing' && needsLength && item.length === undefined) findings.push(missing('length'))
  return findings
}

/** Item fields of free words, and how many characters they take. */
const LENGTHS = (Object.keys(itemFields) as ItemField[]).flatMap((field) => {
  const { type } = itemFields[field]
  return type.kind === 'text' ? [[field, type.max] as const] : []
})

const checkItemLengths = (resource: ResourceDraft, item: ItemDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  for (const [field, max] of LENGTHS) {
    const text = item[field] === undefined ? '' : shown(item[field])
    if (text.length <= max || Array.from(text).length <= max) continue
    const message = findingText['text-too-long'](labelOfItemField(field), Array.from(text).length, max)
    findings.push(aboutItem(context, resource, item, field, 'text-too-long', { message }))
  }
  return findings
}

/** Up to so many names are compared one by one: looking up names that come only once costs more. */
const FEW = 40

/** Tells of each text whether it came before. */
const createSeen = (): ((text: string) => boolean) => {
  const few: string[] = []
  let many: Set<string> | undefined
  return (text) => {
    if (many === undefined ? few.includes(text) : many.has(text)) return true
    if (many !== undefined) many.add(text)
    else if (few.push(text) > FEW) many = new Set(few)
    return false
  }
}

/** Items of a resource: their values, required fields, names used twice, and that there are any where the format asks for them. */
export const checkItems = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const formatClass = valueOf(resource.formatClass)
  if (resource.items.length === 0) {
    const asked = formatClass === 'sheet' || formatClass === 'db'
    if (!asked || context.missingColumns?.has('item.name') === true) return []
    const message = findingText['items-missing'](
      labelOfField('items'),
      listLabel(context.lists, 'formatClass', formatClass),
    )
    return [about(context, resource, 'items', 'items-missing', { message })]
  }
  const findings: Finding[] = []
  const seen = createSeen()
  for (const item of resource.items) {
    findings.push(...checkItem(resource, item, context), ...checkItemLengths(resource, item, context))
    const name = valueOf(item.name)
    if (name === undefined) continue
    if (seen(foldName(name))) {
      const message = findingText['item-name-duplicate'](labelOfItemField('name'), name)
      findings.push(aboutItem(context, resource, item, 'name', 'item-name-duplicate', { message }))
    }
  }
  return findings
}
