import { execFileSync, spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoCommand } from '../../electron/cli/commands/demo'
import { verifyCommand } from '../../electron/cli/commands/verify'
import { containerTail, localHeader, readContainer } from '../../shared/package/container'
import { verifyPackage } from '../../shared/package/verify-package'
import { ledgerIds } from '../../shared/ledgers/ledger'
import { ledgerOf, ledgerTitle } from '../../shared/ledgers/ledgers'
import { createChance } from '../../shared/unit/sample-chance'
import { crypto } from './build'
import { inFolder } from './host'

const demo = async (out: string, seed = '7') => {
  const words = ['--city', 'shuangyashan', '--out', out, '--resources', '12', '--items', '3', '--seed', seed]
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
    const name = '11999900MB0000001K-filing-1-1'
    const forms = ['备案表（1）', '备案表（2）', '备案表（3）', '备案汇总表'].map((title) => `首席数据官队伍${title}`)
    const titles = ledgerIds.map((id) => ledgerTitle(ledgerOf(id), '2026'))
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
