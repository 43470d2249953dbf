import { expect, test } from 'vitest'
import { shown } from '../../shared/base/draft'
import vocabularyJson from '../../assets/sample/vocabulary.json'
import { profileIds, readCodeLists, readProfile, readProfileFile } from '../../electron/assets'
import { checkResources } from '../../shared/catalogue/check-catalogue'
import type { FieldInfo } from '../../shared/field/field-info'
import { demandFields } from '../../shared/demand/demand-fields'
import { dataKinds, kindOf } from '../../shared/kinds/data-kinds'
import { sampleMakers } from '../../shared/kinds/sample-makers'
import { openingFields } from '../../shared/opening/opening-fields'
import { systemFields } from '../../shared/system/system-fields'
import { createSampleUnit, sampleLimits } from '../../shared/sample/sample-unit'
import { sampleUnder } from '../../shared/sample/sample-under'
import { sampleVocabulary } from '../../shared/sample/sample-vocabulary'
import { isCreditCode } from '../../shared/unit/credit-code'
import { recordsOfSample, sampleRecords } from '../support/sample-records'

const words = sampleVocabulary.parse(vocabularyJson)
const lists = readCodeLists()

test.each(profileIds())('%s: the sample is clean, filed under the roles of the city, and made of records', (city) => {
  const profile = readProfile(city)!
  const sample = sampleRecords(words, profile, { seed: 7, resources: 900, items: 12 })
  const context = { lists, profile, today: '2026-01-01' }
  for (const stage of ['import', 'filing'] as const)
    expect(checkResources(sample.resources, { ...context, stage }).filter(({ level }) => level !== '建议')).toEqual([])
  expect(sample.appointments.map(({ role }) => role)).toEqual(profile.roles.map(({ role }) => role))
  for (const table of ['resources', 'persons', 'appointments', 'trainings'] as const)
    for (const record of sample[table]) expect(kindOf(table).draft.parse(record)).toEqual(record)
  expect(dataKinds.unit.draft.parse(sample.unit)).toMatchObject({ city, sample: true })
})

test('the same seed gives the same records, another seed others', () => {
  const profile = readProfile('shuangyashan')!
  const make = (seed: number) => JSON.stringify(createSampleUnit(words, profile, { seed, resources: 40, items: 5 }))
  expect(make(3)).toBe(make(3))
  expect(make(3)).not.toBe(make(4))
})

test('names, codes and ids differ up to the limit, and beyond it the sample says no', () => {
  const profile = readProfile('shuangyashan')!
  const limits = sampleLimits(words)
  expect(limits.resources).toBeGreaterThanOrEqual(20_000)
  const { resources } = createSampleUnit(words, profile, { seed: 1, resources: limits.resources, items: 1 })
  for (const field of ['name', 'code', 'id'] as const)
    expect(new Set(resources.map((one) => one[field])).size).toBe(limits.resources)
  const [wide] = createSampleUnit(words, profile, { seed: 1, resources: 1, items: limits.items }).resources
  expect(new Set(wide!.items.map(({ name }) => name)).size).toBe(limits.items)
  expect(new Set(wide!.items.map(({ enName }) => enName)).size).toBe(limits.items)
  expect(() => createSampleUnit(words, profile, { seed: 1, resources: limits.resources + 1, items: 1 })).toThrow()
})

test('the unit and its people are plainly invented', () => {
  const profile = readProfile('shuangyashan')!
  const { persons, unit } = createSampleUnit(words, profile, { seed: 1, resources: 1, items: 1 })
  expect(persons.every(({ name }) => shown(name).endsWith('示例'))).toBe(true)
  expect(unit.name).toBe('示例县民政局')
  expect(isCreditCode(shown(unit.creditCode))).toBe(true)
})

test('the lists of the sample are records, are the same every time, and name what the catalogue has', () => {
  const profile = readProfile('shuangyashan')!
  const sample = sampleRecords(words, profile, { seed: 1, resources: 60, items: 6 })
  const made = sample
  expect(sampleRecords(words, profile, { seed: 1, resources: 60, items: 6 })).toEqual(made)
  for (const table of ['systems', 'demands', 'openings'] as const) {
    expect(new Set(made[table].map(({ id }) => id)).size).toBe(made[table].length)
    for (const record of made[table]) expect(kindOf(table).draft.parse(record)).toEqual(record)
  }
  const named = new Set(sample.resources.map(({ system }) => shown(system)))
  expect(new Set(made.systems.map(({ name }) => shown(name)))).toEqual(named)
  expect(made.demands.map(({ kind }) => kind).sort()).toEqual([
    ...Array<string>(4).fill('backflow'),
    ...Array<string>(6).fill('need'),
  ])
  const openable = new Map(sample.resources.map(({ id, openType }) => [id, openType]))
  for (const { resourceId } of made.openings) expect(['1', '2']).toContain(openable.get(resourceId))
  for (const field of ['raised', 'met'] as const)
    for (const demand of made.demands) expect(shown(demand[field]) < '2026').toBe(true)
  const fields = { systems: systemFields, demands: demandFields, openings: openingFields } as const
  for (const table of ['systems', 'demands', 'openings'] as const)
    for (const [field, { type }] of Object.entries<FieldInfo>(fields[table])) {
      if (type.kind !== 'code') continue
      const known = lists[type.list].entries.map(({ code }) => code)
      for (const record of made[table] as readonly Readonly<Record<string, unknown>>[])
        if (record[field] !== undefined) expect(known).toContain(record[field])
    }
})

const under = (city: string, type?: string) => {
  const wanted = { size: { seed: 7, resources: 12, items: 3 }, day: '2026-11-20', year: '2026' }
  const file = readProfileFile(city)!
  const { profile, sample } = sampleUnder(words, file, { ...wanted, ...(type !== undefined && { type }) }, sampleMakers)
  return { profile, sample: recordsOfSample(sample) }
}

test.each(profileIds())('%s: a unit of any kind has a name, its place in the list, and clean records', (city) => {
  for (const { code: type } of lists.unitType.entries) {
    const { profile, sample } = under(city, type)
    expect(sample.unit).toMatchObject({ type, city, sample: true })
    expect(sample.unit.name).toMatch(/^示例/)
    expect(sample.unit.standing?.[city]?.told).toBe(profile.version)
    expect(sample.appointments.map(({ role }) => role)).toEqual(profile.roles.map(({ role }) => role))
    const findings = checkResources(sample.resources, { lists, profile, stage: 'filing' })
    expect(findings.filter(({ level }) => level === '必改')).toEqual([])
    for (const { provider } of sample.resources) expect(provider).toBe(sample.unit.name)
  }
})

test('普: the department stands in 附件3, the county files elsewhere, a school is not bound', () => {
  const dept = under('puning')
  expect(dept.profile.binding.state).toBe('bound')
  expect(dept.sample.unit.standing?.['puning']?.listed).toMatch(/^\d+$/)
  const county = under('puning', 'county')
  expect(county.profile.filing.addressee?.name).toBe('揭阳市政务服务数据管理局')
  expect(county.sample.unit.name).toBe('示例县人民政府')
  expect(county.sample.persons.map(({ post }) => post)).toContain('副县长')
  expect(county.sample.persons.map(({ post }) => post)).not.toContain('副局长')
  const school = under('puning', 'school')
  expect(school.profile.binding.state).toBe('unbound')
  expect(school.sample).toMatchObject({ persons: [], appointments: [] })
})

test('a role that the document gained moves nobody else and no resource', () => {
  const file = readProfileFile('puning')!
  const size = { seed: 7, resources: 12, items: 3 }
  const make = (roles: typeof file.roles) =>
    recordsOfSample(
      sampleUnder(words, { ...file, roles }, { size, day: '2026-11-20', year: '2026' }, sampleMakers).sample,
    )
  const all = make(file.roles)
  const without = make(file.roles.filter(({ role }) => role !== 'support_other'))
  expect(all.appointments.length).toBe(without.appointments.length + 1)
  for (const table of ['persons', 'appointments'] as const)
    expect(all[table]).toEqual(expect.arrayContaining([...without[table]]))
  for (const table of ['resources', 'systems', 'demands', 'openings'] as const)
    expect(all[table]).toEqual(without[table])
})
