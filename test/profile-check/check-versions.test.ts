import { describe, expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import { checkVersions } from '../../shared/profile-check/check-versions'
import { profileFile, type ProfileFile } from '../../shared/profile/profile-file'
import { profileInForce } from '../../shared/profile/profile-in-force'
import type { Rule } from '../../shared/profile/rule'
import { checkText, written } from './check-sixth-city'

const file = profileFile.parse(JSON.parse(written))
const lists = readCodeLists()
const first = file.rules.find(({ id }) => id === 'catalogue-update')!
const others = file.rules.filter((rule) => rule !== first)

/** The city with these versions of one rule. */
const withVersions = (...versions: Partial<Rule>[]): ProfileFile => ({
  ...file,
  rules: [...versions.map((change) => ({ ...first, ...change })), ...others],
})
const codes = (...versions: Partial<Rule>[]) =>
  checkVersions(withVersions(...versions), lists).map(({ path, code }) => `${path} ${code}`)
/** What the check says of it, but that no expected answer asks of the new version. */
const checked = async (city: ProfileFile) => {
  const { exit, findings } = await checkText(JSON.stringify(city))
  return { exit, findings: findings.filter(({ code }) => code !== 'expect-absent') }
}
/** The first day of the version that holds for a unit. */
const holds = (city: ProfileFile, type: string, day: string) =>
  profileInForce(city, { day, unit: { type } }).rules.find(({ id, part }) => id === first.id && part === 'own')?.from

const old = { from: '2026-05-01' }
const next = { from: '2027-01-01' }

describe('versions of one rule', () => {
  test('that follow each other are fine, with or without a last day', () => {
    expect(codes(old, next)).toEqual([])
    expect(codes({ ...old, until: '2026-12-31' }, next)).toEqual([])
    expect(codes({ ...old, from: null }, next, { from: '2028-01-01' })).toEqual([])
    expect(codes({ ...old, unitTypes: ['dept'] }, { ...next, unitTypes: ['dept', 'town'] })).toEqual([])
  })

  test('that are for other kinds of unit do not meet', () => {
    expect(codes({ ...old, unitTypes: ['dept'], until: '2028-12-31' }, { ...next, unitTypes: ['town'] })).toEqual([])
    expect(codes({ ...old, unitTypes: ['dept'] }, { ...next, exceptUnitTypes: ['dept'] })).toEqual([])
  })

  test('that begin on one day are for kinds of unit apart, or nobody can tell which holds', async () => {
    const dept = { ...old, unitTypes: ['dept', 'street'] }
    expect(codes(dept, { ...old, exceptUnitTypes: ['dept', 'street'] })).toEqual([])
    expect(codes(dept, { ...old, unitTypes: ['town'] }, { ...next, unitTypes: ['dept', 'town', 'street'] })).toEqual([])
    expect(codes(dept, { ...old, unitTypes: ['dept', 'town'] })).toEqual(['rules[1] versions-same-day'])
    const { exit, findings } = await checkText(JSON.stringify(withVersions(dept, old)))
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ path: 'rules[1]', code: 'versions-same-day', level: '必改' }])
    for (const words of ['rules[0]', '2026-05-01', '本级党政部门', '街道办事处', 'unitTypes'])
      expect(findings[0]?.message).toContain(words)
    // The same kinds are said as what stands there twice.
    expect(codes(dept, dept)).toEqual([])
  })

  test('whose days cross: the last day of the one before lies behind the first of the next', async () => {
    expect(codes({ ...old, until: '2027-03-31' }, next)).toEqual(['rules[0].until versions-cross'])
    expect(codes(next, { ...old, until: '2027-01-01' })).toEqual(['rules[1].until versions-cross'])
    const { exit, findings } = await checked(withVersions({ ...old, until: '2027-03-31' }, next))
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ code: 'versions-cross', level: '必改' }])
    for (const words of ['2027-03-31', '2027-01-01', '2026-12-31', 'rules[1]'])
      expect(findings[0]?.message).toContain(words)
  })

  test('one that ends while the one before does not: that one comes back, which is told', async () => {
    const versions = [old, { ...next, until: '2027-06-30' }]
    expect(codes(...versions)).toEqual(['rules[1].until version-returns'])
    const city = withVersions(...versions)
    expect(holds(city, 'dept', '2027-06-30')).toBe('2027-01-01')
    expect(holds(city, 'dept', '2027-07-01')).toBe('2026-05-01')
    const { exit, findings } = await checked(city)
    expect(exit).toBe(0)
    expect(findings).toMatchObject([{ code: 'version-returns', level: '建议' }])
    for (const words of ['2027-06-30', '2026-05-01', 'rules[0]']) expect(findings[0]?.message).toContain(words)
    expect(codes(...versions, { from: '2027-07-01' })).toEqual([])
    expect(codes({ ...old, until: '2026-12-31' }, versions[1]!)).toEqual([])
  })

  test('a later one for fewer kinds of unit leaves the others to the one before, which is told', async () => {
    const versions = [old, { ...next, unitTypes: ['dept', 'street'] }]
    expect(codes(...versions)).toEqual(['rules[1] version-narrower'])
    const city = withVersions(...versions)
    expect(holds(city, 'dept', '2027-02-01')).toBe('2027-01-01')
    expect(holds(city, 'town', '2027-02-01')).toBe('2026-05-01')
    const { exit, findings } = await checked(city)
    expect(exit).toBe(0)
    expect(findings).toMatchObject([{ path: 'rules[1]', code: 'version-narrower', level: '建议' }])
    for (const words of ['镇（乡）人民政府', '2027-01-01', '2026-05-01', 'rules[0]', '2026-12-31'])
      expect(findings[0]?.message).toContain(words)
    expect(findings[0]?.message).not.toContain('本级党政部门')
    // Who ends the one before says that it is meant so; another version may take the rest.
    expect(codes({ ...old, until: '2026-12-31' }, versions[1]!)).toEqual([])
    expect(codes(...versions, { from: '2027-01-02', exceptUnitTypes: ['dept', 'street'] })).toEqual([])
  })

  test('the level of units counts, too', () => {
    expect(codes(old, { ...next, levels: ['city'] })).toEqual(['rules[1] version-narrower'])
    expect(codes({ ...old, levels: ['city'] }, next)).toEqual([])
  })

  test('a later one for fewer roles: for the others there is no rule any more', async () => {
    expect(codes({ ...old, roles: ['cdo'] }, { ...next, roles: ['cdo', 'steward'] })).toEqual([])
    expect(codes({ ...old, roles: ['cdo', 'steward'] }, { ...next, roles: ['cdo'] })).toEqual([
      'rules[1].roles version-roles',
    ])
    const { exit, findings } = await checked(withVersions(old, { ...next, roles: ['cdo'] }))
    expect(exit).toBe(0)
    expect(findings).toMatchObject([{ code: 'version-roles', level: '建议' }])
    for (const words of ['数据专员', '首席隐私官', '2027-01-01']) expect(findings[0]?.message).toContain(words)
  })

  test('days that are none are said elsewhere', () => {
    expect(codes({ ...old, until: '2027-13-01' }, next)).toEqual([])
    expect(checkVersions({ rules: [{}, { id: 'a' }, { id: 'a', from: '2027-01-01', until: 'x' }] }, lists)).toEqual([])
  })
})
