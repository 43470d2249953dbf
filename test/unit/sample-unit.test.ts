import { expect, test } from 'vitest'
import { shown } from '../../shared/base/draft'
import vocabularyJson from '../../assets/sample/vocabulary.json'
import { profileIds, readCodeLists, readProfile } from '../../electron/assets'
import { checkResources } from '../../shared/catalogue/check-catalogue'
import { recordSchemas } from '../../shared/journal/journal'
import { createSampleUnit, sampleLimits } from '../../shared/unit/sample-unit'
import { sampleVocabulary } from '../../shared/unit/sample-vocabulary'
import { isCreditCode } from '../../shared/unit/credit-code'

const words = sampleVocabulary.parse(vocabularyJson)
const lists = readCodeLists()

test.each(profileIds())('%s: the sample is clean, filed under the roles of the city, and made of records', (city) => {
  const profile = readProfile(city)!
  const sample = createSampleUnit(words, profile, { seed: 7, resources: 900, items: 12 })
  const context = { lists, profile, today: '2026-01-01' }
  for (const stage of ['import', 'filing'] as const)
    expect(checkResources(sample.resources, { ...context, stage }).filter(({ level }) => level !== '建议')).toEqual([])
  expect(sample.appointments.map(({ role }) => role)).toEqual(profile.roles.map(({ role }) => role))
  for (const table of ['resources', 'persons', 'appointments', 'trainings'] as const)
    for (const record of sample[table]) expect(recordSchemas[table].parse(record)).toEqual(record)
  expect(recordSchemas.unit.parse(sample.unit)).toMatchObject({ city, sample: true })
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
  for (const of of ['name', 'code', 'id'] as const)
    expect(new Set(resources.map((one) => one[of])).size).toBe(limits.resources)
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
