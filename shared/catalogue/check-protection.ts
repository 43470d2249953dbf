import { qualityText as say } from '../text/quality-findings'
import {
  about,
  aboutItem,
  labelOfField,
  labelOfItemField,
  listLabel,
  valueOf,
  type CheckContext,
} from './check-context'
import { watchWord } from '../field/watch-word'
import { itemFields, resourceFields } from './fields'
import type { Finding } from '../field/finding'
import type { ItemField, ResourceDraft, ResourceField } from './resource'
import { shown } from '../base/draft'

const SECRET_FIELDS: readonly ResourceField[] = ['name', 'abstract', 'system', 'scope', 'shareCondition']
const SECRET_ITEM_FIELDS: readonly ItemField[] = ['name', 'description']

/** Words that point to state or work secrets (国令第809号 第三条): a person has to look; such content has no place here. */
const checkSecretWords = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  for (const field of SECRET_FIELDS) {
    const text = resource[field] === undefined ? '' : shown(resource[field])
    const word = text === '' ? undefined : watchWord(context.lists, 'secretWord', text)
    if (word === undefined) continue
    const message = say['secret-word'](labelOfField(field), word)
    findings.push(about(context, resource, field, 'secret-word', { message }))
  }
  for (const item of resource.items)
    for (const field of SECRET_ITEM_FIELDS) {
      const text = item[field] === undefined ? '' : shown(item[field])
      const word = text === '' ? undefined : watchWord(context.lists, 'secretWord', text)
      if (word === undefined) continue
      const message = say['secret-word'](labelOfItemField(field), word)
      findings.push(aboutItem(context, resource, item, field, 'secret-word', { message }))
    }
  return findings
}

const has = (context: CheckContext, field: string): boolean => context.missingColumns?.has(field) !== true

const itemNamed = (
  resource: ResourceDraft,
  context: CheckContext,
  list: 'personalWord' | 'sensitiveWord',
): string | undefined =>
  resource.items
    .map(({ name }) => shown(name))
    .find((name) => name !== '' && watchWord(context.lists, list, name) !== undefined)

/** Personal data (个人信息保护法): flags that the items contradict, and what sensitive data asks for. */
const checkPersonal = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  const personal = valueOf(resource.hasPersonal)
  const sensitive = valueOf(resource.hasSensitive)
  const add = (field: ResourceField, rule: Parameters<typeof about>[3], message: string, suggestion?: string) =>
    findings.push(about(context, resource, field, rule, { message, suggestion }))
  if (personal === '0' && sensitive === '1')
    add('hasPersonal', 'sensitive-not-personal', say['sensitive-not-personal'](labelOfField('hasPersonal')), '1')
  else if (personal === '0' || (resource.hasPersonal === undefined && has(context, 'hasPersonal'))) {
    const name = itemNamed(resource, context, 'personalWord')
    if (name !== undefined)
      add('hasPersonal', 'personal-suspected', say['personal-suspected'](labelOfField('hasPersonal'), name), '1')
  }
  if (sensitive === '0' || (resource.hasSensitive === undefined && has(context, 'hasSensitive'))) {
    const name = itemNamed(resource, context, 'sensitiveWord')
    if (name !== undefined)
      add('hasSensitive', 'sensitive-suspected', say['sensitive-suspected'](labelOfField('hasSensitive'), name), '1')
  }
  const shareType = valueOf(resource.shareType)
  if (sensitive === '1' && (shareType === '1' || shareType === '2'))
    add('hasSensitive', 'sensitive-impact', say['sensitive-impact'](labelOfField('hasSensitive')))
  if (personal === '1' && valueOf(resource.openType) === '1')
    add('openType', 'personal-open', say['personal-open'](labelOfField('openType')))
  return findings
}

/** Data levels (GB/T 43697-2024): none given, core and important data shared or opened to all, items above their resource. */
const checkLevel = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const level = valueOf(resource.dataLevel)
  const label = labelOfField('dataLevel')
  const entries = context.lists.dataLevel.entries
  if (resource.dataLevel === undefined) {
    if (context.stage === 'import' || !has(context, 'dataLevel')) return []
    const message = say['data-level-missing'](label, resourceFields.dataLevel.source)
    return [about(context, resource, 'dataLevel', 'data-level-missing', { message })]
  }
  if (level === undefined) return []
  const findings: Finding[] = []
  const entry = entries.find(({ code }) => code === level)
  if (entry?.exportable === false) {
    const shown = listLabel(context.lists, 'dataLevel', level)
    const wide =
      valueOf(resource.shareType) === '1' ? 'shareType' : valueOf(resource.openType) === '1' ? 'openType' : ''
    findings.push(
      wide === ''
        ? about(context, resource, 'dataLevel', 'level-restricted', { message: say['level-restricted'](label, shown) })
        : about(context, resource, wide, 'level-unconditional', {
            message: say['level-unconditional'](labelOfField(wide), shown),
          }),
    )
  }
  const own = entry?.order ?? 0
  let highest = entry
  for (const item of resource.items) {
    const itemLevel = valueOf(item.level)
    const found = itemLevel === undefined ? undefined : entries.find(({ code }) => code === itemLevel)
    if (found !== undefined && (found.order ?? 0) > (highest?.order ?? 0)) highest = found
  }
  if (highest !== undefined && (highest.order ?? 0) > own) {
    const message = say['item-level-above'](label, listLabel(context.lists, 'dataLevel', level), highest.label)
    findings.push(about(context, resource, 'dataLevel', 'item-level-above', { message, suggestion: highest.code }))
  }
  return findings
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** True for an identity number (GB 11643) with its right check mark, or a mobile number. */
const readsAsPersonal = (text: string): boolean => {
  const plain = text.trim().toUpperCase()
  if (/^1[3-9]\d{9}$/.test(plain)) return true
  if (!/^\d{17}[\dX]$/.test(plain)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(plain.charAt(at)), 0)
  return '10X98765432'.charAt(sum % 11) === plain.charAt(17)
}

/** Examples of items are made up; one that reads as an identity or mobile number is not repeated in the finding. */
const checkExamples = (resource: ResourceDraft, context: CheckContext): Finding[] =>
  resource.items.flatMap((item) => {
    if (item.example === undefined || !readsAsPersonal(shown(item.example))) return []
    const message = say['example-personal'](itemFields.example.label)
    return [aboutItem(context, resource, item, 'example', 'example-personal', { message, value: '' })]
  })

/** Secrecy, personal data and data levels of one resource. */
export const checkProtection = (resource: ResourceDraft, context: CheckContext): Finding[] => [
  ...checkSecretWords(resource, context),
  ...checkPersonal(resource, context),
  ...checkLevel(resource, context),
  ...checkExamples(resource, context),
]
