import { z } from 'zod'
import { nameOfBody } from '../profile/due'
import { standingRules } from '../register/standing-rules'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import type { PolicyDocDraft } from './policy-doc'
import { filedRules, kindUnder } from './policy-doc-register'

/** Days are of the year before. */
const words = z.array(z.strictObject({ kind: z.string(), title: z.string(), number: z.string(), on: monthDay })).min(1)

/** Documents of the invented unit; those that its city wants filed were. */
export const samplePolicyDocs: SampleMaker<PolicyDocDraft> = (source) => {
  const { year, listChance, profile } = source
  const before = String(Number(year) - 1)
  const { ownerPerson: handler } = listOwner(source)
  return words.parse(source.words).map(({ on, ...document }) => {
    const filed = document.kind === 'plan' ? filedRules(profile)[0] : undefined
    const rule = filed ?? standingRules('policyDocs', profile.rules).find((one) => kindUnder(one) === document.kind)
    const filedWith = nameOfBody(profile, filed?.to)
    const date = `${before}-${on}`
    return {
      id: listChance.uuid(),
      ...document,
      stage: 'issued',
      date,
      ...(rule !== undefined && { rule: rule.id }),
      ...(filedWith !== undefined && { filedWith, filedOn: date }),
      ...(handler !== undefined && { handler }),
    }
  })
}
