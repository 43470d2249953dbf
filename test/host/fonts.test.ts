import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createFonts, fontFolders } from '../../electron/host/fonts'
import { officeFonts } from '../../renderer/io/office-fonts'
import type { Host } from '../../shared/host/client'

const FACE = Buffer.from('\0\x01\0\0 a face', 'latin1')
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cdo-fonts-'))
})
const put = async (name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(join(folder, name, '..'), { recursive: true })
  await writeFile(join(folder, name), bytes)
}

test('the two faces are found by their names in any case, in folders below, the better name first', async () => {
  await put('truetype/SIMFANG.TTF', FACE)
  await put('wps/deep/仿宋_GB2312.ttf', Buffer.concat([FACE, FACE]))
  await put('fzxbsjw.TTF', FACE)
  await put('simsun.ttf', FACE)
  expect(await createFonts([join(folder, 'none'), folder])['font.list']({})).toEqual([
    { use: 'fang', file: '仿宋_GB2312.ttf', bytes: FACE.length * 2 },
    { use: 'song', file: 'FZXBSJW.ttf', bytes: FACE.length },
  ])
})

test('collections and files that are no fonts are passed over', async () => {
  await put('仿宋_GB2312.ttf', Buffer.from('ttcf a collection'))
  await put('simfang.ttf', FACE)
  await put('FZXBSJW.ttf', Buffer.from('<html>'))
  expect((await createFonts([folder])['font.list']({})).map(({ file }) => file)).toEqual(['simfang.ttf'])
})

test('a font is read in pieces, and nothing where there is none', async () => {
  await put('simfang.ttf', FACE)
  const fonts = createFonts([folder])
  const read = fonts['font.read']
  const piece = async (offset: number) =>
    Buffer.from((await read({ use: 'fang', offset, maxBytes: 5 })).bytes).toString('latin1')
  expect([await piece(0), await piece(5), await piece(10), await piece(FACE.length)]).toEqual([
    FACE.subarray(0, 5).toString('latin1'),
    FACE.subarray(5, 10).toString('latin1'),
    FACE.subarray(10).toString('latin1'),
    '',
  ])
  expect((await read({ use: 'song', offset: 0, maxBytes: 5 })).bytes.length).toBe(0)
  const host = ((method: 'font.list' | 'font.read', input: never) => fonts[method](input)) as Host
  expect(Buffer.from((await officeFonts(host)).fang!)).toEqual(FACE)
})

test("the user's own fonts come before the system's", () => {
  const linux = fontFolders('linux', '/home/clerk', {})
  expect(linux.indexOf('/home/clerk/.fonts')).toBeLessThan(linux.indexOf('/usr/share/fonts'))
  expect(fontFolders('win32', 'C:\\Users\\clerk', { SystemRoot: 'D:\\Windows' }).join()).toContain('D:\\Windows')
})
