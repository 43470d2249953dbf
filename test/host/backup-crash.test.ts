import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { journalCommand } from '../../electron/cli/commands/journal'
import { createBackups } from '../../electron/host/backups'
import { openJournal, type Journal } from '../../electron/host/journal'
import { restoreState } from '../../electron/host/restore'
import { bundleChild } from '../support/bundle-child'

const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
let folder = ''
let child = ''
const at = (...names: string[]) => join(folder, ...names)
const needs = { newId: randomUUID, now: () => new Date() }

const openData = (): Promise<Journal> =>
  openJournal(
    { dataFolder: at('data'), clock: needs.now, newId: randomUUID, segmentBytes: 1000 },
    existsSync(at('data')),
  )

beforeEach(async () => {
  folder = mkdtempSync(join(scratch, 'cdo-backup-crash-'))
  child = at('child.mjs')
  await bundleChild(new URL('backup-crash-child.ts', import.meta.url), child)
  mkdirSync(at('stick'))
  const journal = await openData()
  for (let seq = 0; seq < 9; seq++) {
    const changes = [{ table: 'persons' as const, id: 'p', before: null, after: 'x'.repeat(200) }]
    const body = { type: 'change' as const, action: { id: randomUUID(), label: '改' }, changes }
    await journal.append({ expectSeq: seq, body })
  }
  await journal.close()
  mkdirSync(at('data', 'attachments'))
  writeFileSync(at('data', 'attachments', 'a'.repeat(64)), 'what is attached')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the child again and again, killed ever later, until it comes through. */
const killedEverLater = async (words: readonly string[], look: () => Promise<void>): Promise<number> => {
  for (let killed = 0, deadline = 0; ; deadline += 3) {
    const { signal, status, stderr } = spawnSync(process.execPath, [child, ...words, String(deadline)])
    await look()
    if (signal !== 'SIGKILL') {
      expect([status, stderr.toString()]).toEqual([0, ''])
      return killed
    }
    killed++
  }
}

test('killed at any change of the disk, a backup is whole or has no name, and so has every snapshot', async () => {
  const whole = async () => {
    const journal = await openData()
    const { handlers } = createBackups({ dataFolder: at('data'), journal, now: needs.now })
    for (const { id } of await handlers['snapshot.list']({}))
      expect(await handlers['snapshot.verify']({ id })).toEqual({ ok: true })
    await journal.close()
    for (const name of readdirSync(at('stick')).filter((one) => one.endsWith('.zip'))) {
      expect(await restoreState({ source: at('stick', name), dataFolder: at('restored'), ...needs })).toMatchObject({
        seq: 9,
      })
      rmSync(at('restored'), { recursive: true })
    }
  }
  expect(await killedEverLater(['copy', at('data'), at('stick')], whole)).toBeGreaterThan(8)
  expect(readdirSync(at('stick')).filter((name) => name.endsWith('.zip')).length).toBeGreaterThan(0)
})

test('killed at any change of the disk, restoring gives a whole data folder or none, and can be done again', async () => {
  const journal = await openData()
  const { handlers } = createBackups({ dataFolder: at('data'), journal, now: needs.now })
  const { path } = await handlers['backup.copy']({ folder: at('stick') })
  await journal.close()
  const wholeOrNone = async () => {
    if (!existsSync(at('restored'))) return
    expect(await journalCommand.run(['verify', at('restored')])).toMatchObject({ exit: 0, json: { entries: 9 } })
    expect(readdirSync(at('restored')).sort()).toEqual(['attachments', 'journal', 'restored.json'])
    rmSync(at('restored'), { recursive: true })
  }
  expect(await killedEverLater(['restore', path, at('restored')], wholeOrNone)).toBeGreaterThan(5)
  expect(readdirSync(folder).filter((name) => name.startsWith('restored'))).toEqual([])
})
