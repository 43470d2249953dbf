import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { readCalendar, readCodeLists } from '../../electron/assets'
import { checkDocuments } from '../../shared/profile-check/check-documents'
import { checkProfile } from '../../shared/profile-check/check-profile'
import { profileFile, type ProfileFile } from '../../shared/profile/profile-file'
import { readProfileJson } from '../../shared/profile-check/profile-issues'
import type { ProfileProblem } from '../../shared/profile-check/profile-problem'
import { editorSchema, type JsonSchema } from '../support/editor-schema'

const assets = fileURLToPath(new URL('../../assets', import.meta.url))
const lists = readCodeLists()
const templatePath = join(assets, 'profile-template.json')
const template = async (): Promise<ProfileFile> => profileFile.parse(JSON.parse(await readFile(templatePath, 'utf8')))

const codes = (problems: readonly ProfileProblem[]): string[] => problems.map(({ path, code }) => `${path} ${code}`)

describe('the schema for editors', () => {
  test('is that of the program', async () => {
    const schema = JSON.stringify(editorSchema())
    // `vitest -u` writes it anew.
    await expect(await format(schema, { parser: 'json', printWidth: 120 })).toMatchFileSnapshot(
      join(assets, 'profile.schema.json'),
    )
  })

  /** Every property of a schema with its path. */
  const properties = ({ properties: own, items, anyOf, oneOf }: JsonSchema, path = ''): [string, JsonSchema][] => [
    ...Object.entries(own ?? {}).flatMap(([key, one]): [string, JsonSchema][] => [
      [`${path}.${key}`, one],
      ...properties(one, `${path}.${key}`),
    ]),
    ...[items ?? {}, ...(anyOf ?? []), ...(oneOf ?? [])].flatMap((one) =>
      Object.keys(one).length === 0 ? [] : properties(one, path),
    ),
  ]

  test('says of every key in Chinese what it means', () => {
    const all = properties(editorSchema())
    expect(all.length).toBeGreaterThan(200)
    expect(all.filter(([, { description = '' }]) => !/\p{Script=Han}/u.test(description))).toEqual([])
  })

  test('lists codes where codes are written, and leaves room for roles and events of the profile', () => {
    const at = (path: string) => properties(editorSchema()).find(([name]) => name === path)?.[1]
    expect(at('.rules.unitTypes')?.items?.enum).toContain('town')
    expect(at('.focusFields.codes')?.items?.enum).toContain('04')
    expect(at('.training.topics')?.items?.enum).toContain('law')
    expect(at('.roles.qualification.anyOf.codes')?.items?.enum).toContain('21')
    expect(at('.roles.role')?.anyOf).toMatchObject([{}, { type: 'string' }])
    expect(at('.roles.role')?.anyOf?.[0]?.enum).toContain('cdo')
    expect(at('.rules.event')?.anyOf?.[0]?.enum).toContain('officer-changed')
    expect(at('.rules.roles')?.items?.anyOf?.[0]?.enum).toContain('contact')
  })
})

describe('what a profile gets wrong is named with its place', () => {
  type Edit = (file: ProfileFile) => unknown
  const cases: [name: string, edit: Edit, finding: string][] = [
    ['a code of no list', (file) => (file.scope[0]!.unitTypes[0] = 'village'), 'scope[0].unitTypes code-unknown'],
    [
      'a role of its own without a title',
      (file) => Object.assign(file.roles[1]!, { role: 'king', title: '' }),
      'roles[1].role role-untitled',
    ],
    [
      'an exception of no list',
      (file) => (file.roles[1]!.exceptUnitTypes = ['village']),
      'roles[1].exceptUnitTypes code-unknown',
    ],
    ['a topic of no list', (file) => file.training![0]!.topics.push('chess'), 'training[0].topics code-unknown'],
    ['a field of no list', (file) => file.focusFields[0]!.codes.push('13'), 'focusFields[0].codes code-unknown'],
    ['a body that is not there', (file) => (file.rules[0]!.to = 'nobody'), 'rules[0].to name-unknown'],
    ['a form that is not there', (file) => (file.rules[0]!.form = 'none'), 'rules[0].form name-unknown'],
    [
      'an addressee that is not there',
      (file) => (file.filing!.addressee[0]!.body = 'no'),
      'filing.addressee[0].body name-unknown',
    ],
    ['a table that is not there', (file) => (file.evaluation[0]!.table = 'none'), 'evaluation[0].table name-unknown'],
    ['a layout that is not there', (file) => (file.forms[0]!.layout = 'none'), 'forms[0].layout name-unknown'],
    ['a role that is not there', (file) => (file.forms[0]!.roles = ['cdo', 'cxo']), 'forms[0].roles name-unknown'],
    ['a clause that is not listed', (file) => (file.veto[0]!.clause = '九'), 'veto[0].clause clause-unlisted'],
    [
      'a clause that says nothing',
      (file) => file.clauses.push({ number: '五', about: '附则' }),
      'clauses[16] clause-silent',
    ],
    ['a clause that says both', (file) => (file.clauses[1]!.none = '没有'), 'clauses[1] clause-both'],
    ['a clause listed twice', (file) => file.clauses.push({ ...file.clauses[1]! }), 'clauses[16] clause-twice'],
    [
      'a condition that nobody is asked',
      (file) => (file.forms[0]!.condition = '有自建信息系统'),
      'forms[0].condition condition-unasked',
    ],
    ['a rule said twice', (file) => file.rules.push({ ...file.rules[0]! }), 'rules[12] value-twice'],
    ['a role said twice', (file) => file.roles.push({ ...file.roles[0]! }), 'roles[2] value-twice'],
    ['a term without its event', (file) => delete file.rules[2]!.event, 'rules[2] event-missing'],
    ['an event of another kind', (file) => (file.rules[0]!.event = 'next-meeting'), 'rules[0].event event-unfit'],
    [
      'a day that is none',
      (file) => (file.rules[9]!.when = { kind: 'yearly', by: '02-30' }),
      'rules[9].when.by day-wrong',
    ],
    ['more at least than at most', (file) => (file.roles[0]!.min = 2), 'roles[0].max max-below-min'],
    ['weights of 90', (file) => (file.evaluation[0]!.weights[0]!.points = 30), 'evaluation[0].weights weights'],
    [
      'a broken pattern',
      (file) => file.catalogue!.codePattern.push({ ...file.catalogue!.rule[0]!, pattern: '(' }),
      'catalogue.codePattern[0].pattern pattern-wrong',
    ],
  ]
  test.each(cases)('%s', async (_, edit, finding) => {
    const file = await template()
    const context = { lists, layouts: ['generic-officer', 'roster-summary'] }
    expect(checkProfile(file, context)).toEqual([])
    edit(file)
    expect(codes(checkProfile(file, context))).toContain(finding)
  })

  test('a later version of a rule is no repetition', async () => {
    const file = await template()
    file.rules.push({ ...file.rules[0]!, from: '2027-01-01' })
    expect(checkProfile(file, { lists })).toEqual([])
  })

  test('the form: keys, types, lengths and kinds, in Chinese', async () => {
    const file = (await template()) as unknown as Record<string, unknown>
    const [first, second, ...others] = file['rules'] as Record<string, unknown>[]
    const wrong = {
      ...file,
      colour: 'red',
      regionCode: '99',
      name: undefined,
      version: 3,
      quality: [{ ...(file['quality'] as object[])[0], dimensions: [] }],
      rules: [
        { ...first, bearer: 'us', words: '字'.repeat(31) },
        { ...second, when: { kind: 'weekly' }, mayor: 1 },
        ...others,
      ],
    }
    const { profile, problems } = readProfileJson(wrong, { lists })
    expect(profile).toBeUndefined()
    expect(codes(problems).sort()).toEqual(
      [
        'name key-missing',
        'regionCode form-wrong',
        'version type-wrong',
        'quality[0].dimensions too-little',
        'rules[0].bearer value-wrong',
        'rules[0].words too-much',
        'rules[1].when.kind kind-wrong',
        'rules[1] key-unknown',
        '文件 key-unknown',
      ].sort(),
    )
    const said = problems.map(({ message }) => message).join('\n')
    for (const known of [
      'within',
      'at-once',
      'local-bureau',
      'splitFrom',
      '第2条规则《首次备案》',
      '行政区划代码，6 位数字',
    ])
      expect(said).toContain(known)
    for (const { path, message } of problems) {
      expect(message).toContain(path)
      expect(message).toMatch(/^[^!！]+。$/u)
    }
  })

  test('form and sense are found in one pass, each value as far as it can be read', async () => {
    const file = (await template()) as unknown as { rules: Record<string, unknown>[]; roles: unknown[] }
    Object.assign(file.rules[0]!, { bearer: 'us', to: 'nobody', from: '2026/3/5' })
    Object.assign(file.rules[1]!, { words: 7, clause: '九', when: 'soon' })
    file.roles.push('king')
    expect(codes(readProfileJson(file, { lists }).problems)).toEqual(
      expect.arrayContaining([
        'rules[0].bearer value-wrong',
        'rules[0].from date-form',
        'rules[0].to name-unknown',
        'rules[1].words type-wrong',
        'rules[1].when type-wrong',
        'rules[1].clause clause-unlisted',
        'roles[2] type-wrong',
      ]),
    )
  })

  test('whatever stands in place of a value is named, and nothing breaks', async () => {
    const calendar = readCalendar()
    const odd: readonly unknown[] = [null, 7, '', [], {}, [null], [{}], { kind: 'within' }]
    const whole = await template()
    const seen: string[] = []
    let turn = 0
    const replaceIn = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      for (const key of Object.keys(value)) {
        const record = value as Record<string, unknown>
        const kept = record[key]
        record[key] = odd[turn++ % odd.length]
        const { profile, problems } = readProfileJson(whole, { lists, calendar })
        if (profile === undefined && problems.length === 0) seen.push(`${path}.${key}`)
        record[key] = kept
        if (!/\[[2-9]\]|\[\d\d\]/.test(path))
          replaceIn(kept, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
      }
    }
    replaceIn(whole, '')
    expect(seen).toEqual([])
  })

  test('words are looked for in the document and in their clause', async () => {
    const file = await template()
    const words = [...JSON.stringify(file).matchAll(/"words":"([^"]+)"/gu)].map(([, one]) => one)
    const every = [file.name, file.source.title, ...words, ...file.units.flatMap(({ names }) => names)].join('\n')
    const check = (text: string) => codes(checkDocuments(file, new Map([['', text]])))
    expect(check(every)).toEqual(['clauses document-unnumbered'])
    expect(check(every.replaceAll('安排专项经费', '安排经费'))).toEqual([
      'clauses document-unnumbered',
      'cannot[0].words words-missing',
    ])
    const headed = `一、范围\n二、组织\n三、任务\n四、保障\n述职\n五、附则\n${every}`
    expect(check(headed)).toContain('cannot[0].words words-elsewhere')
  })
})
