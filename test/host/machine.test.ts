import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { journalCommand } from '../../electron/cli/commands/journal'
import { defaultDataFolder } from '../../electron/host/data-folder'
import { openJournal } from '../../electron/host/journal'
import { listVolumes, type VolumeNeeds } from '../../electron/host/volumes'
import { readPlaywright, readVitest, summary } from '../support/counts'

const machine = (more: Partial<VolumeNeeds>): VolumeNeeds => ({
  platform: 'linux',
  home: '/home/desk',
  readText: () => Promise.resolve(undefined),
  run: () => Promise.resolve(undefined),
  space: () => Promise.resolve({ free: 1, total: 2 }),
  isWritable: () => Promise.resolve(true),
  ...more,
})

describe('drives', () => {
  it('on Linux are sticks first, with their names unescaped, then home and system; system mounts are left out', async () => {
    const mounts = [
      '/dev/sda2 / ext4 rw 0 0',
      'proc /proc proc rw 0 0',
      '/dev/sda1 /boot/efi vfat rw 0 0',
      '/dev/sdc1 /data ext4 rw 0 0',
      '/dev/sdb1 /media/desk/U\\040盘 vfat ro,nosuid 0 0',
      'tmpfs /run tmpfs rw 0 0',
    ].join('\n')
    const readText = (path: string) => Promise.resolve(path === '/proc/self/mounts' ? mounts : '0\n')
    const volumes = await listVolumes(machine({ readText }))
    expect(volumes.map(({ path, removable, readOnly }) => [path, removable, readOnly])).toEqual([
      ['/media/desk/U 盘', true, true],
      ['/data', false, false],
      ['/home/desk', false, false],
      ['/', false, false],
    ])
  })

  it('on Windows come from the system, or are tried letter by letter where it does not tell', async () => {
    const told = [
      { DeviceID: 'C:', VolumeName: '', DriveType: 3, FreeSpace: 5, Size: 9 },
      { DeviceID: 'D:', VolumeName: null, DriveType: 5, FreeSpace: null, Size: null },
      { DeviceID: 'E:', VolumeName: '报送', DriveType: 2, FreeSpace: 3, Size: 4 },
    ]
    const run = () => Promise.resolve(JSON.stringify(told))
    expect(
      (await listVolumes(machine({ platform: 'win32', run }))).map(({ path, label }) => `${path} ${label}`),
    ).toEqual(['E:\\ 报送', 'C:\\ '])
    const space = (path: string) => Promise.resolve(path === 'C:\\' ? { free: 1, total: 2 } : undefined)
    expect((await listVolumes(machine({ platform: 'win32', space }))).map(({ path }) => path)).toEqual(['C:\\'])
  })

  it('data lies where each system keeps it', () => {
    expect(defaultDataFolder({ XDG_DATA_HOME: '/x' }, 'linux', '/home/desk')).toBe(join('/x', 'cdo-desk'))
    expect(defaultDataFolder({}, 'linux', '/home/desk')).toBe(join('/home/desk', '.local', 'share', 'cdo-desk'))
    expect(defaultDataFolder({ LOCALAPPDATA: '/local' }, 'win32', '/home/desk')).toBe(join('/local', 'cdo-desk'))
  })
})

describe('cdo journal verify', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cdo-verify-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('counts a whole chain, and refuses a torn, a damaged and a missing one', async () => {
    const verify = () => journalCommand.run(['verify', folder])
    expect((await verify()).exit).toBe(2)
    const journal = await openJournal({ dataFolder: folder, clock: () => new Date(), newId: randomUUID }, false)
    for (let seq = 0; seq < 5; seq++) {
      const changes = [{ table: 'persons' as const, id: 'p', before: null, after: seq }]
      await journal.append({
        expectSeq: seq,
        body: { type: 'change', action: { id: randomUUID(), label: '改' }, changes },
      })
    }
    const { head } = journal.status()
    await journal.close()
    expect(await verify()).toMatchObject({ exit: 0, json: { ok: true, entries: 5, head } })
    const log = join(folder, 'journal', '0001.log')
    const whole = readFileSync(log)
    appendFileSync(log, whole.subarray(0, 30))
    expect(await verify()).toMatchObject({
      exit: 1,
      json: { ok: false, entries: 5, error: { code: 'E_JOURNAL_TORN' } },
    })
    for (let at = 50; at < whole.length; at += 37) {
      const flipped = Buffer.from(whole)
      flipped[at]! ^= 1
      writeFileSync(log, flipped)
      expect((await verify()).exit, String(at)).toBe(1)
    }
    expect((await journalCommand.run(['check', folder])).exit).toBe(2)
  })
})

describe('counts of npm test', () => {
  it('adds up both reports; an unloaded file is a failure, a skip keeps its reason, a test tried again is named', () => {
    const unit = readVitest({
      testResults: [
        {
          name: 'a',
          status: 'passed',
          assertionResults: [
            { fullName: 'a 1', status: 'passed' },
            { fullName: 'a 2', status: 'skipped', meta: { skipped: 'needs root' } },
          ],
        },
        { name: 'b', status: 'failed', assertionResults: [] },
      ],
    })
    expect(unit).toEqual({ passed: 1, failed: 1, skipped: 1, notes: ['skipped: a 2: needs root'] })
    const test = (status: string, annotations: unknown[] = []) => ({ title: status, tests: [{ status, annotations }] })
    const browser = readPlaywright({
      suites: [
        {
          title: 'x',
          specs: [test('expected'), test('flaky')],
          suites: [
            { title: 'y', specs: [test('skipped', [{ type: 'skip', description: 'no runtime' }]), test('unexpected')] },
          ],
        },
      ],
    })
    expect(browser).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      notes: ['passed only when tried again: flaky', 'skipped: skipped: no runtime'],
    })
    expect(summary(browser)).toBe('2 passed, 1 failed, 1 skipped')
  })
})
