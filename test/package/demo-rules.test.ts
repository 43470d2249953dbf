import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFormLayouts, readProfileFile } from '../../electron/assets'
import { checkCommand } from '../../electron/cli/commands/check'
import { demoCommand } from '../../electron/cli/commands/demo'
import { inspectCommand } from '../../electron/cli/commands/inspect'
import { verifyCommand } from '../../electron/cli/commands/verify'
import { codedOf } from '../../shared/base/coded-error'
import { profileDigest } from '../../shared/package/profile-digest'
import type { Statement } from '../../shared/package/statement'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { dataFolderWith, ownFile, ownProfile } from '../profile/own-profile'
import { inFolder } from './host'

interface Made {
  readonly package: string
  readonly unitName: string
  readonly addressee: string | null
  readonly counts: Readonly<Record<string, number>>
  readonly notes: readonly string[]
}

const small = ['--resources', '3', '--items', '2', '--seed', '7']
const demo = async (out: string, ...more: string[]) => {
  const { exit, json, text } = await demoCommand.run(['--out', out, ...small, ...more])
  expect(exit).toBe(0)
  return { ...(json as Made), text }
}
const refusal = async (run: Promise<unknown>) => codedOf(await run.catch((thrown: unknown) => thrown))

const digestOf = (file: ProfileFile) => profileDigest(file, (bytes) => createHash('sha256').update(bytes).digest('hex'))

/** Titles of the printed pages beside the package. */
const pages = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.pdf')).map((name) => name.replace(/^.*-1-1-|\.pdf$/g, ''))

describe('cdo demo: a unit of any kind', () => {
  test('普 county: to 揭阳, with 附件1', () =>
    inFolder(async (folder) => {
      const made = await demo(folder, '--city', 'puning', '--unit-type', 'county')
      expect(made).toMatchObject({ unitName: '示例县人民政府', addressee: '揭阳市政务服务数据管理局', notes: [] })
      expect(made.text).toContain('报送：揭阳市政务服务数据管理局。')
      const printed = await pages(folder)
      expect(printed).toContain('普宁市政府首席数据官和联系人报名表')
      expect(printed).not.toContain('普宁市部门首席数据官和联系人报名表')
      expect((await verifyCommand.run([made.package])).exit).toBe(0)
    }))

  test('what the document does not ask is said, and the package is made all the same', () =>
    inFolder(async (folder) => {
      const made = await demo(folder, '--city', 'tianning', '--unit-type', 'school')
      expect(made).toMatchObject({ unitName: '示例县第一中学', addressee: null, counts: { resources: 3, persons: 0 } })
      expect(made.notes).toHaveLength(4)
      expect(made.notes[0]).toContain('没有点到这类单位')
      for (const note of made.notes) expect(made.text).toContain(note)
      expect(await pages(folder)).toEqual(['封面'])
      expect((await verifyCommand.run([made.package])).exit).toBe(0)
      const plain = await demo(join(folder, 'plain'), '--city', 'tianning')
      expect(plain.notes).toEqual([])
    }))

  test('a kind of unit that there is not is refused', () =>
    inFolder(async (folder) => {
      const asked = demoCommand.run(['--city', 'puning', '--out', folder, '--unit-type', 'party'])
      expect(await refusal(asked)).toMatchObject({ code: 'E_UNIT_TYPE' })
      expect(await readdir(folder)).toEqual([])
    }))
})

describe('cdo demo and check: rules that are not built in', () => {
  test('a rules file by its path; the package names it by its digest', () =>
    inFolder(async (folder) => {
      const path = await ownFile(folder)
      const made = await demo(join(folder, 'out'), '--city', path)
      const profile = { id: 'example-city', version: '2026.1.1', digest: await digestOf(ownProfile()) }
      const inspected = (await inspectCommand.run([made.package])).json as Statement
      expect(inspected.profile).toEqual(profile)
      const verified = await verifyCommand.run([made.package])
      expect(verified.json).toMatchObject([{ ok: true, profile }])
      expect(verified.text).toContain(`规则 example-city 2026.1.1（摘要 ${profile.digest.slice(0, 8)}）`)
    }))

  test('rules that were loaded in a data folder', () =>
    inFolder(async (folder) => {
      const data = await dataFolderWith(join(folder, 'data'), [{ id: 'example-city', profile: ownProfile() }])
      const made = await demo(join(folder, 'out'), '--city', 'example-city', '--data', data)
      const { profile } = (await inspectCommand.run([made.package])).json as Statement
      expect(profile).toMatchObject({ id: 'example-city', digest: await digestOf(ownProfile()) })
      expect(profile['digest']).not.toBe(await digestOf(readProfileFile('dazhou')!))
    }))

  test('a form of their own is printed by the layout that was loaded with them, or that lies beside the file', () =>
    inFolder(async (folder) => {
      const { forms, ...rest } = ownProfile()
      const profile = { ...rest, forms: forms.map((form) => ({ ...form, layout: 'example-form' })) }
      const title = forms[0]?.title ?? ''
      const layout = { ...readFormLayouts().find(({ id }) => id === forms[0]?.layout)!, id: 'example-form' }
      const steps = [{ id: 'example-city', profile, layouts: [layout] }]
      const data = await dataFolderWith(join(folder, 'data'), steps)
      await demo(join(folder, 'loaded'), '--city', 'example-city', '--data', data)
      expect(await pages(join(folder, 'loaded'))).toContain(title)
      const path = await ownFile(folder, profile)
      expect(await refusal(demo(join(folder, 'none'), '--city', path))).toMatchObject({ code: 'E_PROFILE_WRONG' })
      await writeFile(join(folder, 'example-form.json'), JSON.stringify(layout))
      await demo(join(folder, 'beside'), '--city', path)
      expect(await pages(join(folder, 'beside'))).toContain(title)
    }))

  test('check takes them, too, and refuses a broken file with its findings', () =>
    inFolder(async (folder) => {
      const book = join(folder, 'book.csv')
      await writeFile(book, '信息资源名称,信息资源代码\n低保对象,313001/000001\n')
      const path = await ownFile(folder)
      const byPath = await checkCommand.run([book, '--city', path])
      const data = await dataFolderWith(join(folder, 'data'), [{ id: 'example-city', profile: ownProfile() }])
      const loaded = await checkCommand.run([book, '--city', 'example-city', '--data', data])
      expect(byPath.json).toMatchObject({ resources: 1 })
      expect(loaded.json).toEqual(byPath.json)
      const { rules, ...rest } = ownProfile()
      expect(rules.length).toBeGreaterThan(0)
      await writeFile(path, JSON.stringify(rest))
      expect(await refusal(checkCommand.run([book, '--city', path]))).toMatchObject({
        code: 'E_PROFILE_WRONG',
        message: expect.stringContaining('rules') as string,
      })
      expect(await refusal(checkCommand.run([book, '--city', 'nowhere']))).toMatchObject({ code: 'E_CITY' })
      expect(await readFile(book, 'utf8')).toContain('低保对象')
    }))
})
