import { expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import type { PolicyDocDraft } from '../../shared/policy-doc/policy-doc'
import { policyDocRegister } from '../../shared/policy-doc/policy-doc-register'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { filledByRule } from '../../shared/register/filled-by-rule'
import { registerQuestion } from '../../shared/register/register'
import { calendar, uuid } from '../duties/duty-sample'

const TODAY = '2026-11-20'
const profile = profileInForce(readProfileFile('puning')!, { day: TODAY, unit: { type: 'dept', listed: '1' } })
const question = registerQuestion({ profile, calendar, today: TODAY })
const plan = profile.rules.find(({ id }) => id === 'implementation-plan')!
const filled = (record: Partial<PolicyDocDraft>) =>
  filledByRule({ id: uuid(1), ...record }, plan, policyDocRegister, question)

test('choosing the rule says of which kind a document is and whom it is filed with, so that nobody types it again', () => {
  expect(filled({ title: '示例实施方案' })).toEqual({
    rule: plan.id,
    kind: 'plan',
    filedWith: '普宁市政务服务数据管理局',
  })
})

test('what was typed stays, whatever the rule would say', () => {
  expect(filled({ title: '示例实施方案', kind: 'other', filedWith: { raw: '示例局' } })).toEqual({ rule: plan.id })
})

test('a day and a stage that were left empty are no matter of the rule', () => {
  expect(filled({})).not.toHaveProperty('date')
  expect(filled({})).not.toHaveProperty('stage')
})
