import type { Identified } from '../field/kind'
import { valueOf } from '../field/record-value'
import type { ProfileRule } from '../profile/profile'
import type { Register, RegisterQuestion } from './register'

/**
 * What choosing a rule brings into a record: whom it goes to, of which kind it is, and whatever else a record begun under
 * that rule would have and one begun without it would not. Nothing that stands in the record is touched.
 */
export const filledByRule = <R extends Identified>(
  record: R,
  rule: ProfileRule,
  register: Register<R>,
  question: RegisterQuestion,
): Readonly<Record<string, unknown>> => {
  const free: Readonly<Record<string, unknown>> = { ...register.begin(undefined, question) }
  const brought = Object.entries(register.begin(rule, question)).filter(
    ([member, value]) => valueOf(record, member) === undefined && free[member] === undefined && value !== undefined,
  )
  return { ...Object.fromEntries(brought), rule: rule.id }
}
