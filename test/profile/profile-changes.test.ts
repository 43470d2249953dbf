import { expect, test } from 'vitest'
import { profileIds, readCodeLists, readProfileFile } from '../../electron/assets'
import { profileChanges } from '../../shared/profile/profile-changes'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { sameRules } from '../../shared/profile/same-rules'

const lists = readCodeLists()
const fileOf = (id: string): ProfileFile => {
  const file = readProfileFile(id)
  if (file === undefined) throw new Error(id)
  return file
}

test('a newer version of the rules in words: titles, bodies and terms instead of ids', () => {
  const before = fileOf('dazhou')
  const [body] = before.bodies
  const [rule, gone] = before.rules
  if (body === undefined || rule === undefined || gone === undefined) throw new Error('too little')
  const after: ProfileFile = {
    ...before,
    version: '2099.1.0',
    bodies: [...before.bodies, { ...body, id: 'new-body', name: '另一个局' }],
    rules: [
      { ...rule, when: { kind: 'within', n: 20, unit: 'workday' }, to: 'new-body', inPrinciple: !rule.inPrinciple },
      ...before.rules.slice(2),
      { ...gone, id: 'quite-new', title: '新的一项' },
    ],
  }
  const lines = profileChanges(before, after, lists)
  const changed = lines.find(({ key }) => key === `changed rules/${rule.id}`)
  expect(changed).toMatchObject({ list: '规则', title: rule.title })
  expect(changed?.details).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^时间要求：.+ → 20 个工作日内$/),
      expect.stringMatching(/^报给谁：.+ → 另一个局$/),
      expect.stringMatching(/^原则上：[是否] → [是否]$/),
    ]),
  )
  expect(lines).toContainEqual({
    key: 'removed rules/' + gone.id,
    kind: 'removed',
    list: '规则',
    title: gone.title,
    details: [],
  })
  expect(lines).toContainEqual({
    key: 'added rules/quite-new',
    kind: 'added',
    list: '规则',
    title: '新的一项',
    details: [],
  })
  expect(lines).toContainEqual({
    key: 'added bodies/new-body',
    kind: 'added',
    list: '有关部门',
    title: '另一个局',
    details: [],
  })
  expect(lines.find(({ key }) => key === 'changed head')?.details).toEqual([`版本：${before.version} → 2099.1.0`])
})

test.each(profileIds())(
  'the same rules (%s) say nothing, and against others nothing is left without a Chinese name',
  (id) => {
    expect(profileChanges(fileOf(id), fileOf(id), lists)).toEqual([])
    for (const other of profileIds())
      for (const { list, title, details } of profileChanges(fileOf(other), fileOf(id), lists)) {
        expect(list).not.toMatch(/[a-z]/)
        expect(title).not.toMatch(/^[a-z][a-z-]+$/)
        expect(details.join()).not.toMatch(/\[object|undefined/)
      }
  },
)

test('rules are the same whatever the order of their keys and the name of their schema, and not when anything else differs', () => {
  const file = fileOf('tianning')
  const turned = Object.fromEntries(Object.entries(file).reverse()) as ProfileFile
  expect(sameRules({ profile: file }, { profile: { ...turned, $schema: 'elsewhere.json' }, layouts: [] })).toBe(true)
  const [first, ...rest] = file.rules
  if (first === undefined) throw new Error('no rule')
  const other = { ...file, rules: [{ ...first, title: '另一个名称' }, ...rest] }
  expect(sameRules({ profile: file }, { profile: other })).toBe(false)
})
