import { randomUUID } from 'node:crypto'
import * as nodeDisk from 'node:fs/promises'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackups } from '../../electron/host/backups'
import { openJournal, type Journal } from '../../electron/host/journal'
import type { Disk } from '../../electron/host/safe-write'
import { keptSnapshots } from '../../electron/host/snapshots-kept'
import { codedOf } from '../../shared/base/coded-error'
import { localDay } from '../../shared/base/local-day'

const DAY = 86_400_000
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (thrown: unknown) => codedOf(thrown)?.code ?? String(thrown),
  )

describe('which snapshots stay', () => {
  /** A desk that is used every day for years: the snapshots of each evening, cleared as the host clears them. */
  const live = (days: number, aDay: number) => {
    let there: { at: string }[] = []
    const start = new Date(2026, 0, 1, 9).getTime()
    for (let day = 0; day < days; day++)
      for (let count = 0; count < aDay; count++) {
        there.push({ at: new Date(start + day * DAY + count * 60_000).toISOString() })
        const stay = keptSnapshots(there)
        expect(stay.has(there.at(-1)!)).toBe(true)
        there = there.filter((one) => stay.has(one))
      }
    return there.map(({ at }) => new Date(at))
  }

  it('are the last 7 days, 8 weeks and 12 months', () => {
    const there = live(800, 1)
    const newest = there.at(-1)!
    expect(there.length).toBeLessThanOrEqual(7 + 8 + 12)
    for (let back = 0; back < 7; back++)
      expect(there.map((at) => localDay(at))).toContain(localDay(new Date(newest.getTime() - back * DAY)))
    const month = (at: Date) => at.getFullYear() * 12 + at.getMonth()
    const months = new Set(there.map(month))
    for (let back = 0; back < 12; back++) expect(months).toContain(month(newest) - back)
    // Eight weeks back there is a snapshot no further than a week from every day.
    for (let back = 0; back < 7 * 7; back++)
      expect(there.some((at) => Math.abs(at.getTime() - (newest.getTime() - back * DAY)) <= 7 * DAY)).toBe(true)
  })

  it('are the newest three whatever their day', () => {
    const there = live(30, 5)
    const today = localDay(there.at(-1)!)
    expect(there.filter((at) => localDay(at) === today)).toHaveLength(3)
  })

  it('are all of a few, and none of none', () => {
    expect(live(5, 1)).toHaveLength(5)
    expect(keptSnapshots([]).size).toBe(0)
  })
})

describe('snapshots', () => {
  let folder = ''
  let journal: Journal
  let now = 0
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cdo-snapshots-'))
    now = new Date(2026, 10, 20, 9).getTime()
    journal = await openJournal(
      { dataFolder: folder, clock: () => new Date(now), newId: randomUUID, segmentBytes: 2000 },
      false,
    )
    await nodeDisk.mkdir(join(folder, 'attachments'))
    writeFileSync(join(folder, 'attachments', 'a'.repeat(64)), 'what is attached')
    writeFileSync(join(folder, 'min_reader'), '1\n')
  })
  afterEach(async () => {
    await journal.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const edit = async (times: number) => {
    for (let count = 0; count < times; count++)
      await journal.append({
        expectSeq: journal.status().seq,
        body: {
          type: 'change',
          action: { id: randomUUID(), label: '改' },
          changes: [{ table: 'persons', id: 'p', before: null, after: 'x'.repeat(200) }],
        },
      })
  }
  const open = (disk: Disk = nodeDisk) => createBackups({ dataFolder: folder, journal, now: () => new Date(now), disk })
  const at = (id: string, name: string) => join(folder, 'snapshots', id, name)

  it('hold the state of their moment: finished files are shared, the open segment is their own', async () => {
    const { handlers } = open()
    await edit(9)
    const first = await handlers['snapshot.make']({ why: 'manual' })
    const segments = readdirSync(join(folder, 'snapshots', first.id, 'journal'))
    expect(segments.length).toBeGreaterThan(2)
    const open_ = segments.at(-1)!
    expect(statSync(at(first.id, 'journal/0001.log')).ino).toBe(statSync(join(folder, 'journal', '0001.log')).ino)
    expect(statSync(at(first.id, `journal/${open_}`)).ino).not.toBe(statSync(join(folder, 'journal', open_)).ino)
    now += 1000
    const same = await handlers['snapshot.make']({ why: 'import' })
    expect(readFileSync(at(same.id, 'manifest.json'))).toEqual(readFileSync(at(first.id, 'manifest.json')))
    await edit(1)
    now += 1000
    const next = await handlers['snapshot.make']({ why: 'manual' })
    expect([first.seq, same.seq, next.seq]).toEqual([9, 9, 10])
    for (const { id } of [first, same, next]) expect(await handlers['snapshot.verify']({ id })).toEqual({ ok: true })
    expect(readdirSync(join(folder, 'snapshots', next.id)).sort()).toEqual([
      'attachments',
      'journal',
      'manifest.json',
      'min_reader',
    ])
  })

  it('are test-restored: any damaged, shortened or missing file is found', async () => {
    const { handlers } = open()
    await edit(9)
    const { id } = await handlers['snapshot.make']({ why: 'manual' })
    const files = [
      'manifest.json',
      'min_reader',
      'journal/0001.log',
      'journal/0002.log',
      `attachments/${'a'.repeat(64)}`,
    ]
    for (const name of files) {
      const whole = readFileSync(at(id, name))
      const damages = [whole.map((byte, index) => (index === whole.length >> 1 ? byte ^ 1 : byte)), whole.subarray(1)]
      for (const bytes of damages) {
        writeFileSync(at(id, name), bytes)
        const { ok, error } = await handlers['snapshot.verify']({ id })
        expect([name, ok, error?.code]).toEqual([name, false, 'E_SNAPSHOT_DAMAGED'])
      }
      rmSync(at(id, name))
      expect((await handlers['snapshot.verify']({ id })).ok).toBe(false)
      writeFileSync(at(id, name), whole)
      expect(await handlers['snapshot.verify']({ id })).toEqual({ ok: true })
    }
  })

  it('are made once a local day by the program itself, and cleared by age', async () => {
    const host = open()
    await host.daily()
    expect(await host.handlers['snapshot.list']({})).toEqual([])
    await edit(3)
    for (let day = 0; day < 40; day++) {
      await host.daily()
      now += 3 * 3_600_000
      await host.daily()
      now += DAY - 3 * 3_600_000
    }
    const there = await host.handlers['snapshot.list']({})
    const days = there.map(({ at: when }) => localDay(new Date(when)))
    expect(new Set(days).size).toBe(there.length)
    expect(there.every(({ why }) => why === 'daily')).toBe(true)
    expect(there.length).toBeGreaterThan(10)
    expect(there.length).toBeLessThan(17)
    expect(days[0]).toBe(localDay(new Date(now - DAY)))
  })

  it('that were cut off or failed leave nothing behind and are told; the next one is whole', async () => {
    await edit(3)
    let left = 0
    const failing = new Proxy(nodeDisk, {
      get(target, name) {
        const member = Reflect.get(target, name) as (...args: unknown[]) => unknown
        if (!['open', 'mkdir', 'rename'].includes(String(name))) return member
        return (...args: unknown[]) => {
          if (left-- === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
          return member(...args)
        }
      },
    })
    let failed = 0
    for (let step = 0; ; step++) {
      left = step
      const host = open(failing)
      const said = await refusal(host.handlers['snapshot.make']({ why: 'manual' }))
      left = Infinity
      if (said === 'fine') break
      failed++
      expect([step, said]).toEqual([step, 'E_DISK_FULL'])
      expect(
        readdirSync(folder)
          .filter((name) => name === 'snapshots')
          .flatMap((name) => readdirSync(join(folder, name)))
          .filter((name) => name.startsWith('.')),
      ).toEqual([])
      for (const { id } of await host.handlers['snapshot.list']({}))
        expect(await host.handlers['snapshot.verify']({ id })).toEqual({ ok: true })
      now += 1000
    }
    expect(failed).toBeGreaterThan(8)
    now += DAY
    left = 0
    const host = open(failing)
    await host.daily()
    expect((await host.handlers['backup.state']({})).trouble?.code).toBe('E_DISK_FULL')
    left = Infinity
    await host.daily()
    expect((await host.handlers['backup.state']({})).trouble).toBeUndefined()
    // What a killed program left is swept, and is no snapshot.
    const torn = join(folder, 'snapshots', '.20261120T010203Z-daily.tmp')
    await nodeDisk.mkdir(torn)
    writeFileSync(join(torn, 'manifest.json'), '{')
    const { id } = await open().handlers['snapshot.make']({ why: 'manual' })
    expect(await open().handlers['snapshot.verify']({ id })).toEqual({ ok: true })
    const listed = (await open().handlers['snapshot.list']({})).map((one) => one.id)
    expect(readdirSync(join(folder, 'snapshots')).sort().reverse()).toEqual(listed)
  })

  it('are copied to a second place, and a place on the same volume is told as such', async () => {
    await edit(3)
    const stick = join(folder, 'stick')
    await nodeDisk.mkdir(stick)
    await open().handlers['backup.copy']({ folder: stick })
    expect((await open().handlers['backup.state']({})).last).toMatchObject({ place: stick, seq: 3, elsewhere: false })
    const otherVolume = {
      ...nodeDisk,
      stat: (async (path: string) =>
        Object.assign(await nodeDisk.stat(path), path === stick && { dev: -1 })) as Disk['stat'],
    }
    now += 1000
    await open(otherVolume).handlers['backup.copy']({ folder: stick })
    expect((await open().handlers['backup.state']({})).last).toMatchObject({
      at: new Date(now).toISOString(),
      elsewhere: true,
    })
    // Only a memory: damaged, it says that there is no copy.
    writeFileSync(join(folder, 'backup.json'), '{')
    expect((await open().handlers['backup.state']({})).last).toBeUndefined()
  })

  it('are given up when the program closes', async () => {
    await edit(3)
    const host = open()
    const making = refusal(host.handlers['snapshot.make']({ why: 'manual' }))
    await host.stop()
    expect(await making).toBe('E_READ_ONLY')
    expect(readdirSync(join(folder, 'snapshots'))).toEqual([])
  })
})
