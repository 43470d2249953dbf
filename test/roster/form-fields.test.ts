import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { fieldsOfLayouts } from '../../shared/forms/fields-of-layout'
import { neededFields, type AskedFields } from '../../shared/roster/form-fields'
import { personFields } from '../../shared/roster/roster-fields'
import type { Profile } from '../../shared/profile/profile'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { profileFile } from '../../shared/profile/profile-file'
import { factsOf, layoutOf } from '../forms/form-sample'

const file = profileFile.parse(
  JSON.parse(readFileSync(new URL('../../assets/profiles/tianning.json', import.meta.url), 'utf8')),
)
const inForce = profileInForce(file, { day: '2026-03-05', unit: { type: '' } })
const form = (id: string, roles?: string[]): Profile['forms'][number] => ({
  id,
  title: id,
  official: false,
  layout: id,
  clause: '一',
  words: '示例',
  from: null,
  ...(roles === undefined ? {} : { roles }),
})
const profile: Profile = { ...inForce, forms: [form('officer', ['cdo']), form('list')] }
const layouts: Readonly<Record<string, AskedFields>> = {
  officer: {
    person: new Set(['name', 'born', 'photo', 'resume']),
    appointment: new Set(['workPlan', 'from', 'replaces']),
  },
  list: { person: new Set(['name', 'sex']), appointment: new Set() },
}
const nothing: AskedFields = { person: new Set(), appointment: new Set() }
const fieldsOf = (layout: string) => layouts[layout] ?? nothing

test('fields of the forms for the roles come first, the others are all kept', () => {
  const cdo = neededFields(profile, ['cdo'], fieldsOf)
  expect(cdo.appointment).toEqual(['from', 'workPlan'])
  expect(cdo.first).toEqual(expect.arrayContaining(['name', 'sex', 'born', 'mobile']))
  expect([...cdo.parts].sort()).toEqual(['photo', 'resume'])
  expect([...cdo.first, ...cdo.others].sort()).toEqual(Object.keys(personFields).sort())
  const contact = neededFields(profile, ['contact'], fieldsOf)
  expect(contact.first).toContain('sex')
  expect(contact.others).toContain('born')
  expect(contact.parts.size).toBe(0)
})

test('what a form prints and its document does not ask for is none of what is asked first', () => {
  const fieldsOf = (id: string) => fieldsOfLayouts([layoutOf(id)])
  for (const city of ['shuangyashan', 'baoshan', 'tianning']) {
    const needed = neededFields(factsOf(city, 'short').profile, ['cdo'], fieldsOf)
    expect(needed.first).toContain('education')
    expect(needed.others).toEqual(expect.arrayContaining(['born', 'politicalStatus']))
    expect([...needed.parts]).toEqual(['certificates'])
  }
  const dazhou = neededFields(factsOf('dazhou', 'short').profile, ['cdo'], fieldsOf)
  expect(dazhou.first).toEqual(expect.arrayContaining(['born', 'politicalStatus']))
  expect([...dazhou.parts].sort()).toEqual(['certificates', 'photo', 'resume'])
})

test('without a role every form of the city counts', () => {
  expect(neededFields(profile, [], fieldsOf).first).toContain('born')
})
