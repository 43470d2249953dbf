import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { documentOf } from '../../../shared/duties/duty-facts'
import { registerOf } from '../../../shared/duties/settlement'
import { kindBehaviours, registerOfTable } from '../../../shared/kinds/kind-behaviours'
import type { TableName } from '../../../shared/kinds/data-kinds'
import { nameOfBody } from '../../../shared/profile/due'
import type { ProfileRule } from '../../../shared/profile/profile'
import { isRegistered } from '../../../shared/profile/registered-rules'
import { kindOfRule, makesDuties } from '../../../shared/profile/rule-kind'
import { filledByRule } from '../../../shared/register/filled-by-rule'
import type { BesideRecord } from '../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../parts/use-register-question'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'

const t = text.registers.rule

const optionOf = (rule: ProfileRule): string => {
  const words = t.ruleAndClause(rule.title, rule.clause)
  return makesDuties(rule) ? t.reminded(words) : words
}

/** The rule of the city that a record is under, with its clause and whom it goes to; another one can be chosen. */
export function RulePart({ record, row, name, edit }: BesideRecord) {
  const question = useRegisterQuestion()
  const table = row.table as TableName
  const register = registerOfTable(table)
  if (question === undefined || register === false) return null
  const rules = question.profile.rules.filter(
    (rule) =>
      (isRegistered(rule) && registerOf(kindBehaviours, rule) === table) ||
      // Standing tasks of which this register keeps records.
      (rule.register === table && kindOfRule(rule) === 'checklist'),
  )
  const own = register.rule(record, question)
  if (rules.length === 0 && own === undefined) return null
  const to = nameOfBody(question.profile, own?.to)
  const chosen = (record as { readonly rule?: string }).rule ?? own?.id ?? ''
  return (
    <div>
      <TextField
        select
        label={t.label}
        value={chosen}
        slotProps={{ select: { native: true } }}
        onChange={({ target: { value } }) => {
          const rule = rules.find(({ id }) => id === value)
          const change = rule === undefined ? { rule: undefined } : filledByRule(record, rule, register, question)
          void edit(t.edit(name), change)
        }}
      >
        <option value="">{t.none}</option>
        {rules.map((rule) => (
          <option key={rule.id} value={rule.id}>
            {optionOf(rule)}
          </option>
        ))}
        {chosen === '' || rules.some(({ id }) => id === chosen) ? null : (
          <option value={chosen}>{own === undefined ? t.otherCity : t.ruleAndClause(own.title, own.clause)}</option>
        )}
      </TextField>
      {own === undefined ? null : (
        <Basis
          label={t.basis}
          about={own.title}
          lines={t.basisLines(own.clause, own.words, own.text, documentOf(question.profile, own.source))}
        />
      )}
      {to === undefined ? null : <Typography variant="body2">{t.to(to)}</Typography>}
    </div>
  )
}
