import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import type { JournalBody } from '../../shared/journal/journal'
import { PIECE_BYTES } from '../../shared/journal/journal'
import { openJournal, type Journal } from '../../electron/host/journal'
import { nodeDisk, type JournalDisk } from '../../electron/host/journal-disk'
import { wholeRanges } from '../../electron/host/journal-salvage'
import { scanJournal } from '../../electron/host/journal-segments'
import { needs } from '../support/skip'

const made: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-journal-'))
  made.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** No ballast on a disk of unknown size: tests make hundreds of folders. */
const lightDisk: JournalDisk = { ...nodeDisk, space: () => Promise.resolve({ free: 2 ** 40, total: 0 }) }

const open = (dataFolder: string, more: { disk?: JournalDisk; segmentBytes?: number; used?: boolean } = {}) => {
  const { used = false, disk = lightDisk, ...rest } = more
  return openJournal({ dataFolder, clock: () => new Date(), newId: randomUUID, disk, ...rest }, used)
}

const body = (text: string): JournalBody => ({
  type: 'change',
  action: { id: randomUUID(), label: '改一处' },
  changes: [{ table: 'persons', id: 'p1', before: null, after: { name: text } }],
})

const append = async (journal: Journal, count: number, text = '张示例') => {
  for (let n = 0; n < count; n++) await journal.append({ expectSeq: journal.status().seq, body: body(`${text}${n}`) })
}
const all = async (journal: Journal) => {
  const entries = []
  for (let from = 1; ;) {
    const page = await journal.read({ fromSeq: from, maxBytes: 1000 })
    entries.push(...page.entries)
    if (page.last) return entries
    from += page.entries.length
  }
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (thrown: unknown) => codedOf(thrown)?.code ?? thrown,
  )
const log = (folder: string, segment = '0001') => join(folder, 'journal', `${segment}.log`)

describe('journal', () => {
  it('gives back what was appended, page by page, over segments and after reopening', async () => {
    const folder = newFolder()
    const first = await open(folder, { segmentBytes: 2000 })
    await append(first, 40)
    const { chain, head } = first.status()
    await first.close()
    expect(readdirSync(join(folder, 'journal')).length).toBeGreaterThan(3)
    const again = await open(folder, { used: true, segmentBytes: 2000 })
    expect(again.status()).toEqual({ chain, seq: 40, head })
    const entries = await all(again)
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
    expect(entries.at(-1)?.head).toBe(head)
    expect(await again.read({ fromSeq: 41, maxBytes: 10 })).toEqual({ entries: [], last: true })
    await again.close()
  })

  it('refuses an append after another one, and one that is too large, with nothing stored', async () => {
    const folder = newFolder()
    const journal = await open(folder)
    await append(journal, 1)
    expect(await codeOf(journal.append({ expectSeq: 0, body: body('x') }))).toBe('E_JOURNAL_MOVED')
    expect(await codeOf(journal.append({ expectSeq: 1, body: body('x'.repeat(PIECE_BYTES)) }))).toBe('E_PIECE')
    const both = await Promise.all([1, 2].map(() => codeOf(journal.append({ expectSeq: 1, body: body('y') }))))
    expect(both).toEqual(['fine', 'E_JOURNAL_MOVED'])
    expect(journal.status().seq).toBe(2)
    await journal.close()
  })

  it('sets a tail torn at any byte of the last frame aside, keeps it, and goes on', async () => {
    const folder = newFolder()
    const journal = await open(folder)
    await append(journal, 3)
    const { chain } = journal.status()
    const whole = readFileSync(log(folder)).length
    await append(journal, 1, '末')
    await journal.close()
    const bytes = readFileSync(log(folder))
    for (let size = whole; size < bytes.length; size++) {
      writeFileSync(log(folder), bytes.subarray(0, size))
      const torn = await open(folder, { used: true })
      expect(torn.readOnly()).toBeUndefined()
      expect(torn.status()).toMatchObject({ chain, seq: 3 })
      expect(torn.notices.map(({ code }) => code)).toEqual(size === whole ? [] : ['N_JOURNAL_TORN'])
      await append(torn, 1)
      await torn.close()
      const kept = readdirSync(join(folder, 'journal')).filter((name) => name.includes('.torn-'))
      expect(kept.map((name) => readFileSync(join(folder, 'journal', name)).length)).toEqual(
        size === whole ? [] : [size - whole],
      )
      for (const name of kept) rmSync(join(folder, 'journal', name))
    }
  }, 60_000)

  it('tells a flipped bit anywhere before the last frame from a torn tail: read-only, nothing deleted', async () => {
    const source = newFolder()
    const journal = await open(source)
    await append(journal, 6)
    await journal.close()
    const bytes = readFileSync(log(source))
    const lastFrame = bytes.lastIndexOf(Buffer.from([0xff, 0x4a, 0x31, 0xfe]))
    for (let at = 0; at < lastFrame; at += 13) {
      const folder = newFolder()
      cpSync(source, folder, { recursive: true })
      const damaged = Buffer.from(bytes)
      damaged[at]! ^= 0x10
      writeFileSync(log(folder), damaged)
      const opened = await open(folder, { used: true })
      expect(opened.readOnly()?.code).toBe('E_JOURNAL_DAMAGED')
      expect(await codeOf(opened.append({ expectSeq: 0, body: body('x') }))).toBe('E_JOURNAL_DAMAGED')
      await opened.close()
      expect(readFileSync(log(folder)).equals(damaged)).toBe(true)
      rmSync(folder, { recursive: true })
    }
  }, 60_000)

  it('lists what is whole behind the damage', async () => {
    const folder = newFolder()
    const journal = await open(folder, { segmentBytes: 1500 })
    await append(journal, 20)
    await journal.close()
    const scan = await scanJournal(join(folder, 'journal'))
    const second = scan.segments[1]!
    const bytes = readFileSync(log(folder, '0002'))
    bytes[second.offsets[1]! + 30]! ^= 1
    writeFileSync(log(folder, '0002'), bytes)
    const ranges = await wholeRanges(join(folder, 'journal'))
    const seqs = ranges.flatMap(({ fromSeq, toSeq }) =>
      Array.from({ length: toSeq - fromSeq + 1 }, (_, n) => fromSeq + n),
    )
    expect(seqs).toEqual(Array.from({ length: 20 }, (_, n) => n + 1).filter((seq) => seq !== second.first + 1))
    const opened = await open(folder, { used: true })
    expect((await all(opened)).length).toBe(second.first)
    expect(opened.readOnly()?.detail).toContain('0003.log')
    await opened.close()
  })

  it('takes an emptied journal folder for damage, not for a new start', async () => {
    const folder = newFolder()
    const journal = await open(folder)
    await append(journal, 1)
    await journal.close()
    rmSync(join(folder, 'journal'), { recursive: true })
    const opened = await open(folder, { used: true })
    expect(opened.readOnly()?.code).toBe('E_JOURNAL_DAMAGED')
    await opened.close()
  })

  it('is finished after a sync that failed: never tries again and reports success', async () => {
    const folder = newFolder()
    let failing = false
    let syncs = 0
    const disk: JournalDisk = {
      ...lightDisk,
      sync: (file) => {
        syncs += 1
        return failing ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : file.sync()
      },
    }
    const journal = await open(folder, { disk })
    await append(journal, 2)
    failing = true
    expect(await codeOf(append(journal, 1))).toBe('E_READ_ONLY')
    failing = false
    const before = syncs
    expect(await codeOf(append(journal, 1))).toBe('E_READ_ONLY')
    expect(syncs).toBe(before)
    expect(journal.readOnly()?.code).toBe('E_READ_ONLY')
    expect(await all(journal)).toHaveLength(2)
    await journal.close()
  })

  it('on a full disk refuses with drive and megabytes, loses nothing, leaves room, and goes on when there is room', async (context) => {
    const folder = newFolder()
    const mounted = (() => {
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' })
        return true
      } catch {
        return false
      }
    })()
    needs(context, mounted, 'mounting a small disk needs root')
    try {
      const data = join(folder, 'data')
      mkdirSync(data)
      const journal = await open(data, { disk: nodeDisk })
      const filler = '填'.repeat(100_000)
      let stored = 0
      let refusal: unknown
      while (refusal === undefined && stored < 100)
        await journal.append({ expectSeq: stored, body: body(filler) }).then(
          () => (stored += 1),
          (thrown: unknown) => (refusal = codedOf(thrown)),
        )
      expect(refusal).toMatchObject({ code: 'E_DISK_FULL' })
      expect((refusal as { message: string }).message).toMatch(/“.*”.*\d+ MB/)
      expect(stored).toBeGreaterThan(10)
      expect(journal.readOnly()?.code).toBe('E_DISK_FULL')
      expect(await codeOf(journal.append({ expectSeq: stored, body: body('small') }))).toBe('E_DISK_FULL')
      // The ballast was given up: an export fits.
      writeFileSync(join(folder, 'export.cdop'), Buffer.alloc(300_000))
      expect(await all(journal)).toHaveLength(stored)
      rmSync(join(folder, 'export.cdop'))
      await journal.close()

      const again = await open(data, { disk: nodeDisk, used: true })
      expect(again.status().seq).toBe(stored)
      expect(again.notices).toEqual([])
      expect(again.readOnly()?.code).toBe('E_DISK_FULL')
      execFileSync('mount', ['-o', 'remount,size=32m', folder])
      await append(again, 1)
      expect(again.readOnly()).toBeUndefined()
      await again.close()
    } finally {
      execFileSync('umount', [folder])
    }
  })

  it('reads and checks a journal of more than 100 MB', async () => {
    const folder = newFolder()
    const disk: JournalDisk = { ...lightDisk, sync: () => Promise.resolve() }
    const journal = await open(folder, { disk })
    await append(journal, 36, 'x'.repeat(3_000_000))
    const { seq, head } = journal.status()
    await journal.close()
    const again = await open(folder, { used: true })
    expect(again.status()).toMatchObject({ seq, head })
    expect(readdirSync(join(folder, 'journal'))).toEqual(['0001.log', '0002.log'])
    const page = await again.read({ fromSeq: 30, maxBytes: 4_000_000 })
    expect(page.entries.map((entry) => entry.seq)).toEqual([30])
    await again.close()
  })
})
