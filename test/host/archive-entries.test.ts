import { execFileSync } from 'node:child_process'
import * as disk from 'node:fs/promises'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archiveEntries } from '../../electron/host/archive-entries'
import { asFound, layOut, releaseFiles, tarGzOf, zipOf, type MadeFile } from '../support/small-release'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cdo-archive-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = async (path: string): Promise<Record<string, string>> => {
  const found: Record<string, string> = {}
  for await (const { name, bytes, executable, pieces } of archiveEntries(path, disk)) {
    const taken: Uint8Array[] = []
    for await (const piece of pieces) taken.push(piece)
    const all = Buffer.concat(taken)
    expect(all.length).toBe(bytes)
    found[name] = `${executable ? '* ' : ''}${all.toString('base64')}`
  }
  return found
}
const names = async (path: string): Promise<string[]> => {
  const found: string[] = []
  for await (const { name } of archiveEntries(path, disk)) found.push(name)
  return found
}
const write = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const files = releaseFiles('1.2.3')
const long = `cdo-desk/versions/1.2.3/dist/${'long-'.repeat(30)}/${'名'.repeat(60)}.js`

describe('archives of releases', () => {
  it('a .tar.gz and a .zip give every file with its bytes, read or passed over', async () => {
    expect(await read(write('a.tar.gz', tarGzOf(files)))).toEqual(asFound(files))
    expect(await names(join(folder, 'a.tar.gz'))).toEqual([...files.keys()])
    // A zip made for Windows tells nothing of running.
    const plain = new Map([...files].map(([name, { bytes }]) => [name, { bytes }]))
    expect(await read(write('a.zip', zipOf(files)))).toEqual(asFound(plain))
  })

  it.each(['ustar', 'gnu', 'pax'])('a .tar.gz by tar itself in the form %s', async (form) => {
    const more = new Map<string, MadeFile>([
      ...files,
      ...(form === 'ustar' ? [] : ([[long, { bytes: Buffer.from('x') }]] as const)),
    ])
    layOut(join(folder, 'tree'), more)
    mkdirSync(join(folder, 'tree/cdo-desk/empty'))
    const path = join(folder, 'a.tar.gz')
    execFileSync('tar', [`--format=${form}`, '-czf', path, '-C', join(folder, 'tree'), '.'])
    expect(await read(path)).toEqual(asFound(more))
  })

  it.each(['../out', '/etc/out', 'a/../../out', 'a\\..\\out', 'C:/out', 'a//b', 'nul'])(
    'the name %j is refused in both',
    async (name) => {
      const bad = new Map([...files, [name, { bytes: Buffer.from('x') }] as const])
      await expect(names(write('a.tar.gz', tarGzOf(bad)))).rejects.toThrow('name')
      await expect(names(write('a.zip', zipOf(bad)))).rejects.toThrow('name')
    },
  )

  it.each([
    ['2', 'symbolic link'],
    ['1', 'hard link'],
    ['3', 'device'],
  ])('tar type %s, a %s, is refused', async (type) => {
    const bad = new Map([...files, ['cdo-desk/link', { bytes: Buffer.alloc(0), type, link: '/etc/passwd' }] as const])
    await expect(names(write('a.tar.gz', tarGzOf(bad)))).rejects.toThrow('tar type')
  })

  it('what is cut off or is no archive is refused', async () => {
    for (const whole of [tarGzOf(files), zipOf(files)]) {
      const ending = whole[0] === 0x50 ? 'zip' : 'tar.gz'
      for (const length of [0, 10, whole.length >> 1, whole.length - 1])
        await expect(names(write(`a.${ending}`, whole.subarray(0, length))), `${ending} ${length}`).rejects.toThrow()
      await expect(names(write(`a.${ending}`, Buffer.alloc(5000, 7)))).rejects.toThrow()
    }
  })
})
