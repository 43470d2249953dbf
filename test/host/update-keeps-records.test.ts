import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openHost, type OpenHost } from '../../electron/host/open-host'
import { readUpdate, UPDATE_FILE } from '../../electron/host/update-statement'
import { publicKeyOf, signUpdate } from '../../electron/launch/sign-update'
import { filesBelow, layOut, releaseFiles, tarGzOf, versionFiles, zipOf } from '../support/small-release'

const { privateKey } = generateKeyPairSync('ed25519')
const updateKey = publicKeyOf(privateKey)
let folder = ''
const at = (...names: string[]) => join(folder, ...names)
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cdo update 数据-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (version: string): Promise<OpenHost> =>
  openHost({
    dataFolder: at('data'),
    host: 'loopback',
    version,
    updateKey,
    program: at('program/versions', version, 'dist/loopback/main.js'),
  })
const system = process.platform === 'win32' ? 'win' : process.platform
/** Lays the signed release for this system on the stick; gives its name. */
const offer = async (): Promise<string> => {
  mkdirSync(at('stick'))
  const name = `cdo-desk-loopback-0.2.0-${system}-${process.arch}.${system === 'win' ? 'zip' : 'tar.gz'}`
  writeFileSync(at('stick', name), (system === 'win' ? zipOf : tarGzOf)(releaseFiles('0.2.0')))
  await signUpdate({ folder: at('stick'), version: '0.2.0', privateKey })
  return name
}

it('an update keeps every record, after a snapshot of them, and the next version opens them', async () => {
  layOut(at('program/versions/0.1.0'), versionFiles('0.1.0'))
  writeFileSync(at('program/current'), '0.1.0\n')
  const name = await offer()
  // What lies beside it for other systems, and of another version, is signed or left as its name says.
  writeFileSync(at('stick/cdo-desk-0.2.0-win-x64.exe'), 'MZ')
  writeFileSync(at('stick/cdo-desk-0.1.0-win-x64.exe'), 'MZ')
  const told = await signUpdate({ folder: at('stick'), version: '0.2.0', privateKey })
  expect(told.files.map(({ kind }) => kind).sort()).toEqual([`loopback-${system}-${process.arch}`, 'win-nsis'])
  expect(readUpdate(readFileSync(at('stick', UPDATE_FILE)), updateKey, '')).toEqual(told)

  const old = await open('0.1.0')
  const body = {
    type: 'change' as const,
    action: { id: randomUUID(), label: '改一处' },
    changes: [{ table: 'persons' as const, id: 'p', before: null, after: { name: '张示例' } }],
  }
  await old.handlers['journal.append']({ expectSeq: 0, body })
  const before = filesBelow(at('data/journal'))
  const folderOf = { folder: at('stick') }
  expect(await old.handlers['update.find'](folderOf)).toMatchObject([{ offer: { version: '0.2.0', name } }])
  expect(await old.handlers['update.take'](folderOf)).toMatchObject({ version: '0.2.0', by: 'program' })
  expect(filesBelow(at('data/journal'))).toEqual(before)
  const [snapshot] = await old.handlers['snapshot.list']({})
  expect(snapshot).toMatchObject({ why: 'update', seq: 1 })
  // The one that runs goes on as before.
  await old.handlers['journal.append']({ expectSeq: 1, body })
  await old.close()

  const version = readFileSync(at('program/current'), 'utf8').trim()
  const next = await open(version)
  expect([version, (await next.handlers['app.info']({})).version]).toEqual(['0.2.0', '0.2.0'])
  const { entries } = await next.handlers['journal.read']({ fromSeq: 1, maxBytes: 100_000 })
  expect(entries.map((entry) => entry.body)).toEqual([body, body])
  expect(await next.handlers['update.feed']({})).toEqual({ url: '' })
  await next.close()
})

it('a program that nothing was entered into is updated as well', async () => {
  layOut(at('program/versions/0.1.0'), versionFiles('0.1.0'))
  writeFileSync(at('program/current'), '0.1.0\n')
  await offer()
  const host = await open('0.1.0')
  expect(await host.handlers['update.take']({ folder: at('stick') })).toMatchObject({ by: 'program' })
  await host.close()
  expect(readFileSync(at('program/current'), 'utf8')).toBe('0.2.0\n')
})

it('what cannot be released is not signed', async () => {
  mkdirSync(at('stick'))
  const needs = { folder: at('stick'), version: '0.2.0', privateKey }
  await expect(signUpdate(needs)).rejects.toThrow('no released files')
  writeFileSync(at('stick/cdo-desk-0.2.0-linux-amd64.deb'), 'a')
  writeFileSync(at('stick/cdo-desk_0.2.0_amd64.deb'), 'b')
  await expect(signUpdate(needs)).rejects.toThrow('two files of deb-amd64')
  rmSync(at('stick/cdo-desk_0.2.0_amd64.deb'))
  const bad = new Map([
    ...releaseFiles('0.2.0'),
    ['cdo-desk/link', { bytes: Buffer.alloc(0), type: '2', link: '/' }] as const,
  ])
  writeFileSync(at('stick/cdo-desk-loopback-0.2.0-linux-x64.tar.gz'), tarGzOf(bad))
  await expect(signUpdate(needs)).rejects.toThrow('tar type')
  const { privateKey: other } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await expect(signUpdate({ ...needs, privateKey: other })).rejects.toThrow()
})
