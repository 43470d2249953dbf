import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { profileCommand } from '../../electron/cli/commands/profile'
import { diffProfiles } from '../../shared/profile/diff-profiles'
import { profileFile, type ProfileFile } from '../../shared/profile/profile-file'
import type { ProfileProblem } from '../../shared/profile-check/profile-problem'

const templatePath = fileURLToPath(new URL('../../assets/profile-template.json', import.meta.url))
const template = async (): Promise<ProfileFile> => profileFile.parse(JSON.parse(await readFile(templatePath, 'utf8')))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cdo-profile-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Text as old editors save it. */
const gbkOf = (text: string): Uint8Array => {
  const bytesOf = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return new Uint8Array(Array.from(text).flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]))
}

describe('cdo profile', () => {
  const run = (...words: string[]) => profileCommand.run(words)

  test('check: built-in ones and the template are fine', async () => {
    for (const one of ['shuangyashan', 'dazhou', 'puning', 'baoshan', 'tianning', templatePath])
      expect(await run('check', one)).toMatchObject({ exit: 0, json: { ok: true, findings: [] } })
  })

  test('check: a layout beside the file that prints what there is not is told of at its form', async () => {
    const home = await mkdtemp(join(folder, 'layouts-'))
    const city = await template()
    const [form] = city.forms
    if (form === undefined) throw new Error('no form')
    const path = join(home, 'example.json')
    const changed = { ...city, forms: [{ ...form, layout: 'example-record' }, ...city.forms.slice(1)] }
    await writeFile(path, JSON.stringify(changed))
    const layout = (field: string) => ({
      id: 'example-record',
      subject: { record: 'matters' },
      paper: 'portrait',
      size: 12,
      parts: [{ kind: 'line', items: [{ label: '名称：', field }] }],
    })
    const beside = join(home, 'example-record.json')
    await writeFile(beside, JSON.stringify(layout('matters.title')))
    expect(await run('check', path)).toMatchObject({ exit: 0 })
    await writeFile(beside, JSON.stringify(layout('matters.heading')))
    const wrong = await run('check', path)
    expect(wrong).toMatchObject({
      exit: 1,
      json: { ok: false, findings: [{ path: 'forms[0].layout', code: 'layout-wrong', level: '必改', line: 1 }] },
    })
    expect(wrong.text).toMatch(/example-record\.json.*“其他事项”没有“matters\.heading”.*matters\.title（名称）/)
    await writeFile(beside, '{')
    expect(await run('check', path)).toMatchObject({ exit: 1, json: { findings: [{ code: 'layout-wrong' }] } })
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
      new Set(['document-other']),
    )
    await expect(run('check', join(folder, 'none.json'))).rejects.toMatchObject({
      coded: { code: 'E_FILE_UNREADABLE' },
    })
    expect(await run('check')).toMatchObject({ exit: 2, json: { error: { code: 'E_USAGE' } } })
  })

  test('check: a fault of JSON with line, column and the text of the line; a file in GBK, a key that stands twice', async () => {
    const path = join(folder, 'odd.json')
    const text = await readFile(templatePath, 'utf8')
    await writeFile(path, text.replace('"name": "示例市",', '"name": “示例市”,'))
    const broken = await run('check', path)
    expect(broken).toMatchObject({ exit: 1, json: { findings: [{ code: 'not-json', line: 4 }] } })
    for (const words of ['第 4 行', '第 11 列', '“示例市”', '中文标点', '"name":']) expect(broken.text).toContain(words)
    await writeFile(path, gbkOf(text))
    const gbk = await run('check', path)
    expect(gbk).toMatchObject({ exit: 0, json: { findings: [{ code: 'encoding', level: '建议' }] } })
    expect(gbk.text).toContain('gb18030')
    await writeFile(path, text.replace('"level": "city",', '"level": "city", "level": "city",'))
    expect(await run('check', path)).toMatchObject({
      exit: 1,
      json: { findings: [{ path: 'level', code: 'key-twice' }] },
    })
  })

  test('check: the id of a built-in city is told: loading would put the file in its place', async () => {
    const path = join(folder, 'taken.json')
    const write = async (change: Partial<ProfileFile>) =>
      writeFile(path, JSON.stringify({ ...(await template()), id: 'dazhou', ...change }))
    await write({ version: '2099.1.0' })
    const { exit, json, text } = await run('check', path)
    expect({ exit, json }).toMatchObject({
      exit: 0,
      json: { findings: [{ path: 'id', code: 'id-built-in', level: '建议' }] },
    })
    for (const words of ['dazhou', '达州市', '替换', '以载入的为准']) expect(text).toContain(words)
    expect(text).not.toContain('version')
    await write({ version: '2025.1.0' })
    expect((await run('check', path)).text).toMatch(/比.*旧.*version/u)
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

  test('diff: expected answers are paired by what they ask, not by their place', async () => {
    const before = await template()
    const [first, ...others] = before.expect ?? []
    expect(others.length).toBeGreaterThan(0)
    const after = { ...before, expect: [...others, { ...first!, due: '2026-12-24' }] }
    const { added, removed, changed } = diffProfiles(before, after)
    expect([...added, ...removed]).toEqual([])
    expect(changed).toMatchObject([{ fields: [{ field: 'due', from: first?.due, to: '2026-12-24' }] }])
    expect(changed[0]?.path).toContain(first?.on)
    const asked = { ...before, expect: [{ ...first!, unitType: 'town' }, ...others] }
    expect(diffProfiles(before, asked)).toMatchObject({
      added: [expect.anything()],
      removed: [expect.anything()],
      changed: [],
    })
  })

  test('diff: one version with two contents is told of, and values are named as the document does', async () => {
    const path = join(folder, 'same-version.json')
    const after = await template()
    after.rules[1]!.text = '另一种写法'
    await writeFile(path, JSON.stringify(after))
    const { json, text } = await run('diff', templatePath, path)
    expect(json).toMatchObject({ notes: [{ code: 'N_VERSION_SAME' }] })
    expect(text).toMatch(/my-city 2026\.1\.0，内容却不同.*version 加大/u)
    expect(text).toContain(`rules/${after.rules[1]!.id}《${after.rules[1]!.title}》`)
    expect(await run('diff', templatePath, templatePath)).toMatchObject({ json: { notes: [] } })
    await writeFile(path, JSON.stringify({ ...after, version: '2026.1.1' }))
    expect(await run('diff', templatePath, path)).toMatchObject({ json: { notes: [] } })
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
