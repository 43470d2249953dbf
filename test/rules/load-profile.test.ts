import { expect, test, describe } from 'vitest'
import { readCodeLists, readProfileFile } from '../../electron/assets'
import { compareVersions } from '../../shared/rules/compare-versions'
import { loadProfile } from '../../shared/rules/load-profile'
import type { ProfileFile } from '../../shared/rules/profile-file'

const file = ((): ProfileFile => {
  const found = readProfileFile('tianning')
  if (found === undefined) throw new Error('no profile')
  return found
})()
const load = (value: unknown) =>
  loadProfile(typeof value === 'string' ? value : JSON.stringify(value), {
    name: '规则.json',
    profiles: [file],
    context: { lists: readCodeLists() },
    today: '2026-03-05',
  })
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
