import type { Finding } from '../field/finding'
import { checkRawFields } from '../catalogue/check-raw'
import { levelOf, type CheckContext } from '../catalogue/check-context'
import { isRaw, shown } from '../base/draft'
import { resourceFields } from '../catalogue/fields'
import type { ResourceDraft } from '../catalogue/resource'
import type { RuleId } from '../catalogue/quality-rules'
import { findingText } from '../text/findings'
import { isCreditCode } from '../unit/credit-code'
import { creditCodeFault } from '../catalogue/check-resource'
import type { BuiltResource, Deviation } from './build-resource'
import { countsUp } from './group-rows'

interface Said {
  readonly rule: RuleId
  readonly message: string
  readonly suggestion?: string
}

const saidOf = (deviation: Deviation, draft: ResourceDraft, context: CheckContext): Said => {
  const { field, text, own, above } = deviation
  const { label } = resourceFields[field]
  const suggestion = ((value) => (isRaw(value) ? undefined : value))(draft[field])
  const ready = suggestion === undefined ? {} : { suggestion }
  if (field === 'code') return { rule: 'code-drift', message: findingText['code-drift'](label, text, own), ...ready }
  if (field === 'providerCode') {
    if (isCreditCode(text))
      return {
        rule: 'provider-code-uneven',
        message: findingText['provider-code-uneven'](label, text, shown(draft.provider), own),
        ...ready,
      }
    return {
      rule: 'provider-code-wrong',
      message: findingText['provider-code-wrong'](label, text, creditCodeFault(text) ?? 'check', own),
      ...ready,
    }
  }
  if (countsUp(above, text) || countsUp(own, text))
    return { rule: 'fill-down-counted', message: findingText['fill-down-counted'](label, text, own), ...ready }
  if (isRaw(deviation.read.value)) {
    const probe: ResourceDraft = { ...draft, items: [], [field]: deviation.read.value }
    const found = checkRawFields(probe, context).find((finding) => finding.field === field)
    if (found !== undefined)
      return {
        rule: found.rule as RuleId,
        message: found.message,
        ...(found.suggestion === undefined ? ready : { suggestion: found.suggestion }),
      }
  }
  return { rule: 'uneven-in-resource', message: findingText['uneven-in-resource'](label, text, own), ...ready }
}

/** A finding with the 0-based row its cell stands in. */
export interface RowFinding {
  readonly finding: Finding
  readonly row: number
}

/**
 * Findings that only the rows show and the record no longer does: cells inside a resource that say something else than
 * the resource. Cells that deviate one below the other are one finding, at the first of them.
 */
export const deviationFindings = (built: BuiltResource, context: CheckContext): RowFinding[] => {
  if (built.secret?.blocked === true) return [secretFinding(built, built.secret, context)]
  const findings: RowFinding[] = []
  let before: { readonly field: string; readonly row: number; readonly rule: string } | undefined
  for (const deviation of built.deviations) {
    const said = saidOf(deviation, built.draft, context)
    const run = before?.field === deviation.field && before.row + 1 === deviation.row && before.rule === said.rule
    const once =
      said.rule === 'uneven-in-resource' &&
      findings.some(({ finding }) => finding.rule === said.rule && finding.field === deviation.field)
    before = { field: deviation.field, row: deviation.row, rule: said.rule }
    if (run || once) continue
    findings.push({
      row: deviation.row,
      finding: {
        level: levelOf(said.rule, context.stage),
        rule: said.rule,
        resourceId: built.draft.id,
        resource: shown(built.draft.name),
        field: deviation.field,
        value: deviation.text,
        message: said.message,
        ...(said.suggestion === undefined ? {} : { suggestion: said.suggestion }),
      },
    })
  }
  if (built.secret !== undefined) findings.push(secretFinding(built, built.secret, context))
  return findings
}

/** Secret records are not brought in; other words under 涉密属性 are, without that field. */
const secretFinding = (
  built: BuiltResource,
  { text, blocked }: { readonly text: string; readonly blocked: boolean },
  context: CheckContext,
): RowFinding => {
  const { label, source } = resourceFields.secrecy
  const { title, entries } = context.lists.secrecy
  const rule = blocked ? 'secret-refused' : 'value-not-in-list'
  const message = blocked
    ? findingText['secret-refused'](label, text)
    : findingText['value-not-in-list'](label, text, title, entries.length, source, undefined)
  const finding: Finding = {
    level: levelOf(rule, context.stage),
    rule,
    ...(blocked ? {} : { resourceId: built.draft.id }),
    resource: shown(built.draft.name),
    field: 'secrecy',
    value: text,
    message,
  }
  return { finding, row: built.fieldRows.get('secrecy') ?? built.firstRow }
}
