import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { matterState } from '../../shared/matter/matter-state'
import { matterTerm } from '../../shared/matter/matter-term'
import { askedConditions } from '../../shared/profile/asked-conditions'
import type { BoundUnit } from '../../shared/profile/binding'
import { matterRules } from '../../shared/profile/matter-rules'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { profileInForce } from '../../shared/profile/profile-in-force'
import type { Rule } from '../../shared/profile/rule'
import { calendar, matter, nothingEntered } from './duty-sample'
import { unitDuties } from './unit-duties'

const file = readProfileFile('dazhou')!
const mend = file.rules.find(({ id }) => id === 'spot-check-mend')!
const dept = { type: 'dept' }

/** The city with these versions of the rule in place of its own. */
const withMend = (...versions: Partial<Rule>[]): ProfileFile => ({
  ...file,
  rules: [...file.rules.filter((rule) => rule !== mend), ...versions.map((change) => ({ ...mend, ...change }))],
})
const seen = (city: ProfileFile, day: string, unit: BoundUnit = dept) => profileInForce(city, { day, unit })

describe('what came in before a rule changed', () => {
  const opened = matter(1, mend.id, '2026-06-22', { topic: 'quality' })
  const facts = { ...nothingEntered('2026-01-01'), matters: [opened] }
  const dutyOn = (city: ProfileFile, day: string) =>
    unitDuties(seen(city, day), facts, day, calendar).find(({ key }) => key === `matter:${opened.id}`)

  test('keeps its term when the next version begins, on 今日 and in the register', () => {
    const city = withMend({}, { from: '2026-07-01', when: { kind: 'within', n: 10, unit: 'workday' } })
    const due = dutyOn(city, '2026-06-30')?.due
    expect(due).toBe('2026-08-03')
    expect(dutyOn(city, '2026-07-01')?.due).toBe(due)
    expect(matterTerm(opened, matterRules(seen(city, '2026-07-01')), calendar, '2026-07-01')?.due).toBe(due)
  })

  test('stays open when the rule ends, and is not called done', () => {
    const city = withMend({ until: '2026-06-30' })
    expect(dutyOn(city, '2026-07-01')?.due).toBe('2026-08-03')
    const event = withMend({ until: '2026-06-30', topic: 'security', event: 'incident-found' })
    expect(matterState({ ...opened, topic: 'security' }, matterRules(seen(event, '2026-07-01')), '2026-07-01')).toBe(
      '待办结',
    )
  })

  test('and what was missed until then is still missing, but nothing after it', () => {
    const monthly = { topic: 'report', event: undefined, when: { kind: 'monthly', day: 10 } } as const
    const city = withMend({ ...monthly, until: '2026-06-30' })
    const keys = (day: string) =>
      unitDuties(seen(city, day), nothingEntered('2026-01-01'), day, calendar)
        .map(({ key }) => key)
        .filter((key) => key.startsWith(`rule:${mend.id}`))
    expect(keys('2026-07-01')).toEqual([`rule:${mend.id}:2026-06`])
    expect(keys('2026-08-01')).toEqual([])
  })
})

describe('a condition', () => {
  const sometimes = { condition: '有自建信息系统' }
  const said = { ...dept, answers: { [`rules/${mend.id}`]: '不适用' } } as const

  test('that is gone with the next version leaves no answer in force', () => {
    const city = withMend(sometimes, { from: '2026-07-01' })
    const part = (day: string) => seen(city, day, said).rules.find(({ id }) => id === mend.id)?.part
    expect(part('2026-06-30')).toBe('others')
    expect(part('2026-07-01')).toBe('own')
    expect(askedConditions(city, seen(city, '2026-06-30', said), said.answers, '2026-06-30')).toHaveLength(1)
  })

  test('on a post asks before a vacancy counts', () => {
    const [cdo] = file.roles
    const city = { ...file, roles: [...file.roles, { ...cdo!, role: 'privacy', inPrinciple: false, ...sometimes }] }
    const least = (answers: BoundUnit['answers']) =>
      seen(city, '2026-07-01', { ...dept, ...(answers && { answers }) }).roles.find(({ role }) => role === 'privacy')
        ?.min
    expect(least(undefined)).toBe(0)
    expect(least({ 'roles/privacy': '适用' })).toBe(1)
    expect(least({ 'roles/privacy': '不适用' })).toBeUndefined()
  })
})

describe('who waits for whom', () => {
  test('a government does not wait for what its own units have to do', () => {
    const list = {
      ...mend,
      id: 'more',
      topic: 'list',
      event: undefined,
      when: { kind: 'each', cycle: 'quarter' },
    } as Rule
    const city: ProfileFile = { ...readProfileFile('baoshan')!, rules: [list] }
    expect(seen(city, '2026-07-01', { type: 'county' }).rules[0]?.part).toBe('others')
    const followed = seen(file, '2026-07-01', { type: 'city', follows: true }).rules
    expect(followed.find(({ id }) => id === 'open-list')?.part).toBe('own')
  })

  test('a data bureau whose level is only guessed is asked for it; a zone has no bureau of the city', () => {
    const guessed = { type: 'dept', bureau: true, listed: 'none', level: 'township', levelGuessed: true } as const
    expect(seen(readProfileFile('puning')!, '2026-11-20', guessed).levelOpen).toBe(true)
    const zone = seen(file, '2026-11-20', { type: 'zone', bureau: true, level: 'city', levelGuessed: true })
    expect(zone.rules.find(({ id }) => id === 'spot-check')?.part).toBe('awaited')
  })
})
