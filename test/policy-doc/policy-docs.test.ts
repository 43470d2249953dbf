import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { checkFiling } from '../../shared/filing/check-filing'
import { kindBehaviours } from '../../shared/kinds/kind-behaviours'
import type { PolicyDocDraft } from '../../shared/policy-doc/policy-doc'
import { policyDocExtras } from '../../shared/policy-doc/policy-doc-extras'
import { policyDocList } from '../../shared/policy-doc/policy-doc-list'
import { policyDocRegister } from '../../shared/policy-doc/policy-doc-register'
import { withStandIn } from '../../shared/policy-doc/with-stand-in'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { registerQuestion } from '../../shared/register/register'
import { holdersByRole } from '../../shared/roster/holders'
import { nobody } from '../../shared/roster/roster'
import { calendar, nothingEntered, uuid } from '../duties/duty-sample'
import { unitDuties } from '../duties/unit-duties'

const TODAY = '2026-11-20'
const file = { sha256: 'a'.repeat(64), len: 1, name: '方案.pdf', media: 'application/pdf', added: TODAY }
const profileOf = (city: string) =>
  profileInForce(readProfileFile(city)!, { day: TODAY, unit: { type: 'dept', listed: '1' } })
const question = (city: string) => registerQuestion({ profile: profileOf(city), calendar, today: TODAY })
const document = (more: Partial<PolicyDocDraft> = {}): PolicyDocDraft => ({
  id: uuid(1),
  title: '示例实施方案',
  kind: 'plan',
  stage: 'issued',
  date: '2026-03-18',
  ...more,
})
const asked = (city: string, ...policyDocs: PolicyDocDraft[]) =>
  checkFiling(kindBehaviours, {
    unit: { id: 'unit', city, name: '示例局', type: 'dept', sample: false },
    resources: 1,
    roster: nobody,
    records: { policyDocs },
    profile: withStandIn(profileOf(city), policyDocs, TODAY),
    today: TODAY,
  })

test.each([
  ['dazhou', 'work-plan', 'plan'],
  ['dazhou', 'assignment', 'assignment'],
  ['dazhou', 'task-force', 'task-force'],
  ['puning', 'implementation-plan', 'plan'],
  ['puning', 'support-mechanism', 'mechanism'],
  ['shuangyashan', 'emergency', 'emergency'],
  ['shuangyashan', 'security-rules', 'security'],
  ['tianning', 'digital-plan', 'standard'],
  ['tianning', 'data-rules', 'other'],
])('of %s, a document entered for %s is a %s', (city, id, kind) => {
  const { rules } = profileOf(city)
  const rule = rules.find((one) => one.id === id)
  expect(rule).toBeDefined()
  expect(policyDocRegister.begin(rule, question(city))).toMatchObject({ rule: id, kind, title: rule?.title })
})

test('rules of another city say by their data, not by their names, which document they ask for', () => {
  const [rule] = profileOf('dazhou').rules.filter(({ document }) => document === 'emergency')
  const begun = (more: object) => policyDocRegister.begin({ ...rule!, ...more }, question('dazhou'))
  expect(begun({ id: 'r-17' })).toMatchObject({ rule: 'r-17', kind: 'emergency' })
  expect(begun({ id: 'emergency', document: undefined })).toMatchObject({ kind: 'other' })
})

describe('the plan that Puning wants filed', () => {
  test('A13 is asked for under 四（一） while none was issued, and its file with it', () => {
    const missing = (...all: PolicyDocDraft[]) => asked('puning', ...all).filter(({ rule }) => rule.startsWith('plan-'))
    expect(missing()).toMatchObject([{ rule: 'plan-missing', level: '需说明', area: 'matters' }])
    expect(missing()[0]?.message).toContain('四（一）')
    expect(missing(document({ stage: 'drafting' }))).toMatchObject([{ rule: 'plan-missing' }])
    expect(missing(document({ date: '2026-12-01' }))).toMatchObject([{ rule: 'plan-missing' }])
    expect(missing(document({ stage: 'repealed' }))).toMatchObject([{ rule: 'plan-missing' }])
    expect(missing(document())).toMatchObject([{ rule: 'plan-without-file', level: '需说明' }])
    expect(missing(document({ attachments: [file] }))).toEqual([])
  })

  test('no other city asks for one', () => {
    for (const city of ['dazhou', 'shuangyashan', 'baoshan', 'tianning'])
      expect(asked(city).filter(({ rule }) => rule.startsWith('plan-'))).toEqual([])
  })

  test('A13 its file goes along with the package, ticked by the clause', () => {
    const facts = { ...question('puning'), unit: '示例局', roster: nobody, records: { resources: [], persons: [] } }
    expect(policyDocExtras([document({ attachments: [file] })], facts)).toMatchObject([
      { set: { kind: 'clause', clause: '四（一）' }, content: { kind: 'files', files: [file] } },
    ])
    expect(policyDocExtras([document({ kind: 'other', attachments: [file] })], facts)).toMatchObject([{ set: false }])
    expect(policyDocExtras([document()], facts)).toEqual([])
  })

  test('it is open until it is filed', () => {
    const state = (one: PolicyDocDraft) => policyDocRegister.state(one, question('puning'))
    expect(state(document())).toEqual({ word: '待报备', open: true })
    expect(state(document({ filedOn: '2026-03-20' }))).toEqual({ word: '已报备', open: false })
    expect(state(document({ kind: 'security' }))).toEqual({ word: '已印发', open: false })
    expect(state(document({ stage: 'drafting' }))).toEqual({ word: '起草中', open: true })
    expect(policyDocRegister.state(document(), question('dazhou'))).toEqual({ word: '已印发', open: false })
  })
})

describe('a task force (数据专班) in Dazhou', () => {
  const taskForce = document({ kind: 'task-force', title: '关于成立数据专班的通知' })
  const short = (...documents: PolicyDocDraft[]) =>
    holdersByRole(withStandIn(profileOf('dazhou'), documents, TODAY).roles, nobody, TODAY)
      .filter((one) => one.short > 0)
      .map(({ role }) => role.role)

  test('stands instead of a 数据专员: on the roster, among duties and in the check before a filing', () => {
    expect(short()).toContain('steward')
    expect(short(taskForce)).toEqual(short().filter((role) => role !== 'steward'))
    const keys = (documents: PolicyDocDraft[]) =>
      unitDuties(withStandIn(profileOf('dazhou'), documents, TODAY), nothingEntered('2026-01-01'), TODAY, calendar).map(
        ({ key }) => key,
      )
    expect(keys([])).toContain('role:steward')
    expect(keys([taskForce])).toEqual(keys([]).filter((key) => key !== 'role:steward'))
    expect(asked('dazhou').map(({ rule }) => rule)).toContain('role-short-instead')
    expect(asked('dazhou', taskForce).map(({ rule }) => rule)).not.toContain('role-short-instead')
  })

  test('only while it holds, and only where the document says so', () => {
    expect(short({ ...taskForce, stage: 'repealed' })).toContain('steward')
    expect(short({ ...taskForce, date: '2026-12-01' })).toContain('steward')
    const elsewhere = withStandIn(profileOf('shuangyashan'), [taskForce], TODAY)
    expect(elsewhere.roles.filter(({ standIn }) => standIn !== undefined)).toEqual([])
  })
})

test('days that contradict each other are pointed out', () => {
  if (policyDocList.check === false) throw new Error('no check')
  const facts = { lines: [], resources: [], year: '2026', today: TODAY, lists: {} as never }
  const { ofLine } = policyDocList.check(facts)
  const rules = (one: PolicyDocDraft) => ofLine(one).map(({ rule }) => rule)
  expect(rules(document())).toEqual([])
  expect(rules({ id: uuid(1), title: '无日期', stage: 'issued' })).toEqual(['policy-doc-undated'])
  expect(rules(document({ date: '2026-12-01' }))).toEqual(['policy-doc-ahead'])
  expect(rules(document({ filedOn: '2026-03-01' }))).toEqual(['policy-doc-filed'])
})
