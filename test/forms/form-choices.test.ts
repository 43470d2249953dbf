import { expect, test } from 'vitest'
import { filedForms, formChoices, recordForms } from '../../shared/forms/form-choices'
import { tableNames } from '../../shared/kinds/data-kinds'
import { readProfile } from '../../electron/assets'
import { nobody } from '../../shared/roster/roster'
import { factsOf, layouts } from './form-sample'

const filed = (city: string, more: object = {}) => filedForms({ ...factsOf(city, 'short'), ...more }, layouts)

test('every form of every city has its layout, and can be printed: of officers and the unit, or of a record', () => {
  for (const city of ['shuangyashan', 'dazhou', 'puning', 'baoshan', 'tianning']) {
    const facts = factsOf(city, 'short')
    const ofRecords = tableNames.flatMap((table) => recordForms(facts.profile, layouts, table))
    expect(new Set([...formChoices(facts, layouts), ...ofRecords].map(({ form }) => form.id))).toEqual(
      new Set(facts.profile.forms.map(({ id }) => id)),
    )
  }
})

test('a form for an officer is printed for each holder of its roles', () => {
  const choices = formChoices(factsOf('baoshan', 'short'), layouts)
  expect(choices.map(({ form, holder }) => [form.title, holder?.person.name])).toEqual([
    ['首席数据官备案表', '张示例'],
    ['数据专员备案表', '李示例'],
    ['首席数据官队伍备案汇总表', undefined],
  ])
})

test('parts of a package have ASCII names and titles that name nobody', () => {
  const forms = filed('shuangyashan')
  expect(forms.map(({ name, title }) => [name, title])).toEqual([
    ['data/form-001.pdf', '首席数据官队伍备案表（1）'],
    ['data/form-002.pdf', '首席数据官队伍备案表（2）'],
    ['data/form-003.pdf', '首席数据官队伍备案表（3）'],
    ['data/form-004.pdf', '首席数据官队伍备案汇总表'],
  ])
})

test('an evaluation is filed once it has scores, a form of the government only by one, nothing without officers', () => {
  expect(filed('dazhou').map(({ form }) => form.id)).toEqual(['recommendation', 'roster-summary'])
  expect(filed('dazhou', { scores: { total: '90' } }).map(({ form }) => form.id)).toContain('evaluation')
  expect(filed('puning').map(({ form }) => form.layout)).toEqual(['puning-unit', 'roster-summary'])
  const county = readProfile('puning', { day: '2026-11-21', unit: { type: 'county' } })!
  expect(filed('puning', { profile: county })[0]?.form.layout).toBe('puning-government')
  expect(filed('dazhou', { roster: nobody })).toEqual([])
})
