import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import * as nodeDisk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { programPlace, tidyVersions } from '../../electron/host/program-place'
import type { Disk } from '../../electron/host/safe-write'
import { swapProgram } from '../../electron/host/swap-program'
import { bundleChild } from '../support/bundle-child'
import { asFound, filesBelow, layOut, releaseFiles, tarGzOf, versionFiles } from '../support/small-release'

const OLD = '1.9.0'
const NEW = '1.10.0'

const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
let folder = ''
let child = ''
const at = (...names: string[]) => join(folder, ...names)
beforeEach(async () => {
  folder = mkdtempSync(join(scratch, 'cdo-swap-'))
  child = at('child.mjs')
  await bundleChild(new URL('swap-crash-child.ts', import.meta.url), child)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const install = (many: number): void => {
  layOut(at('root/versions', OLD), versionFiles(OLD, many))
  writeFileSync(at('root/current'), `${OLD}\n`)
  writeFileSync(at('a.tar.gz'), tarGzOf(releaseFiles(NEW, many)))
}
const words = () => [child, at('a.tar.gz'), at('root'), NEW]
/** What the next start would take; every file of it has to be the version's own, and the version that runs is untouched. */
const started = (many: number): string => {
  const version = readFileSync(at('root/current'), 'utf8').trim()
  expect([OLD, NEW]).toContain(version)
  for (const whole of new Set([OLD, version]))
    expect(filesBelow(at('root/versions', whole))).toEqual(asFound(versionFiles(whole, many)))
  return version
}

describe('an update that is killed leaves the old program or the new one, whole', () => {
  it('at 20 random moments', async () => {
    const many = 300
    install(many)
    const update = async () => {
      const running = spawn(process.execPath, words(), { stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = once(running, 'exit')
      await once(running.stdout, 'data')
      return { running, ended }
    }
    const first = await update()
    const began = performance.now()
    await first.ended
    const whole = performance.now() - began
    expect(started(many)).toBe(NEW)

    const after: string[] = []
    for (let round = 0; round < 20; round++) {
      writeFileSync(at('root/current'), `${OLD}\n`)
      const { running, ended } = await update()
      await pause(Math.random() * whole)
      running.kill('SIGKILL')
      await ended
      after.push(started(many))
      // Every other one goes on over what the one before left behind.
      if (round % 2 === 0) rmSync(at('root/versions', NEW), { recursive: true, force: true })
    }
    expect(after).toContain(OLD)
    expect(spawnSync(process.execPath, words()).status).toBe(0)
    expect(started(many)).toBe(NEW)
  })

  it('at every single change of the disk, and can be done again', () => {
    install(0)
    const after: string[] = []
    for (let deadline = 0; ; deadline++) {
      const { signal, status, stderr } = spawnSync(process.execPath, [...words(), String(deadline)])
      after.push(started(0))
      if (signal !== 'SIGKILL') {
        expect([status, stderr.toString()]).toEqual([0, ''])
        break
      }
      writeFileSync(at('root/current'), `${OLD}\n`)
    }
    expect(after.length).toBeGreaterThan(20)
    expect([after[0], after.at(-1)]).toEqual([OLD, NEW])
    expect(existsSync(at('root/current.new'))).toBe(false)
  })
})

describe('a folder of versions', () => {
  it('is where the program knows it runs from', async () => {
    install(0)
    const main = at('root/versions', OLD, 'dist/loopback/main.js')
    expect(await programPlace(main)).toEqual({ root: at('root'), version: OLD })
    // A checkout, and a folder that only looks like one.
    expect(await programPlace(at('checkout/dist/loopback/main.js'))).toBeUndefined()
    rmSync(at('root/current'))
    expect(await programPlace(main)).toBeUndefined()
  })

  it('keeps what runs, what is started next and the one before; the rest goes', async () => {
    for (const version of ['1.2.0', '1.9.0', '1.10.0', '1.11.0', '1.9.9.part', '1.12.0.part'])
      layOut(at('root/versions', version), versionFiles(version, 0))
    const age = (...versions: string[]): void => {
      for (const version of versions) utimesSync(at('root/versions', version), 1, 1)
    }
    age('1.9.9.part', '1.12.0.part')
    const names = () =>
      [...new Set(Object.keys(filesBelow(at('root/versions'))).map((name) => name.split('/')[0]))].sort()
    writeFileSync(at('root/current'), '1.11.0\n')
    await tidyVersions({ root: at('root'), version: '1.9.0' })
    expect(names()).toEqual(['1.10.0', '1.11.0', '1.9.0'])
    await tidyVersions({ root: at('root'), version: '1.11.0' })
    expect(names()).toEqual(['1.10.0', '1.11.0'])
    // One that was never named is no program.
    layOut(at('root/versions/1.12.0'), versionFiles('1.12.0', 0))
    age('1.12.0')
    await tidyVersions({ root: at('root'), version: '1.11.0' })
    expect(names()).toEqual(['1.10.0', '1.11.0'])
    writeFileSync(at('root/current'), 'nothing')
    await tidyVersions({ root: at('root'), version: '1.11.0' })
    expect(names()).toEqual(['1.10.0', '1.11.0'])
  })

  it('keeps what a second program has named meanwhile', async () => {
    install(0)
    const swap = (disk: Disk) =>
      swapProgram({ archive: at('a.tar.gz'), name: 'a.tar.gz', root: at('root'), version: NEW, bytes: 0, disk })
    await swap(nodeDisk)
    const gone: string[] = []
    const rm = (path: string, options: object): Promise<void> => {
      gone.push(relative(at('root/versions'), path))
      return nodeDisk.rm(path, options)
    }
    await swap({ ...nodeDisk, rm } as Disk)
    expect([started(0), gone]).toEqual([NEW, [`${NEW}.part`, `${NEW}.part`]])
  })

  it('is tidied by another start in the midst of an update, which goes on', async () => {
    install(20)
    const tidy = () => tidyVersions({ root: at('root'), version: OLD })
    const rename: typeof nodeDisk.rename = async (from, to) => {
      await tidy()
      await nodeDisk.rename(from, to)
      await tidy()
    }
    const disk = { ...nodeDisk, rename }
    await swapProgram({ archive: at('a.tar.gz'), name: 'a.tar.gz', root: at('root'), version: NEW, bytes: 0, disk })
    expect(started(20)).toBe(NEW)
  })
})
