import { drained } from '../base/steps'
import { shown } from '../base/draft'
import { findingText } from '../text/findings'
import { about, labelOfField, textOf, type CheckContext } from './check-context'
import { indexResources, nameTwin, type CatalogueIndex } from './check-index'
import { checkResource } from './check-resource'
import { alwaysRequired } from './check-required'
import { countedTail } from '../field/plain-text'
import { itemFields, resourceFields } from './fields'
import type { Finding } from '../field/finding'
import type { ResourceDraft, ResourceField } from './resource'
import { rules } from './quality-rules'

/** Columns whose value repeats from resource to resource and is therefore dragged down. */
const DRAGGED = ['department', 'system', 'classItem', 'classSub'] as const
type Dragged = (typeof DRAGGED)[number]

const CODE_FORM = /^[1-3]\d{5,}\/\d+$/

/** A dragged value that counted: the row before holds its stem, or its stem with the number before. */
const countedBelow = (before: string, text: string): string | undefined => {
  const tail = countedTail(text)
  if (tail === undefined) return undefined
  if (before === tail.stem) return tail.stem
  const previous = countedTail(before)
  return previous?.stem === tail.stem && previous.count + 1 === tail.count ? tail.stem : undefined
}

const itemNames = (resource: ResourceDraft): string => resource.items.map((item) => shown(item.name)).join('\n')

/** A resource that is its neighbour but for a number counted up behind the name: a false entry made by dragging. */
const isCountedCopy = (before: ResourceDraft, resource: ResourceDraft): boolean => {
  const abstract = shown(resource.abstract)
  if (abstract === '' || abstract !== shown(before.abstract)) return false
  if (countedBelow(shown(before.name), shown(resource.name)) === undefined || itemNames(before) !== itemNames(resource))
    return false
  return (Object.keys(resourceFields) as ResourceField[]).every(
    (field) => field === 'name' || field === 'code' || shown(before[field]) === shown(resource[field]),
  )
}

/** How many resources have a text in a field that is easily dragged down. */
type TextCounts = Readonly<Record<Dragged, ReadonlyMap<string, number>>>

const countTexts = (resources: readonly ResourceDraft[]): TextCounts => {
  const countsOf = (field: Dragged): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const resource of resources) {
      const text = shown(resource[field])
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    return counts
  }
  return {
    department: countsOf('department'),
    system: countsOf('system'),
    classItem: countsOf('classItem'),
    classSub: countsOf('classSub'),
  }
}

const checkDragged = (
  before: ResourceDraft | undefined,
  resource: ResourceDraft,
  counts: TextCounts,
  context: CheckContext,
): Finding[] => {
  if (before === undefined) return []
  const findings: Finding[] = []
  for (const field of DRAGGED) {
    const text = shown(resource[field])
    const stem = countedBelow(shown(before[field]), text)
    // Two true values may differ by a digit; a stem that stands alone once proves no drag.
    if (stem === undefined || (counts[field].get(stem) ?? 0) < 2 || (counts[field].get(text) ?? 0) > 1) continue
    const message = findingText['fill-down-counted'](labelOfField(field), text, stem)
    findings.push(about(context, resource, field, 'fill-down-counted', { message, suggestion: stem }))
  }
  if (isCountedCopy(before, resource)) {
    const message = findingText['fill-down-counted-name'](
      labelOfField('name'),
      shown(resource.name),
      shown(before.name),
    )
    findings.push(about(context, resource, 'name', 'fill-down-counted', { message }))
  }
  return findings
}

const checkCode = (resource: ResourceDraft, context: CheckContext, index: CatalogueIndex): Finding[] => {
  const code = textOf(resource.code)
  const first = index.firstOfCode.get(code)
  if (code === '' || first === undefined || first.id === resource.id || nameTwin(index, resource) !== undefined)
    return []
  const message = findingText['code-duplicate'](labelOfField('code'), code, first.name)
  return [about(context, resource, 'code', 'code-duplicate', { message })]
}

/** Codes of another form than the profile's, or than 1272's where the profile gives none; many of them are one finding. */
const checkCodeForms = (resources: readonly ResourceDraft[], context: CheckContext): Finding[] => {
  const given = context.profile?.catalogue.codePattern ?? undefined
  const pattern = given === undefined ? CODE_FORM : new RegExp(given.pattern, 'u')
  const form = given?.text ?? findingText.codeForm
  const label = labelOfField('code')
  const odd = resources.filter((resource) => resource.code !== undefined && !pattern.test(textOf(resource.code)))
  const level = given === undefined ? '建议' : '需说明'
  const [first] = odd
  if (first !== undefined && given === undefined && odd.length > 3) {
    const message = findingText['code-pattern-many'](label, odd.length, form)
    return [{ level, rule: 'code-pattern', resource: '', field: 'code', value: textOf(first.code), message }]
  }
  return odd.map((resource) => {
    const message = findingText['code-pattern'](label, textOf(resource.code), form)
    return { ...about(context, resource, 'code', 'code-pattern', { message }), level }
  })
}

/** One 建议 for each required field that the workbook has no column for. */
const checkColumns = (context: CheckContext): Finding[] => {
  const missing = context.missingColumns ?? new Set<string>()
  const fields = [
    ...alwaysRequired.map((field) => [field, resourceFields[field]] as const),
    ...(['name', 'type'] as const).map((field) => [`item.${field}`, itemFields[field]] as const),
  ]
  return fields
    .filter(([field]) => missing.has(field))
    .map(([field, { label, source }]) => ({
      level: rules['required-column-missing'].level,
      rule: 'required-column-missing',
      resource: '',
      field,
      value: '',
      message: findingText['required-column-missing'](label, source),
    }))
}

/** `checkResources` in steps of a resource. */
export function* checkSteps(
  resources: readonly ResourceDraft[],
  context: CheckContext,
  progress?: (done: number, total: number) => void,
): Generator<undefined, Finding[]> {
  const index = indexResources(resources)
  const counts = countTexts(resources)
  const findings = checkColumns(context)
  for (const [at, resource] of resources.entries()) {
    if (at % 500 === 0) progress?.(at, resources.length)
    const dragged = checkDragged(resources[at - 1], resource, counts, context)
    const counted = new Set(dragged.map((finding) => finding.field))
    const own = checkResource(resource, context, index).filter(
      (finding) => !(counted.has(finding.field) && finding.level === '必改'),
    )
    findings.push(...dragged, ...own, ...checkCode(resource, context, index))
    yield
  }
  findings.push(...checkCodeForms(resources, context))
  return findings
}

/**
 * Everything that is wrong or doubtful in a catalogue: each resource by itself and all of them against each other, in
 * catalogue order. Linear in the number of items. Places in a workbook are added by whoever read it.
 */
export const checkResources = (
  resources: readonly ResourceDraft[],
  context: CheckContext,
  progress?: (done: number, total: number) => void,
): Finding[] => drained(checkSteps(resources, context, progress))
