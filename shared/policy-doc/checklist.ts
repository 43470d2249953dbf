import type { DutyChoice } from '../duties/duty-choice'
import type { Identified, RecordsByTable } from '../field/kind'
import type { ProfileRule } from '../profile/profile'
import { checklistOf } from '../profile/rule-kind'
import { holdsOn, type PolicyDocDraft } from './policy-doc'
import { ruleOfPolicyDoc } from './policy-doc-register'

/** What a unit can say of a standing task: there is something, there is not, 不适用. */
export const checklistAnswers = ['have', 'lack', 'waived'] as const
export type ChecklistAnswer = (typeof checklistAnswers)[number]

/** A standing task of the document with what there is of it. */
export interface ChecklistLine {
  readonly rule: ProfileRule
  /** Undefined while nobody has said anything and no record speaks of it. */
  readonly state: ChecklistAnswer | undefined
  /** The record by which there is something. */
  readonly record?: { readonly table: string; readonly id: string }
  /** The day of the answer, where it was answered. */
  readonly on?: string
}

/** The name of a standing task among the decisions of the unit. */
export const checklistKey = (rule: string): string => `checklist:${rule}`

const ruleOf = (record: Identified): unknown => (record as Identified & { readonly rule?: unknown }).rule

/** The answer that holds: the latest by its day, of one day the later made (ids are ordered by time). */
const answerTo = (rule: string, choices: readonly DutyChoice[]): DutyChoice | undefined =>
  choices
    .filter(({ duty }) => duty === checklistKey(rule))
    .reduce<DutyChoice | undefined>(
      (latest, one) => (latest === undefined || `${one.on} ${one.id}` > `${latest.on} ${latest.id}` ? one : latest),
      undefined,
    )

const isAnswer = (kind: DutyChoice['kind']): kind is ChecklistAnswer =>
  checklistAnswers.some((answer) => answer === kind)

/**
 * What the document asks for in rules and work, in its order, each with what there is of it: a record that names the rule
 * (a document only while it holds) or else the answer of the unit. Nothing of it is an alarm.
 */
export const checklistLines = (
  rules: readonly ProfileRule[],
  records: RecordsByTable,
  choices: readonly DutyChoice[],
  today: string,
): readonly ChecklistLine[] =>
  checklistOf(rules).map((rule): ChecklistLine => {
    const table = rule.register
    const all = table === undefined ? [] : (records[table] ?? [])
    const record = all.find((one) =>
      table === 'policyDocs'
        ? // A plan that names no rule is the one that the city wants filed, as its register and the filing have it.
          ruleOfPolicyDoc(one as PolicyDocDraft, { rules })?.id === rule.id && holdsOn(one as PolicyDocDraft, today)
        : ruleOf(one) === rule.id,
    )
    if (table !== undefined && record !== undefined) return { rule, state: 'have', record: { table, id: record.id } }
    const answer = answerTo(rule.id, choices)
    return answer === undefined || !isAnswer(answer.kind)
      ? { rule, state: undefined }
      : { rule, state: answer.kind, on: answer.on }
  })
