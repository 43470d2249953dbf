import { isRaw } from '../base/draft'
import { readDate } from '../field/normalise-date'
import { readDecimal } from '../field/normalise-number'
import { findingText } from '../text/findings'
import { about, aboutItem, type CheckContext, type Said } from './check-context'
import { formatTypeOf, nearestFormatType } from '../field/format-type'
import { nearestEntry } from '../field/nearest-entry'
import { countedTail } from '../field/plain-text'
import { itemFields, resourceFields } from './fields'
import type { SourcedField } from '../field/field-info'
import type { Finding } from '../field/finding'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from './resource'
import type { RuleId } from './quality-rules'

interface RawFinding extends Said {
  readonly rule: RuleId
}

const notListed = (
  info: SourcedField,
  text: string,
  context: CheckContext,
  formatClass: string | undefined,
): RawFinding => {
  const { type } = info
  if (type.kind === 'code') {
    const list = context.lists[type.list]
    const nearest = nearestEntry(list, countedTail(text)?.stem ?? text)
    const message = findingText['value-not-in-list'](
      info.label,
      text,
      list.title,
      list.entries.length,
      info.source,
      nearest?.label,
    )
    return { rule: 'value-not-in-list', message, suggestion: nearest?.code }
  }
  if (type.kind === 'format-type') {
    const count = context.lists.formatClass.entries.find((entry) => entry.code === formatClass)?.types?.length
    const all = context.lists.formatClass.entries.reduce((sum, entry) => sum + (entry.types?.length ?? 0), 0)
    const nearest =
      nearestFormatType(context.lists, formatClass, text) ?? nearestFormatType(context.lists, undefined, text)
    const message = findingText['value-not-in-list'](info.label, text, info.label, count ?? all, info.source, nearest)
    return { rule: 'value-not-in-list', message, suggestion: nearest }
  }
  const message = findingText['value-not-in-list'](info.label, text, findingText.yesNoList, 2, info.source, undefined)
  return { rule: 'value-not-in-list', message }
}

/** What is wrong with text that fits no value of its field; undefined where free words are as good. */
const rawFinding = (
  info: SourcedField,
  text: string,
  context: CheckContext,
  formatClass?: string,
): RawFinding | undefined => {
  const { type } = info
  switch (type.kind) {
    case 'code':
    case 'format-type':
    case 'choice':
    case 'yes-no':
      return notListed(info, text, context, formatClass)
    case 'date': {
      const read = readDate(text)
      if (read.kind !== 'incomplete') return { rule: 'bad-date', message: findingText['bad-date'](info.label, text) }
      return {
        rule: 'date-incomplete',
        message: findingText['date-incomplete'](info.label, text, read.suggestion),
        suggestion: read.suggestion,
      }
    }
    case 'decimal': {
      const read = readDecimal(text, type.unit)
      const suggestion = read.kind === 'decimal' ? read.value : read.suggestion
      if (read.kind === 'unclear')
        return { rule: 'number-unclear', message: findingText['number-unclear'](info.label, text), suggestion }
      return {
        rule: 'number-with-unit',
        message: findingText['number-with-unit'](info.label, text, suggestion),
        suggestion,
      }
    }
    case 'whole':
    case 'month':
    case 'time':
    case 'hours':
    case 'phone':
    case 'mobile':
      return { rule: 'value-unclear', message: findingText['value-unclear'](info.label, text) }
    case 'person':
      return { rule: 'person-not-chosen', message: findingText['person-not-chosen'](info.label, text) }
    case 'text':
    case 'code-or-text':
    case 'credit-code':
      return undefined
  }
}

/** Findings about resource fields that hold typed text instead of a value. */
export const checkRawFields = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  for (const field of Object.keys(resourceFields) as ResourceField[]) {
    const value = resource[field]
    if (!isRaw(value)) continue
    const formatClass = isRaw(resource.formatClass) ? undefined : resource.formatClass
    // A type that no list has may be described in words beside it; 自描述格式 has no list at all.
    if (
      field === 'formatType' &&
      (resource.formatOther !== undefined ||
        formatClass === 'self' ||
        formatTypeOf(context.lists, value.raw) !== undefined)
    )
      continue
    const said = rawFinding(resourceFields[field], value.raw, context, formatClass)
    if (said === undefined || (said.rule === 'person-not-chosen' && context.stage === 'import')) continue
    findings.push(about(context, resource, field, said.rule, said))
  }
  return findings
}

/** Findings about item fields that hold typed text instead of a value. */
export const checkRawItem = (resource: ResourceDraft, item: ItemDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  for (const field in item) {
    if (field === 'id') continue
    const value = item[field as ItemField]
    if (!isRaw(value)) continue
    const said = rawFinding(itemFields[field as ItemField], value.raw, context)
    if (said !== undefined) findings.push(aboutItem(context, resource, item, field as ItemField, said.rule, said))
  }
  return findings
}
