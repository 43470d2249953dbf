import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { profileIds, readProfile } from '../../electron/assets'
import { formLayout, type FormLayout } from '../../shared/profile/form-layout'
import type { AppointmentDraft, PersonDraft } from '../../shared/roster/person'
import { nobody } from '../../shared/roster/roster'
import { compareCity, type CityFacts } from '../../shared/duties/compare-city'
import type { Profile } from '../../shared/profile/profile'

const folder = new URL('../../assets/forms/', import.meta.url)
const layouts: ReadonlyMap<string, FormLayout> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => formLayout.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
    .map((layout) => [layout.id, layout]),
)
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const city = (name: string): Profile => {
  const profile = readProfile(name, { day: '2026-03-05', unit: { type: 'dept' } })
  if (profile === undefined) throw new Error(name)
  return profile
}
const persons: PersonDraft[] = [
  { id: id(1), name: '张示例', post: '局长', sex: '1' },
  { id: id(2), name: '李示例' },
]
const appointments: AppointmentDraft[] = [
  { id: id(3), personId: id(1), role: 'cdo', from: '2025-10-01' },
  { id: id(4), personId: id(2), role: 'cxo', from: '2025-10-01' },
]
const facts: CityFacts = { roster: { persons, appointments }, layouts, today: '2026-03-05' }

describe('another city for a unit', () => {
  test('says which roles nobody holds, and which officers the new city does not know', () => {
    const change = compareCity(city('dazhou'), city('shuangyashan'), {
      ...facts,
      roster: { persons, appointments: appointments.slice(0, 1) },
    })
    expect(change.missingRoles).toEqual([
      { title: '首席执行官', short: 1, inPrinciple: true, follows: false, clause: '三（三）' },
      { title: '数据专员', short: 1, inPrinciple: true, follows: false, clause: '三（三）' },
    ])
    expect(compareCity(city('shuangyashan'), city('dazhou'), facts).keptElsewhere).toEqual([
      { name: '李示例', role: '首席执行官' },
    ])
  })

  test('a form that the former city had asks for nothing new; a new one names what is empty, and only that', () => {
    const { forms } = compareCity(city('shuangyashan'), city('dazhou'), facts)
    const recommendation = forms.find(({ title }) => title.includes('推荐表'))
    expect(recommendation?.people.map(({ name }) => name)).toEqual(['张示例'])
    const missing = recommendation?.people[0]?.missing ?? []
    expect(missing).toEqual(expect.arrayContaining(['民族', '出生年月', '籍贯', '政治面貌', '个人简历', '照片']))
    expect(missing).not.toContain('姓名')
    expect(missing).not.toContain('性别')
    expect(missing).not.toContain('职务')
    expect(compareCity(city('dazhou'), city('dazhou'), facts).forms).toEqual([])
  })

  test.each(['shuangyashan', 'baoshan', 'tianning'])(
    'a city without a form of its own (%s) does not find missing what its document does not ask for',
    (name) => {
      const { forms } = compareCity(city('dazhou'), city(name), facts)
      const missing = forms.flatMap(({ people }) => people.flatMap((person) => person.missing))
      expect(missing).toEqual(expect.arrayContaining(['学历', '分管信息化起始年月']))
      for (const label of ['政治面貌', '出生年月', '个人简历', '照片']) expect(missing).not.toContain(label)
    },
  )

  test('deadlines are compared in words, with the clause that states them', () => {
    const { terms } = compareCity(city('shuangyashan'), city('dazhou'), facts)
    expect(terms).toContainEqual({
      event: 'spot-check-found',
      before: '15 个工作日内',
      after: '30 个工作日内',
      clause: '四（二）',
    })
    expect(terms.find(({ event }) => event === 'officer-changed')).toMatchObject({ before: null, after: '1 个月内' })
    // Both ask for a mending within the same days or state the same meetings: nothing is said of it.
    expect(terms.map(({ event }) => event)).not.toContain('next-meeting')
  })

  test('says who gets the filings from now on, and whether the new document binds the unit', () => {
    const toDazhou = compareCity(city('shuangyashan'), city('dazhou'), facts)
    expect(toDazhou.addressee).toEqual({
      before: '双鸭山市数据局',
      after: city('dazhou').filing.addressee?.name,
      clause: '五（一）',
    })
    expect(toDazhou.binding.state).toBe('bound')
    expect(compareCity(city('dazhou'), city('dazhou'), facts).addressee).toBeNull()
  })

  test('a document that asks nothing of the unit has no addressee, no roles and no forms to miss', () => {
    const school = readProfile('tianning', { day: '2026-03-05', unit: { type: 'school' } })
    if (school === undefined) throw new Error('no profile')
    const change = compareCity(city('dazhou'), school, facts)
    expect(change.addressee).toMatchObject({ before: city('dazhou').filing.addressee?.name, after: null })
    expect(change.addressee?.clause).toBe('五（一）')
    expect(change.binding.state).toBe('unbound')
    expect([change.missingRoles, change.forms]).toEqual([[], []])
    expect(compareCity(school, school, facts).addressee).toBeNull()
  })

  test.each(profileIds())('the same city (%s) changes nothing', (name) => {
    const { terms, forms, keptElsewhere } = compareCity(city(name), city(name), { ...facts, roster: nobody })
    expect([terms, forms, keptElsewhere]).toEqual([[], [], []])
  })

  test('without the former rules at hand everything of the new city counts as new', () => {
    const change = compareCity(undefined, city('dazhou'), facts)
    expect(change.terms.every(({ before }) => before === null)).toBe(true)
    expect(change.forms.length).toBeGreaterThan(0)
    expect(change.keptElsewhere).toEqual([{ name: '李示例', role: 'cxo' }])
  })
})
