import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFolder } from '../../electron/host/folders'

const MOST = 2000

test('a folder is found however many files stand beside it, and folders that are left out are counted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-folders-'))
  for (let file = 0; file < MOST + 10; file++) writeFileSync(join(folder, `${String(file)}.txt`), '')
  mkdirSync(join(folder, '目录'))
  mkdirSync(join(folder, '.hidden'))
  const among = await listFolder(folder)
  expect(among.entries).toHaveLength(MOST)
  expect(among.entries[0]).toEqual({ name: '目录', kind: 'folder', bytes: 0 })
  expect(among.omitted).toBe(0)

  for (let at = 0; at < MOST + 10; at++) mkdirSync(join(folder, `f${String(at)}`))
  const many = await listFolder(folder)
  expect(many.entries.filter(({ kind }) => kind === 'folder')).toHaveLength(MOST)
  expect(many.omitted).toBe(11)
  rmSync(folder, { recursive: true })
})
