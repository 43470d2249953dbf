import { readFileSync } from 'node:fs'
import { expect, test, describe } from 'vitest'
import { readCodeLists, readProfileFile } from '../../electron/assets'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { formLayout } from '../../shared/profile/form-layout'
import { compareVersions } from '../../shared/profile/compare-versions'
import { loadProfile } from '../../shared/profile-check/load-profile'
import { loadedProfile, type LoadedProfile } from '../../shared/profile/loaded-profile'
import type { ProfileFile } from '../../shared/profile/profile-file'

const file = ((): ProfileFile => {
  const found = readProfileFile('tianning')
  if (found === undefined) throw new Error('no profile')
  return found
})()
const layout = formLayout.parse(
  JSON.parse(readFileSync(new URL('../../assets/forms/generic-officer.json', import.meta.url), 'utf8')),
)
const builtIn = file.forms.map((form) => form.layout)
const pick = (value: unknown, name = '规则.json') => ({
  name,
  text: typeof value === 'string' ? value : JSON.stringify(value),
})
const loadAll = (values: readonly unknown[], loaded: readonly LoadedProfile[] = []) =>
  loadProfile(
    values.map((value, at) => pick(value, `文件${String(at)}.json`)),
    {
      profiles: [file],
      loaded,
      context: { lists: readCodeLists(), layouts: builtIn },
      kinds: dataKinds,
      today: '2026-03-05',
    },
  )
const load = (value: unknown) => loadAll([value])
const codeOf = (value: unknown): string => {
  const result = load(value)
  return result.ok ? 'ok' : result.error.code
}

describe('a rules file of the office', () => {
  test('of another city, of the same version and of a newer one is taken', () => {
    expect(load({ ...file, id: 'example', name: '示例市', version: '2020.1.0' })).toMatchObject({
      ok: true,
      value: { id: 'example', loaded: '2026-03-05', profile: { name: '示例市' } },
    })
    expect(codeOf(file)).toBe('ok')
    expect(codeOf({ ...file, version: '2099.1.0' })).toBe('ok')
    expect(codeOf(`\ufeff${JSON.stringify(file)}`)).toBe('ok')
  })

  test('an older version of a city that is in use is refused', () => {
    const result = load({ ...file, version: '2020.12.9' })
    expect(result).toMatchObject({ ok: false, error: { code: 'E_PROFILE_OLD' } })
    if (!result.ok) expect(result.error.message).toContain('2020.12.9')
  })

  test('versions are compared by number, not by letter', () => {
    expect(compareVersions('2026.2.10', '2026.2.9')).toBeGreaterThan(0)
    expect(compareVersions('2026.10.0', '2026.9.99')).toBeGreaterThan(0)
    expect(compareVersions('2026.2.0', '2026.2.0')).toBe(0)
    expect(compareVersions('2025.12.0', '2026.1.0')).toBeLessThan(0)
  })

  test.each(['', 'not json', '[1, 2', '"text"', 'null'])('%j is no rules file', (text) => {
    expect(codeOf(text)).toBe('E_PROFILE_JSON')
  })

  test('every problem is said with its path', () => {
    const result = load({ ...file, surprise: 1, roles: [{ ...file.roles[0], min: 'eins' }], name: undefined })
    if (result.ok) throw new Error('taken')
    expect(result.error.code).toBe('E_PROFILE_WRONG')
    const problems = result.error.problems?.join('\n')
    expect(problems).toContain('surprise')
    expect(problems).toContain('roles[0].min')
    expect(problems).toContain('name')
  })

  test('a prototype key in the file changes nothing', () => {
    expect(codeOf('{"__proto__": {"id": "x"}}')).toBe('E_PROFILE_WRONG')
    expect(({} as { id?: string }).id).toBeUndefined()
  })
})

describe('layouts beside a rules file', () => {
  const [form] = file.forms
  if (form === undefined) throw new Error('no form')
  const own = { ...layout, id: 'example-officer' }
  const rules = {
    ...file,
    id: 'example',
    version: '2026.1.0',
    forms: [{ ...form, layout: 'example-officer' }, ...file.forms.slice(1)],
  }
  const codeOfAll = (values: readonly unknown[]) => {
    const result = loadAll(values)
    return result.ok ? 'ok' : result.error.code
  }

  test('are stored with the rules, in whichever order they were picked', () => {
    for (const values of [
      [rules, own],
      [own, rules],
    ]) {
      const result = loadAll(values)
      if (!result.ok) throw new Error(result.error.message)
      expect(result.value.layouts).toEqual([own])
      expect(loadedProfile.safeParse(result.value).success).toBe(true)
    }
    expect(codeOfAll([rules])).toBe('E_PROFILE_WRONG')
  })

  test('stay with a later version that was loaded without them, as long as a form uses them', () => {
    const before: LoadedProfile = { id: 'example', loaded: '2026-01-01', profile: rules, layouts: [own] }
    expect(loadAll([{ ...rules, version: '2026.2.0' }], [before])).toMatchObject({
      ok: true,
      value: { layouts: [own] },
    })
    const plain = loadAll([{ ...rules, version: '2026.2.0', forms: file.forms }], [before])
    expect(plain.ok && 'layouts' in plain.value).toBe(false)
  })

  test('print fields of any kind that there is; what there is not is said with what there is', () => {
    const cell = (field: string) => ({ cells: [{ field }] })
    const table = (...rows: object[]) => ({ ...own, parts: [{ kind: 'table', columns: [1], rows }] })
    const each = { each: { record: 'trainings' }, least: 1, ...cell('trainings.title') }
    expect(codeOfAll([rules, table(each)])).toBe('ok')
    expect(codeOfAll([rules, { ...table(cell('trainings.attendees')), subject: { record: 'trainings' } }])).toBe('ok')
    const wrong: readonly [layout: object, ...said: string[]][] = [
      [table({ ...each, ...cell('trainings.teacher') }), 'parts.0.rows.0.cells.0.field', 'trainings.title（培训名称）'],
      [table({ ...each, ...cell('lessons.title') }), '没有“lessons”这一类记录', 'trainings（培训）'],
      [table({ ...each, each: { record: 'lessons' } }), 'parts.0.rows.0.each.record'],
      [{ ...own, subject: { record: 'constructor' } }, 'subject.record', '没有“constructor”'],
      [table(cell('trainings.title')), '看不出“trainings.title”印的是哪一条记录'],
      [table({ ...each, ...cell('matters.title') }), '看不出“matters.title”'],
      [
        { ...own, parts: [{ kind: 'line', items: [{ label: '日期：', field: 'matters.day' }] }] },
        'parts.0.items.0.field',
      ],
    ]
    for (const [layout, ...said] of wrong) {
      const result = loadAll([rules, layout])
      if (result.ok) throw new Error(`taken: ${said.join()}`)
      expect(result.error.code).toBe('E_LAYOUT_WRONG')
      for (const words of said) expect(result.error.problems?.join('\n')).toContain(words)
    }
  })

  test('are refused without rules, twice, with wrong parts, or where no form uses them; so are two rules files', () => {
    expect(codeOfAll([own])).toBe('E_PROFILE_NONE')
    expect(codeOfAll([rules, own, own])).toBe('E_LAYOUT_TWICE')
    expect(codeOfAll([rules, { ...own, paper: 'round' }])).toBe('E_LAYOUT_WRONG')
    expect(codeOfAll([file, own])).toBe('E_LAYOUT_UNUSED')
    expect(codeOfAll([rules, file])).toBe('E_PROFILE_TWO')
    const wrong = loadAll([rules, { ...own, paper: 'round' }])
    expect(wrong.ok ? [] : wrong.error.problems).toEqual(['paper：内容不符合格式'])
  })

  test('rules loaded before there were layouts are read as they are', () => {
    expect(loadedProfile.safeParse({ id: file.id, loaded: '2025-01-01', profile: file }).success).toBe(true)
  })
})
