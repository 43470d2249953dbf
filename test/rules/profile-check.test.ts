import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCodeLists, readProfileFile } from '../../electron/assets'
import { profileCommand } from '../../electron/cli/commands/profile'
import { checkDocuments } from '../../shared/rules/check-documents'
import { checkProfile } from '../../shared/rules/check-profile'
import { diffProfiles } from '../../shared/rules/diff-profiles'
import { profileFile, type ProfileFile } from '../../shared/rules/profile-file'
import { readProfileJson } from '../../shared/rules/profile-issues'
import type { ProfileProblem } from '../../shared/rules/profile-problem'
import { editorSchema, type JsonSchema } from '../support/editor-schema'

const assets = fileURLToPath(new URL('../../assets', import.meta.url))
const lists = readCodeLists()
const templatePath = join(assets, 'profile-template.json')
const template = async (): Promise<ProfileFile> => profileFile.parse(JSON.parse(await readFile(templatePath, 'utf8')))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cdo-profile-'))
})
afterAll(() => rm(folder, { recursive: true }))

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
    expect(at('.roles.role')?.anyOf).toMatchObject([{ enum: expect.arrayContaining(['cdo']) }, { type: 'string' }])
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
    for (const { path, message } of problems) {
      expect(message).toContain(path)
      expect(message).toMatch(/^[^!！]+。$/u)
    }
  })

  test('words are looked for in the document and in their clause', async () => {
    const file = await template()
    const every = [...JSON.stringify(file).matchAll(/"words":"([^"]+)"/gu)].map(([, words]) => words).join('\n')
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

describe('cdo profile', () => {
  const run = (...words: string[]) => profileCommand.run(words)

  test('check: built-in ones and the template are fine', async () => {
    for (const one of ['shuangyashan', 'dazhou', 'puning', 'baoshan', 'tianning', templatePath])
      expect(await run('check', one)).toMatchObject({ exit: 0, json: { ok: true, findings: [] } })
  })

  test('check: findings end with 1, with a document also those of words; no file ends with 2', async () => {
    const path = join(folder, 'wrong.json')
    await writeFile(path, JSON.stringify({ ...(await template()), colour: 'red' }))
    expect(await run('check', path)).toMatchObject({
      exit: 1,
      json: { ok: false, id: null, findings: [{ path: '文件', code: 'key-unknown', level: '必改', line: 1 }] },
    })
    await writeFile(path, '{"id": ')
    expect(await run('check', path)).toMatchObject({ exit: 1, json: { findings: [{ code: 'not-json' }] } })
    const document = join(folder, 'document.txt')
    await writeFile(document, '别的文件')
    const { exit, json } = await run('check', templatePath, '--document', document)
    expect(exit).toBe(1)
    expect(new Set((json as { findings: ProfileProblem[] }).findings.map(({ code }) => code))).toEqual(
      new Set(['document-unnumbered', 'words-missing']),
    )
    await expect(run('check', join(folder, 'none.json'))).rejects.toMatchObject({
      coded: { code: 'E_FILE_UNREADABLE' },
    })
    expect(await run('check')).toMatchObject({ exit: 2, json: { error: { code: 'E_USAGE' } } })
  })

  test('diff: what was added, removed and changed, wherever it stands', async () => {
    const before = await template()
    const after = await template()
    after.version = '2026.2.0'
    after.rules.reverse()
    after.rules.push({ ...after.rules[0]!, id: 'new-rule' })
    after.bodies.pop()
    after.roles[0]!.max = 2
    const expected = {
      added: ['rules/new-rule'],
      removed: ['bodies/cyber-office'],
      changed: [
        { path: 'roles/cdo', fields: [{ field: 'max', from: 1, to: 2 }] },
        { path: 'head', fields: [{ field: 'version', from: '2026.1.0', to: '2026.2.0' }] },
      ],
    }
    expect(diffProfiles(before, after)).toEqual(expected)
    expect(diffProfiles(before, before)).toEqual({ added: [], removed: [], changed: [] })
    const path = join(folder, 'after.json')
    await writeFile(path, JSON.stringify(after))
    expect(await run('diff', templatePath, path)).toMatchObject({
      exit: 0,
      json: { a: { id: 'my-city', version: '2026.1.0' }, b: { version: '2026.2.0' }, ...expected },
    })
  })

  test('diff: two cities by their ids', async () => {
    const { json } = await run('diff', 'shuangyashan', 'dazhou')
    const { changed } = json as ReturnType<typeof diffProfiles>
    const mend = changed.find(({ path }) => path === 'rules/spot-check-mend')
    expect(mend?.fields.find(({ field }) => field === 'when')).toEqual({
      field: 'when',
      from: readProfileFile('shuangyashan')!.rules.find(({ id }) => id === 'spot-check-mend')!.when,
      to: { kind: 'within', n: 30, unit: 'workday' },
    })
  })
})
