import type { Register } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import type { MatterDraft } from './matter'
import { isOpen, matterState } from './matter-state'
import { matterTerm } from './matter-term'

/** How matters stand in their register: by the rule that they name, whatever it is about. */
export const matterRegister: Register<MatterDraft> = {
  begin: (rule, { today }) =>
    rule === undefined ? { topic: 'team', date: today } : { topic: rule.topic, rule: rule.id, date: today },
  rule: (matter, { rules }) => ruleOfRecord(matter, rules),
  state: (matter, { rules, today }) => ({
    word: matterState(matter, rules, today),
    open: isOpen(matter, rules, today),
  }),
  term: (matter, { rules, calendar, today }) => matterTerm(matter, rules, calendar, today),
}
