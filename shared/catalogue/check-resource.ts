import { creditCodeCheck } from '../unit/credit-code'
import { findingText } from '../text/findings'
import { about, labelOfField, textOf, valueOf, type CheckContext } from './check-context'
import { codeOfProvider, nameTwin, providerWithoutCount, type CatalogueIndex } from './check-index'
import { checkConsistency } from './check-consistency'
import { checkProtection } from './check-protection'
import { checkRawFields } from './check-raw'
import { checkItems, checkRequired } from './check-required'
import { checkSharing } from './check-sharing'
import { foldName } from '../field/plain-text'
import { resourceFields } from './fields'
import type { Finding } from '../field/finding'
import type { ResourceDraft, ResourceField } from './resource'

const SYSTEM_END = /(?:系统|子系统|APP|app|小程序|管理软件|业务软件)(?:[vV]?\d[\d.]*)?(?:[（(][^（）()]*[)）])?$/u
const NO_SYSTEM = /(?:生态|水|灌溉|供暖|供热|供电|消防|循环|神经|给排水|管网|生命|通风|照明)系统$/u
const PLATFORM_END =
  /(?:管理|服务|业务|信息|监管|监测|交易|共享|交换|综合|数据|政务|云|应用|审批|办公|指挥|一体化|智慧|申报|调度|执法|协同|门户)平台(?:[vV]?\d[\d.]*)?(?:[（(][^（）()]*[)）])?$/u

/** True for a name that says an information system, by its ending. */
const readsAsSystem = (name: string): boolean =>
  (SYSTEM_END.test(name) && !NO_SYSTEM.test(name)) || PLATFORM_END.test(name)

const checkName = (resource: ResourceDraft, context: CheckContext, index: CatalogueIndex): Finding[] => {
  const name = textOf(resource.name)
  if (name === '') return []
  const label = labelOfField('name')
  const isSystem = index.systems.has(foldName(name)) || readsAsSystem(name)
  if (isSystem)
    return [about(context, resource, 'name', 'name-is-system', { message: findingText['name-is-system'](label, name) })]
  const twin = nameTwin(index, resource)
  if (twin === undefined) return []
  const message = findingText['duplicate-by-punctuation'](label, name, twin, twin === name)
  return [about(context, resource, 'name', 'duplicate-by-punctuation', { message })]
}

/** What is wrong with a 统一社会信用代码 (GB 32100-2015): its length, a character it never has, or its check digit; undefined when nothing. */
export const creditCodeFault = (code: string): 'length' | 'letters' | 'check' | undefined => {
  if (Array.from(code).length !== 18) return 'length'
  const check = creditCodeCheck(code.slice(0, 17))
  if (check === undefined || !/^[0-9A-HJ-NP-RTUW-Y]$/.test(code.charAt(17))) return 'letters'
  return check === code.charAt(17) ? undefined : 'check'
}

const checkProvider = (resource: ResourceDraft, context: CheckContext, index: CatalogueIndex): Finding[] => {
  const findings: Finding[] = []
  const provider = textOf(resource.provider)
  const base = providerWithoutCount(index, provider)
  if (base !== undefined) {
    const message = findingText['fill-down-counted'](labelOfField('provider'), provider, base)
    findings.push(about(context, resource, 'provider', 'fill-down-counted', { message, suggestion: base }))
  }
  const code = textOf(resource.providerCode)
  if (code === '' || code === '暂无') return findings
  const label = labelOfField('providerCode')
  const usual = codeOfProvider(index, provider)
  const why = creditCodeFault(code)
  if (why === undefined) {
    if (usual === undefined || usual === code) return findings
    const message = findingText['provider-code-uneven'](label, code, base ?? provider, usual)
    return [
      ...findings,
      about(context, resource, 'providerCode', 'provider-code-uneven', { message, suggestion: usual }),
    ]
  }
  const narrowed = code.replaceAll('O', '0').replaceAll('I', '1')
  const readable = creditCodeFault(narrowed) === undefined ? narrowed : undefined
  const suggestion = usual ?? readable
  const message = findingText['provider-code-wrong'](label, code, why, suggestion)
  return [...findings, about(context, resource, 'providerCode', 'provider-code-wrong', { message, suggestion })]
}

const checkAbstract = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const abstract = textOf(resource.abstract)
  const label = labelOfField('abstract')
  if (abstract === '')
    return context.missingColumns?.has('abstract') === true
      ? []
      : [about(context, resource, 'abstract', 'missing-abstract', { message: findingText['missing-abstract'](label) })]
  if (foldName(abstract) === foldName(textOf(resource.name)) && textOf(resource.name) !== '')
    return [
      about(context, resource, 'abstract', 'abstract-equals-name', {
        message: findingText['abstract-equals-name'](label, abstract),
      }),
    ]
  const length = Array.from(abstract).length
  if (length >= 10 && length <= 256) return []
  return [
    about(context, resource, 'abstract', 'abstract-length', { message: findingText['abstract-length'](label, length) }),
  ]
}

const VOLUMES: readonly (readonly [ResourceField, ResourceField])[] = [
  ['totalStorage', 'sharedStorage'],
  ['totalStorage', 'openStorage'],
  ['totalRecords', 'sharedRecords'],
  ['totalRecords', 'openRecords'],
]

const checkAmounts = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  for (const [total, part] of VOLUMES) {
    const whole = valueOf(resource[total])
    const share = valueOf(resource[part])
    if (whole === undefined || share === undefined || Number(share) <= Number(whole)) continue
    const message = findingText['volume-exceeds-total'](labelOfField(part), share, labelOfField(total), whole)
    findings.push(about(context, resource, part, 'volume-exceeds-total', { message }))
  }
  for (const field of ['published', 'lastUpdated'] as const) {
    const day = valueOf(resource[field])
    if (day === undefined || context.today === undefined || day <= context.today) continue
    findings.push(
      about(context, resource, field, 'date-in-future', {
        message: findingText['date-in-future'](labelOfField(field), day),
      }),
    )
  }
  return findings
}

const checkLengths = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  for (const field in resource) {
    const info = Object.hasOwn(resourceFields, field) ? resourceFields[field as ResourceField] : undefined
    if (info === undefined || field === 'abstract' || (info.type.kind !== 'text' && info.type.kind !== 'code-or-text'))
      continue
    const text = textOf(resource[field as ResourceField])
    if (text.length <= info.type.max || Array.from(text).length <= info.type.max) continue
    const message = findingText['text-too-long'](info.label, Array.from(text).length, info.type.max)
    findings.push(about(context, resource, field as ResourceField, 'text-too-long', { message }))
  }
  return findings
}

/**
 * Everything that is wrong or doubtful in one resource, as typed or as stored. `index` knows the other resources of the
 * unit (names, providers, codes, systems); it may contain this one.
 */
export const checkResource = (resource: ResourceDraft, context: CheckContext, index: CatalogueIndex): Finding[] => [
  ...checkName(resource, context, index),
  ...checkProvider(resource, context, index),
  ...checkAbstract(resource, context),
  ...checkRawFields(resource, context),
  ...checkSharing(resource, context),
  ...checkAmounts(resource, context),
  ...checkLengths(resource, context),
  ...checkRequired(resource, context),
  ...checkItems(resource, context),
  ...checkConsistency(resource, context, index),
  ...checkProtection(resource, context),
]
