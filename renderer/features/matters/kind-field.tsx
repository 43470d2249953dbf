import TextField from '@mui/material/TextField'
import type { MatterDraft } from '../../../shared/matter/matter'
import { registerOf } from '../../../shared/duties/settlement'
import { kindBehaviours } from '../../../shared/kinds/kind-behaviours'
import { freeTopics, groupOf, matterGroups } from '../../../shared/matter/matter-group'
import type { ProfileRule } from '../../../shared/profile/profile'
import { isRegistered } from '../../../shared/profile/registered-rules'
import type { Topic } from '../../../shared/profile/rule'
import { makesDuties } from '../../../shared/profile/rule-kind'
import { ruleOfRecord } from '../../../shared/register/rule-of-record'
import { text } from '../../text/zh-cn'

const t = text.matters
const RULE = 'rule:'
const TOPIC = 'topic:'

/** What a matter is about: a rule of the city, or a topic alone. */
export type Kind = Pick<MatterDraft, 'topic' | 'rule'>

const valueOf = ({ topic, rule }: Kind): string => (rule === undefined ? `${TOPIC}${topic}` : `${RULE}${rule}`)

const kindOf = (value: string, rules: readonly ProfileRule[], before: Kind): Kind => {
  const rule = rules.find(({ id }) => value === `${RULE}${id}`)
  if (rule !== undefined) return { topic: rule.topic, rule: rule.id }
  const topic = freeTopics.find((one) => value === `${TOPIC}${one}`)
  return topic === undefined ? before : { topic, rule: undefined }
}

/** True for rules that no other register claims. */
const isOwn = (rule: ProfileRule): boolean => isRegistered(rule) && registerOf(kindBehaviours, rule) === 'matters'

const free = (topic: Topic) => ({ value: `${TOPIC}${topic}`, label: t.free(t.topics[topic]) })
const under = (rule: ProfileRule) => {
  const label = t.ruleAndClause(rule.title, rule.clause)
  return { value: `${RULE}${rule.id}`, label: makesDuties(rule) ? t.reminded(label) : label }
}

export interface KindFieldProps {
  readonly kind: Kind
  readonly rules: readonly ProfileRule[]
  readonly onKind: (kind: Kind) => void
  readonly focus?: boolean
}

/** The rule that a matter is registered under, by part of the register; what no rule asks for comes last. */
export function KindField({ kind, rules, onKind, focus = false }: KindFieldProps) {
  const value = valueOf(kind)
  const groups = [
    ...matterGroups.map((group) => ({
      label: t.groups[group],
      options: rules.filter((rule) => isOwn(rule) && groupOf(rule.topic) === group).map(under),
    })),
    { label: t.freeGroup, options: freeTopics.map(free) },
  ].filter(({ options }) => options.length > 0)
  const listed = groups.some(({ options }) => options.some((option) => option.value === value))
  const own = ruleOfRecord(kind, rules)
  return (
    <TextField
      select
      label={t.kind}
      helperText={t.kindHint}
      value={value}
      autoFocus={focus}
      slotProps={{ select: { native: true } }}
      onChange={(event) => onKind(kindOf(event.target.value, rules, kind))}
    >
      {listed ? null : (
        <option value={value}>
          {own === undefined ? t.otherCity(t.topics[kind.topic]) : t.ruleAndClause(own.title, own.clause)}
        </option>
      )}
      {groups.map(({ label, options }) => (
        <optgroup key={label} label={label}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </TextField>
  )
}
