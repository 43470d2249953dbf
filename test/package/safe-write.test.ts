import { execFileSync } from 'node:child_process'
import * as disk from 'node:fs/promises'
import { chmod, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSafeWriter, type Disk } from '../../electron/host/safe-write'
import { isFileName } from '../../electron/host/safe-write-refusals'
import { codedOf, type CodedError } from '../../shared/base/coded-error'
import { inFolder } from './host'

const bytes = new Uint8Array(3_000_000).fill(7)
const pieces = [bytes.subarray(0, 1_000_000), bytes.subarray(1_000_000)]
const refusal = (work: Promise<unknown>): Promise<CodedError | undefined> =>
  work.then(
    () => undefined,
    (thrown: unknown) => {
      const coded = codedOf(thrown)
      if (coded === undefined) throw thrown
      return coded
    },
  )
const isRoot = process.getuid?.() === 0

/** A small memory disk, mounted for `work` alone. */
const onMount = async (options: string, work: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (outer) => {
    const folder = join(outer, 'stick')
    await mkdir(folder)
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
    try {
      await work(folder)
    } finally {
      execFileSync('umount', [folder])
    }
  })

const error = (code: string) => Object.assign(new Error(code), { code })

/** A disk on which `fail` throws before a call of that name goes through. */
const faulty = (fail: (name: string, call: number) => void): Disk => {
  let call = 0
  const wrap = <T extends object>(inner: T): T =>
    new Proxy(inner, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target)
        if (typeof member !== 'function') return member
        return async (...args: unknown[]) => {
          // The descriptor is given back even when closing is reported as failed.
          if (name === 'close') await Reflect.apply(member, target, args)
          fail(String(name), call++)
          if (name === 'close') return undefined
          const result: unknown = await Reflect.apply(member, target, args)
          return name === 'open' && typeof result === 'object' && result !== null ? wrap(result) : result
        }
      },
    })
  return wrap<Disk>({ ...disk })
}

test('writes, reads back, and takes the same bytes again', () =>
  inFolder(async (folder) => {
    const writer = createSafeWriter()
    const target = { folder, name: '报送-封面.pdf', bytes: bytes.length }
    const written = await writer.write(target, pieces)
    expect(written).toMatchObject({ path: join(folder, target.name), bytes: bytes.length })
    expect(await writer.write(target, pieces)).toEqual(written)
    expect(await refusal(writer.write(target, [bytes.map((byte) => byte + 1)]))).toMatchObject({
      code: 'E_TARGET_EXISTS',
    })
    expect((await readFile(written.path)).equals(bytes)).toBe(true)
    expect(await readdir(folder)).toEqual([target.name])
  }))

test('old leftovers are swept, young ones and other files stay', () =>
  inFolder(async (folder) => {
    const [old, young] = ['.cdo-0123456789abcdef.tmp', '.cdo-fedcba9876543210.tmp']
    for (const name of [old, young, 'other.tmp']) await writeFile(join(folder, name), 'x')
    await utimes(join(folder, old), new Date(0), new Date(0))
    await createSafeWriter().write({ folder, name: 'a.bin', bytes: 1 }, [Uint8Array.of(1)])
    expect((await readdir(folder)).sort()).toEqual([young, 'a.bin', 'other.tmp'].sort())
  }))

test.skipIf(!isRoot)('a full target is named with the megabytes needed (needs root for tmpfs)', () =>
  onMount('size=1m', async (folder) => {
    const said = await refusal(createSafeWriter().write({ folder, name: 'a.cdop', bytes: bytes.length }, pieces))
    expect(said?.code).toBe('E_DISK_FULL')
    expect(said?.message).toContain(folder)
    expect(said?.message).toContain('3 MB')
    expect(await readdir(folder)).toEqual([])
    // Where the free space is not told beforehand, the write itself runs full.
    const blind = { ...disk, statfs: () => Promise.resolve({ bavail: 1e9, bsize: 4096 }) } as unknown as Disk
    expect(
      await refusal(createSafeWriter(blind).write({ folder, name: 'a.cdop', bytes: bytes.length }, pieces)),
    ).toMatchObject({ code: 'E_DISK_FULL' })
    expect(await readdir(folder)).toEqual([])
  }),
)

test.skipIf(!isRoot)('a write-protected target is named (needs root for tmpfs)', () =>
  onMount('ro,size=8m', async (folder) => {
    const said = await refusal(createSafeWriter().write({ folder, name: 'a.cdop', bytes: bytes.length }, pieces))
    expect(said).toMatchObject({ code: 'E_TARGET_READ_ONLY' })
    expect(said?.message).toContain(folder)
  }),
)

test.skipIf(isRoot)('a folder without permission is named (root has every permission)', () =>
  inFolder(async (outer) => {
    const folder = join(outer, 'closed')
    await mkdir(folder)
    await chmod(folder, 0o555)
    expect(await refusal(createSafeWriter().write({ folder, name: 'a', bytes: 1 }, [Uint8Array.of(1)]))).toMatchObject({
      code: 'E_TARGET_READ_ONLY',
    })
  }),
)

test('a stick pulled at any moment: named, and never half a file under the final name', () =>
  inFolder(async (outer) => {
    let calls = Infinity
    for (let at = 0; at < calls; at++) {
      const folder = join(outer, String(at))
      await mkdir(folder)
      const pulled = faulty((_name, call) => {
        calls = Math.max(call + 1, at + 1)
        if (call >= at) throw error(call % 2 === 0 ? 'EIO' : 'ENOENT')
      })
      const said = await refusal(
        createSafeWriter(pulled).write({ folder, name: 'a.cdop', bytes: bytes.length }, pieces),
      )
      for (const name of await readdir(folder))
        if (name === 'a.cdop') expect((await readFile(join(folder, name))).equals(bytes)).toBe(true)
      if (said === undefined) break
      expect(said.code).toBe('E_TARGET_GONE')
      expect(said.message).toContain(folder)
    }
    expect(calls).toBeGreaterThan(10)
    expect(
      await refusal(createSafeWriter().write({ folder: join(outer, 'none'), name: 'a', bytes: 0 }, [])),
    ).toMatchObject({ code: 'E_TARGET_GONE' })
  }))

test('a write that fails once leaves nothing behind', () =>
  inFolder(async (outer) => {
    for (const [index, name] of ['statfs', 'open', 'write', 'sync', 'close'].entries()) {
      const folder = join(outer, String(index))
      await mkdir(folder)
      let once = true
      const disks = faulty((called) => {
        if (called !== name || !once) return
        once = false
        throw error('ENOSPC')
      })
      expect(
        await refusal(createSafeWriter(disks).write({ folder, name: 'a.cdop', bytes: bytes.length }, pieces)),
      ).toMatchObject({ code: 'E_DISK_FULL' })
      expect(await readdir(folder)).toEqual([])
    }
  }))

test('where there are no hard links, as on FAT, a file is renamed and still never replaced', () =>
  inFolder(async (folder) => {
    const fat = faulty((name) => {
      if (name === 'link') throw error('EPERM')
    })
    const target = { folder, name: 'a.cdop', bytes: bytes.length }
    const written = await createSafeWriter(fat).write(target, pieces)
    expect(await createSafeWriter(fat).write(target, pieces)).toEqual(written)
    expect(await refusal(createSafeWriter(fat).write({ ...target, bytes: 1 }, [Uint8Array.of(1)]))).toMatchObject({
      code: 'E_TARGET_EXISTS',
    })
    expect(await readdir(folder)).toEqual(['a.cdop'])
  }))

test('a disk that gives back other bytes is named, and the file is removed', () =>
  inFolder(async (folder) => {
    const lying: Disk = {
      ...disk,
      link: async (from, to) => {
        await disk.link(from, to)
        const file = await disk.open(to, 'r+')
        await file.write(Uint8Array.of(0), 0, 1, 1_500_000)
        await file.close()
      },
    }
    expect(
      await refusal(createSafeWriter(lying).write({ folder, name: 'a.cdop', bytes: bytes.length }, pieces)),
    ).toMatchObject({ code: 'E_TARGET_DAMAGED' })
    expect(await readdir(folder)).toEqual([])
  }))

test('names that some system refuses are refused everywhere', () => {
  for (const name of ['', '.', '..', 'a/b', 'a\\b', 'con', 'COM1.txt', 'a:b', 'a ', 'a.', 'a\n', 'é'.repeat(128)])
    expect([name, isFileName(name)]).toEqual([name, false])
  for (const name of ['a.cdop', '11999900MB0000001K-filing-1-1-封面.pdf', '.cdo'])
    expect([name, isFileName(name)]).toEqual([name, true])
})
