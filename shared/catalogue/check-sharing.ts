import { isRaw } from '../base/draft'
import { findingText } from '../text/findings'
import { about, labelOfField, listLabel, textOf, valueOf, type CheckContext } from './check-context'
import { formatTypeOf } from '../field/format-type'
import type { Finding } from '../field/finding'
import type { ResourceDraft } from './resource'

const LAW = /[《〈<≪«]+[^》〉>≫»]{2,}[》〉>≫»]+/u
const ARTICLE = /第\s*[一二三四五六七八九十百千零〇\d]+\s*条/u

/** True when a text names a law 《…》 and an article 第…条 (国令第809号 asks for both). */
export const namesLawAndArticle = (text: string): boolean => LAW.test(text) && ARTICLE.test(text)

/** Format class against type (发改高技〔2017〕1272号): a type of another class, or one no class lists. */
const checkFormat = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const formatClass = valueOf(resource.formatClass)
  const text = textOf(resource.formatType)
  if (formatClass === undefined || text === '' || formatClass === 'self' || resource.formatOther !== undefined)
    return []
  const found = formatTypeOf(context.lists, text)
  const label = labelOfField('formatType')
  if (found === undefined) return []
  if (!found.classes.includes(formatClass)) {
    const own = found.classes.length === 1 ? found.classes[0] : undefined
    const to = own === undefined ? undefined : listLabel(context.lists, 'formatClass', own)
    const message = findingText['format-type-mismatch'](
      label,
      text,
      listLabel(context.lists, 'formatClass', formatClass),
      to,
    )
    return [about(context, resource, 'formatType', 'format-type-mismatch', { message })]
  }
  if (found.listed) return []
  return [
    about(context, resource, 'formatType', 'format-type-unlisted', {
      message: findingText['format-type-unlisted'](label, text),
    }),
  ]
}

/** Ways that the shared platform allows a class of formats; undefined where the template sets none. */
const platformWays = (formatClass: string): readonly string[] | undefined =>
  formatClass === 'db' ? ['db', 'api'] : formatClass === 'file' || formatClass === 'sheet' ? ['file'] : undefined

const checkWay = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const { lists } = context
  const formatClass = valueOf(resource.formatClass)
  const way = valueOf(resource.shareWay)
  if (way === undefined) return []
  const label = labelOfField('shareWay')
  const value = listLabel(lists, 'shareWay', way)
  const parent = lists.shareWay.entries.find((entry) => entry.code === way)?.parent
  const allowed = formatClass === undefined ? undefined : platformWays(formatClass)
  const classLabel = formatClass === undefined ? '' : listLabel(lists, 'formatClass', formatClass)
  if (allowed !== undefined && !allowed.includes(way)) {
    if (parent === 'platform') {
      const ways = allowed.map((code) => listLabel(lists, 'shareWay', code)).join('或')
      const message = findingText['share-way-mismatch'](label, value, classLabel, ways)
      return [about(context, resource, 'shareWay', 'share-way-mismatch', { message, suggestion: allowed[0] })]
    }
    if (formatClass === 'db')
      return [
        about(context, resource, 'shareWay', 'share-way-unusual', {
          message: findingText['share-way-unusual'](label, value, classLabel),
        }),
      ]
  }
  const wayClass = valueOf(resource.shareWayClass)
  if (wayClass === undefined || parent === undefined || wayClass === parent) return []
  const message = findingText['share-way-class-mismatch'](label, value, listLabel(lists, 'shareWayClass', wayClass))
  return [about(context, resource, 'shareWay', 'share-way-class-mismatch', { message, suggestion: undefined })]
}

const checkConditions = (resource: ResourceDraft, context: CheckContext): Finding[] => {
  const findings: Finding[] = []
  const has = (field: string): boolean => context.missingColumns?.has(field) !== true
  const shareType = valueOf(resource.shareType)
  if (shareType === '2' && resource.shareCondition === undefined && has('shareCondition')) {
    const message = findingText['condition-missing'](labelOfField('shareCondition'), '', '共享')
    findings.push(about(context, resource, 'shareCondition', 'condition-missing', { message }))
  }
  if (
    shareType === '3' &&
    !namesLawAndArticle(textOf(resource.shareBasis)) &&
    (has('shareBasis') || has('shareCondition'))
  ) {
    const message = findingText['refused-without-basis'](labelOfField('shareBasis'), textOf(resource.shareBasis))
    findings.push(about(context, resource, 'shareBasis', 'refused-without-basis', { message }))
  }
  if (valueOf(resource.openType) === '2' && resource.openCondition === undefined && has('openCondition')) {
    const message = findingText['condition-missing'](labelOfField('openCondition'), '', '开放')
    findings.push(about(context, resource, 'openCondition', 'condition-missing', { message }))
  }
  return findings
}

/** Format against class, sharing way against format, conditions and legal basis of one resource. */
export const checkSharing = (resource: ResourceDraft, context: CheckContext): Finding[] => [
  ...checkFormat(resource, context),
  ...(isRaw(resource.shareWay) ? [] : checkWay(resource, context)),
  ...checkConditions(resource, context),
]
