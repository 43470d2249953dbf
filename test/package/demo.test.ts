import { execFileSync, spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoCommand } from '../../electron/cli/commands/demo'
import { verifyCommand } from '../../electron/cli/commands/verify'
import { containerTail, localHeader, readContainer } from '../../shared/package/container'
import { listPart } from '../../shared/package/book-parts'
import { filedLists } from '../../shared/package/filed-lists'
import type { RecordOf } from '../../shared/kinds/data-kinds'
import { verifyPackage } from '../../shared/package/verify-package'
import { listIds } from '../../shared/profile/list-id'
import { recordListOf, recordLists } from '../../shared/kinds/record-lists'
import { listTitle } from '../../shared/lists/record-list'
import { createChance } from '../../shared/sample/sample-chance'
import { planOf, sheetsOf } from '../lists/list-books'
import { crypto } from './build'
import { inFolder } from './host'
import type { AllRecords } from '../lists/all-records'

const demo = async (out: string, seed = '7', resources = '12') => {
  const words = ['--city', 'shuangyashan', '--out', out, '--resources', resources, '--items', '3', '--seed', seed]
  const { exit, json } = await demoCommand.run(words)
  return {
    exit,
    ...(json as { package: string; id: string; unit: string; seq: number; counts: object; files: { name: string }[] }),
  }
}

test('demo makes package, forms, ledger, lists and cover; verify accepts it; the seed fixes the statement', () =>
  inFolder(async (folder) => {
    const made = await demo(join(folder, 'a'))
    expect(made).toMatchObject({ exit: 0, unit: '11999900MB0000001K', seq: 1, counts: { resources: 12, items: 36 } })
    expect(made.files.map(({ name }) => name)).toContain('data/ledger.xlsx')
    // None of these twelve is to be opened this year: a list without lines is not in the package.
    const lists = listIds.filter((id) => id !== 'opening').map((id) => listPart(recordListOf(id), '2026').name)
    expect(made.files.map((file) => file.name).filter((part) => part.startsWith('data/list-'))).toEqual(lists)
    const name = '11999900MB0000001K-filing-1-1'
    const forms = ['备案表（1）', '备案表（2）', '备案表（3）', '备案汇总表'].map((title) => `首席数据官队伍${title}`)
    const titles = listIds.map((id) => listTitle(recordListOf(id), '2026'))
    expect((await readdir(join(folder, 'a'))).sort()).toEqual(
      [
        `${name}.cdop`,
        ...['封面', ...forms].map((title) => `${name}-${title}.pdf`),
        ...['目录', ...titles].map((title) => `${name}-${title}.xlsx`),
      ].sort(),
    )
    const parts = ['001', '002', '003', '004'].map((place) => `data/form-${place}.pdf`)
    expect(made.files.map((file) => file.name).filter((part) => part.endsWith('.pdf'))).toEqual(parts)
    expect(await verifyCommand.run([made.package])).toMatchObject({
      exit: 0,
      json: [
        { file: made.package, ok: true, code: 'OK_UNCONFIRMED', unit: made.unit, seq: 1, id: made.id, kind: 'filing' },
      ],
    })
    expect((await demo(join(folder, 'b'))).id).toBe(made.id)
    expect((await demo(join(folder, 'c'), '8')).id).not.toBe(made.id)
  }))

/** The parts of a package as the demo wrote it, by name. */
const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const read = readContainer(bytes)
  if (!read.ok) throw new Error(read.error)
  return new Map(read.value.map((part) => [part.name, part.bytes]))
}
const recordsOf = <T extends 'resources' | 'persons' | 'systems' | 'demands' | 'openings'>(
  parts: ReadonlyMap<string, Uint8Array>,
  table: T,
): RecordOf[T][] => {
  const text = new TextDecoder().decode(parts.get(`data/${table}.ndjson`))
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as RecordOf[T]]))
}

test('the lists inside a package, read back beside its records, change nothing', () =>
  inFolder(async (folder) => {
    const parts = partsOf(await readFile((await demo(folder, '7', '60')).package))
    const records: AllRecords = {
      resources: recordsOf(parts, 'resources'),
      persons: recordsOf(parts, 'persons'),
      systems: recordsOf(parts, 'systems'),
      demands: recordsOf(parts, 'demands'),
      openings: recordsOf(parts, 'openings'),
    }
    const { lists, tooLong } = filedLists(recordLists, records)
    expect(tooLong).toEqual([])
    expect(lists.map(({ list }) => list.id)).toEqual(listIds)
    for (const { list } of lists) {
      const sheets = await sheetsOf(parts.get(listPart(list, '2026').name)!)
      expect(sheets[0]!.rows[1]![0]).toMatch(/^示例县民政局(?:　　依据：《.+》.+)?$/)
      const plan = planOf(list, sheets, records)
      expect(plan).toMatchObject({ changes: [], findings: [], added: 0, leftOut: 0, notInFile: [] })
      expect(plan.same).toBe(list.rows(records, '2026').length)
    }
  }))

test('a package of before the lists is whole as ever', async () => {
  const bytes = await readFile(new URL('../fixtures/packages/before-lists.cdop', import.meta.url))
  expect([...partsOf(bytes).keys()].some((name) => name.startsWith('data/list-'))).toBe(false)
  expect(await verifyPackage(bytes, crypto)).toMatchObject({
    code: 'OK_UNCONFIRMED',
    id: '9cacda3b77b3a01d6a3ba0751b28524816685c095646d23f732f145308257c60',
    counts: { resources: 6, items: 12 },
  })
})

test.skipIf(spawnSync('pdftotext', ['-v']).status !== 0)(
  'the forms bear the number and the content of their package (skipped without poppler)',
  () =>
    inFolder(async (folder) => {
      const made = await demo(folder)
      const verified = await verifyPackage(await readFile(made.package), crypto)
      const digits = verified.content?.slice(0, 20).replace(/(.{5})(?=.)/g, '$1 ')
      const form = join(folder, '11999900MB0000001K-filing-1-1-首席数据官队伍备案汇总表.pdf')
      const text = execFileSync('pdftotext', ['-layout', form, '-'], { encoding: 'utf8' })
      expect(text).toContain('备案编号：11999900MB0000001K-1-1')
      expect(text).toContain(`内容编号：${digits}`)
      expect(text).toContain('张示例')
    }),
)

test('one changed bit of a demo package is refused: every byte of the headers, and samples elsewhere', () =>
  inFolder(async (folder) => {
    const bytes = await readFile((await demo(folder)).package)
    const read = readContainer(bytes)
    if (!read.ok) throw new Error(read.error)
    const places: number[] = []
    let at = 0
    for (const part of read.value) {
      const head = localHeader(part).length
      for (let index = 0; index < head; index++) places.push(at + index)
      at += head + part.len
    }
    expect(bytes.length - at).toBe(containerTail(read.value).length)
    for (; at < bytes.length; at++) places.push(at)
    const chance = createChance(1)
    for (let count = 0; count < 1000; count++) places.push(chance.below(bytes.length))
    for (const place of places) {
      const bit = 1 << chance.below(8)
      bytes[place] = (bytes[place] ?? 0) ^ bit
      expect((await verifyPackage(bytes, crypto)).ok).toBe(false)
      bytes[place] = (bytes[place] ?? 0) ^ bit
    }
    expect((await verifyPackage(bytes, crypto)).ok).toBe(true)
  }))
