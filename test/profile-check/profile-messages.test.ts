import { describe, expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import { profileFile } from '../../shared/profile/profile-file'
import { readProfileJson } from '../../shared/profile-check/profile-issues'
import { written } from './check-sixth-city'

type Fields = Record<string, unknown>
interface Written extends Fields {
  rules: (Fields & { when: Fields })[]
  roles: Fields[]
  quality: unknown
}

/** What is said at a path when the file is written otherwise. */
const said = (edit: (file: Written) => unknown, path: string): string => {
  const file = JSON.parse(written) as Written
  edit(file)
  const messages = readProfileJson(file, { lists: readCodeLists() }).problems.filter((one) => one.path === path)
  expect(messages).toHaveLength(1)
  return messages[0]?.message ?? ''
}

describe('what is wrong with the form of a value', () => {
  test.each<[unknown, string]>([
    ['5个工作日', '"5个工作日"'],
    [5, ' 5'],
    [['within', 5], '["within",5]'],
  ])('a `when` that is %j shows how one is written', (when, got) => {
    const message = said((file) => Object.assign(file.rules[1]!, { when }), 'rules[1].when')
    expect(message).toContain(got)
    const [, example = ''] = /如 (\{.*\})/u.exec(message) ?? []
    expect(profileFile.shape.rules.element.shape.when.safeParse(JSON.parse(example)).success).toBe(true)
  })

  test('a `when` that is missing, too', () => {
    expect(said((file) => Reflect.deleteProperty(file.rules[1]!, 'when'), 'rules[1].when')).toContain('如 {"kind"')
  })

  test.each([
    ['unitTypes', 'dept', '["dept"]'],
    ['roles', 'cdo', '["cdo"]'],
    ['levels', 'city', '["city"]'],
  ])('`%s` that is no list is shown as one', (key, value, example) => {
    expect(said((file) => (file.rules[1]![key] = value), `rules[1].${key}`)).toContain(`如 ${example}`)
  })

  test('lists of values are shown as such', () => {
    const message = said((file) => (file.quality = {}), 'quality')
    expect(message).toContain('{}')
    expect(message).toContain('[{…}]')
  })

  test('a value of no list is quoted, and the codes stand there once', () => {
    const message = said((file) => (file.rules[1]!['bearer'] = 'us'), 'rules[1].bearer')
    expect(message).toContain('“us”')
    for (const code of ['government', 'local-bureau', 'unnamed']) expect(message.split(code)).toHaveLength(2)
    const stage = said((file) => Object.assign(file, { level: 'province' }), 'level')
    expect(stage).toContain('“province”')
    expect(stage.split('county')).toHaveLength(2)
  })

  test('a kind that is none is quoted, and the kinds stand there once', () => {
    const message = said((file) => (file.rules[1]!.when = { kind: 'weekly' }), 'rules[1].when.kind')
    expect(message).toContain('“weekly”')
    for (const kind of ['within', 'monthly', 'at-once']) expect(message.split(kind)).toHaveLength(2)
  })

  test.each<[string, (file: Written) => unknown, string, RegExp]>([
    ['a number', (file) => (file.rules[1]!.when['n'] = 0), 'rules[1].when.n', /现在是 0，太小，至少 1/],
    ['a number', (file) => (file.roles[0]!['min'] = -1), 'roles[0].min', /现在是 -1，太小，至少 0/],
    ['a number', (file) => (file.rules[4]!.when['day'] = 40), 'rules[4].when.day', /现在是 40，太大，最大 31/],
    [
      'a text',
      (file) => (file.rules[1]!['words'] = '字'.repeat(31)),
      'rules[1].words',
      /现在 31 个字，太长，最多 30 个字/,
    ],
    ['a text', (file) => (file.rules[1]!['title'] = ''), 'rules[1].title', /是空的/],
    ['a list', (file) => (file.rules[1]!['unitTypes'] = []), 'rules[1].unitTypes', /是空的/],
  ])('%s is too small or too large in its own way', (_, edit, path, words) => {
    expect(said(edit, path)).toMatch(words)
    expect(said(edit, path)).not.toMatch(/太长或太大|太短、太小/)
  })

  test('a key that is misspelt is told what it most likely should be; another one what there is', () => {
    const near = said((file) => (file.rules[1]!['inprinciple'] = false), 'rules[1]')
    expect(near).toContain('多半是“inPrinciple”')
    expect(near).not.toContain('splitFrom')
    const far = said((file) => (file.rules[1]!['mayor'] = 1), 'rules[1]')
    expect(far).toContain('splitFrom')
    expect(far).not.toContain('多半')
    expect(said((file) => (file['source_s'] = []), '文件')).toContain('多半是“sources”')
  })
})
