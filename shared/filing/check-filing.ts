import { shown } from '../base/draft'
import type { FindingLevel } from '../base/finding-level'
import type { RecordsByTable } from '../field/kind'
import { rawFields } from '../field/record-value'
import { checkPost } from '../roster/check-post'
import { unclearOf } from '../roster/holder-fields'
import { holdersByRole } from '../roster/holders'
import type { Roster } from '../roster/roster'
import type { Profile } from '../profile/profile'
import { filingRules, type FilingArea, type FilingRule } from '../text/filing-rules'
import { isCreditCode } from '../unit/credit-code'
import type { UnitDraft } from '../unit/unit'
import type { FilingBehaviours } from './filing-behaviour'

/** Something that stands in the way of a filing or needs a reason; `area` is where it is put right. */
export interface FilingFinding {
  readonly level: FindingLevel
  readonly rule: FilingRule
  readonly area: FilingArea
  readonly message: string
}

export interface FilingFacts {
  readonly unit: UnitDraft
  readonly resources: number
  readonly roster: Roster
  /** Of the kinds whose fields are looked at one by one. */
  readonly records: RecordsByTable
  readonly profile: Profile
  /** `YYYY-MM-DD`. */
  readonly today: string
}

const must = (rule: FilingRule, area: FilingFinding['area'], message: string): FilingFinding => ({
  level: '必改',
  rule,
  area,
  message,
})
/** Something that needs a reason. */
export const explain = (rule: FilingRule, area: FilingFinding['area'], message: string): FilingFinding => ({
  ...must(rule, area, message),
  level: '需说明',
})

const checkUnit = (unit: UnitDraft): FilingFinding[] => {
  const region = shown(unit.regionCode).trim()
  const code = shown(unit.creditCode).trim().toUpperCase()
  const findings: FilingFinding[] = []
  if (shown(unit.name).trim() === '')
    findings.push(must('unit-name-missing', 'unit', filingRules['unit-name-missing'].say()))
  if (shown(unit.type) === '') findings.push(must('unit-type-missing', 'unit', filingRules['unit-type-missing'].say()))
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(region))
    findings.push(must('unit-region-wrong', 'unit', filingRules['unit-region-wrong'].say(region)))
  if (code === '' || code === '暂无')
    findings.push(explain('unit-code-missing', 'unit', filingRules['unit-code-missing'].say()))
  else if (!isCreditCode(code)) findings.push(must('unit-code-wrong', 'unit', filingRules['unit-code-wrong'].say(code)))
  return findings
}

const checkRoles = ({ profile, roster, today }: FilingFacts): FilingFinding[] =>
  holdersByRole(profile.roles, roster, today).flatMap(({ role, short, over }): FilingFinding[] => {
    const { title, clause, instead } = role
    if (short > 0) {
      if (instead !== undefined)
        return [explain('role-short-instead', 'roster', filingRules['role-short-instead'].say(title, clause, instead))]
      const rule =
        role.follows === true ? 'role-short-following' : role.inPrinciple ? 'role-short-in-principle' : 'role-short'
      const say = rule === 'role-short' ? must : explain
      return [say(rule, 'roster', filingRules[rule].say(title, clause))]
    }
    return over > 0 ? [explain('role-over', 'roster', filingRules['role-over'].say(title, clause))] : []
  })

/** Holders whose 职务 is plainly another than the document names for the role: advice, no more. */
const checkPosts = ({ unit, profile, roster, today }: FilingFacts): FilingFinding[] =>
  holdersByRole(profile.roles, roster, today).flatMap(({ role, current }) =>
    current
      .filter(({ person }) => checkPost(person.post, role.holderKinds, shown(unit.name)) === 'unfit')
      .map(({ person }): FilingFinding => {
        const { title, clause, holder } = role
        const message = filingRules['post-unfit'].say(shown(person.name), shown(person.post), title, clause, holder)
        return { level: '建议', rule: 'post-unfit', area: 'roster', message }
      }),
  )

const checkRoster = ({ roster }: FilingFacts): FilingFinding[] =>
  roster.persons.flatMap((person) => {
    const name = shown(person.name)
    return [
      ...(name.trim() === '' ? [must('person-unnamed', 'roster', filingRules['person-unnamed'].say())] : []),
      ...unclearOf(person, roster).map(({ label, typed }) =>
        explain('roster-unclear', 'roster', filingRules['roster-unclear'].say(name, label, typed)),
      ),
    ]
  })

/** Fields of the kinds' records that could not be read. */
const checkUnclear = (kinds: FilingBehaviours, { records }: FilingFacts): FilingFinding[] =>
  Object.entries(kinds).flatMap(([table, kind]) => {
    if (kind === false || kind.unclear === false) return []
    const { unclear } = kind
    return (records[table] ?? []).flatMap((record) =>
      rawFields(record, unclear.fields).map(({ label, typed }) =>
        explain(unclear.rule, unclear.area, filingRules[unclear.rule].say(shown(unclear.called(record)), label, typed)),
      ),
    )
  })

/** What the document wants to be there of a kind. */
const checkAsked = (kinds: FilingBehaviours, facts: FilingFacts): FilingFinding[] =>
  Object.entries(kinds).flatMap(([table, kind]) =>
    kind === false ? [] : (kind.asks?.(facts.records[table] ?? [], facts) ?? []),
  )

/** Everything but the catalogue that a filing needs: the unit's data, the city's roles, and fields that could not be read. */
export const checkFiling = (kinds: FilingBehaviours, facts: FilingFacts): FilingFinding[] => [
  ...checkUnit(facts.unit),
  ...checkRoles(facts),
  ...checkPosts(facts),
  ...checkRoster(facts),
  ...checkUnclear(kinds, facts),
  ...checkAsked(kinds, facts),
  ...(facts.resources === 0 ? [explain('catalogue-empty', 'catalogue', filingRules['catalogue-empty'].say())] : []),
]
