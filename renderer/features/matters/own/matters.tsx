import { shown } from '../../../../shared/base/draft'
import type { MatterDraft } from '../../../../shared/matter/matter'
import { ruleOfRecord } from '../../../../shared/register/rule-of-record'
import type { RegisterQuestion } from '../../../../shared/register/register'
import { ClosingPart } from '../closing-part'
import { KindPart } from '../kind-part'
import { matterForm } from '../matter-form'
import type { RegisterOwn } from '../register-own'

/** A matter under a rule bears its name until another one is typed. */
const ruleTitle = (record: unknown, { rules }: RegisterQuestion): string | undefined =>
  ruleOfRecord(record as MatterDraft, rules)?.title

/** How matters are asked for: first the rule that they are under, from which the rest follows. */
export const matterOwn: RegisterOwn = {
  form: (record, { rules }) => matterForm(record as MatterDraft, rules),
  Before: KindPart,
  focusesBefore: true,
  After: ClosingPart,
  called: (record, question) => shown((record as MatterDraft).title) || (ruleTitle(record, question) ?? ''),
  register: (record, question) => {
    const title = ruleTitle(record, question)
    return (record as MatterDraft).title === undefined && title !== undefined ? { title } : {}
  },
}
