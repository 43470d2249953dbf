import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { qualityText as say } from '../text/quality-findings'
import { about, aboutItem, labelOfField, labelOfItemField, listLabel, textOf, valueOf } from './check-context'
import type { CheckContext } from './check-context'
import type { CatalogueIndex } from './check-index'
import { fieldText } from '../field/field-text'
import { resourceFields } from './fields'
import type { Finding } from '../field/finding'
import type { ItemField, ResourceDraft, ResourceField } from './resource'
import { cycleGaps, isStale } from './stale'

const STANDARD_CODE = /^[1-3]\d{5,}\/\d+$/
/** Codes of other units are marked, as `外部：…` or with 外部 in brackets behind. */
const EXTERNAL = /^外部?[:：]|[（(]外部?[）)]$/u

const checkClassOfCode = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const code = valueOf(resource.code)
  const given = valueOf(resource.class)
  if (code === undefined || given === undefined || (context.profile?.catalogue.codePattern ?? undefined) !== undefined)
    return []
  if (!STANDARD_CODE.test(code) || code.startsWith(given)) return []
  const message = say['code-class-mismatch'](labelOfField('code'), code, listLabel(context.lists, 'class', given))
  return [about(context, resource, 'code', 'code-class-mismatch', { message })]
}

const checkRelated = (resource: ResourceDraft, context: CheckContext, index: CatalogueIndex): Finding[] => {
  const label = labelOfField('related')
  const parts = textOf(resource.related)
    .split(/[、，,;；\s]+/u)
    .filter((part) => part.includes('/') && !EXTERNAL.test(part))
  const own = textOf(resource.code)
  const findings: Finding[] = []
  if (own !== '' && parts.includes(own))
    findings.push(about(context, resource, 'related', 'related-self', { message: say['related-self'](label, own) }))
  // A check of one resource before all were read knows no codes at all and says nothing.
  const unknown =
    index.firstOfCode.size === 0 ? [] : parts.filter((part) => part !== own && !index.firstOfCode.has(part))
  if (unknown.length > 0) {
    const message = say['related-unknown'](label, unknown.join('、'))
    findings.push(about(context, resource, 'related', 'related-unknown', { message }))
  }
  return findings
}

/** What is shared against what is opened, and conditions or a basis that the type does not use. */
const checkTerms = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  const shareType = valueOf(resource.shareType)
  const openType = valueOf(resource.openType)
  if (shareType === '3' && (openType === '1' || openType === '2')) {
    const message = say['open-not-shared'](labelOfField('openType'), listLabel(context.lists, 'openType', openType))
    findings.push(about(context, resource, 'openType', 'open-not-shared', { message, suggestion: '3' }))
  }
  const unused: readonly (readonly [ResourceField, ResourceField, string])[] = [
    ['shareCondition', 'shareType', '2'],
    ['shareBasis', 'shareType', '3'],
    ['openCondition', 'openType', '2'],
  ]
  for (const [field, typeField, wanted] of unused) {
    const type = valueOf(resource[typeField])
    if (resource[field] === undefined || type === undefined || type === wanted) continue
    // Until the importer has moved it, the basis of what is not shared stands under the conditions.
    if (field === 'shareCondition' && type === '3') continue
    const message = say['condition-unused'](
      labelOfField(field),
      labelOfField(typeField),
      fieldText(resourceFields[typeField], type, context.lists),
    )
    findings.push(about(context, resource, field, 'condition-unused', { message }))
  }
  if (openType === '3')
    for (const field of ['openStorage', 'openRecords'] as const) {
      const amount = valueOf(resource[field])
      if (amount === undefined || !(Number(amount) > 0)) continue
      const message = say['open-amount-unexpected'](labelOfField(field), amount)
      findings.push(about(context, resource, field, 'open-amount-unexpected', { message }))
    }
  return findings
}

const WIDER = [
  ['shareType', 'shareType'],
  ['openType', 'openType'],
] as const satisfies readonly (readonly [ItemField, ResourceField])[]

const checkItems = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  for (const item of resource.items) {
    for (const [field, of] of WIDER) {
      const mine = valueOf(item[field])
      const whole = valueOf(resource[of])
      if (mine === undefined || whole === undefined || Number(mine) >= Number(whole)) continue
      const message = say['item-wider'](
        labelOfItemField(field),
        listLabel(context.lists, of, mine),
        listLabel(context.lists, of, whole),
      )
      findings.push(aboutItem(context, resource, item, field, 'item-wider', { message }))
    }
    if (valueOf(item.isKey) === '1' && valueOf(item.nullable) === '1') {
      const message = say['key-nullable'](shown(item.name))
      findings.push(aboutItem(context, resource, item, 'nullable', 'key-nullable', { message }))
    }
    const length = valueOf(item.length)
    const precision = valueOf(item.precision)
    if (length !== undefined && precision !== undefined && Number(precision) > Number(length)) {
      const message = say['precision-exceeds-length'](labelOfItemField('precision'), precision, length)
      findings.push(aboutItem(context, resource, item, 'precision', 'precision-exceeds-length', { message }))
    }
  }
  return findings
}

const gapsOf = new WeakMap<object, ReadonlyMap<string, number>>()

const checkFreshness = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const cycle = valueOf(resource.cycle)
  const lastUpdated = dayOf(resource.lastUpdated)
  if (cycle === undefined || lastUpdated === undefined || context.today === undefined) return []
  const gaps = gapsOf.get(context.lists) ?? cycleGaps(context.lists)
  gapsOf.set(context.lists, gaps)
  if (!isStale({ cycle, lastUpdated }, gaps, context.today)) return []
  const message = say['stale'](labelOfField('lastUpdated'), lastUpdated, listLabel(context.lists, 'cycle', cycle))
  return [about(context, resource, 'lastUpdated', 'stale', { message })]
}

const checkOwner = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const owner = valueOf(resource.ownerPerson)
  if (owner === undefined || context.persons === undefined || context.persons.has(owner)) return []
  const message = say['person-gone'](labelOfField('ownerPerson'))
  return [about(context, resource, 'ownerPerson', 'person-gone', { message, value: '' })]
}

/** Fields of one resource against each other and against what the unit has besides (§B2: cross rules). */
export const checkConsistency = (resource: ResourceDraft, context: CheckContext, index: CatalogueIndex): Finding[] => [
  ...checkClassOfCode(resource, context),
  ...checkRelated(resource, context, index),
  ...checkTerms(resource, context),
  ...checkFreshness(resource, context),
  ...checkOwner(resource, context),
  ...checkItems(resource, context),
]
