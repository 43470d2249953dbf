import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commands } from '../../electron/cli/commands'
import { openHost, type OpenHost } from '../../electron/host/open-host'
import { openWorkspace } from '../../renderer/data/store/open-workspace'
import { codedOf } from '../../shared/base/coded-error'
import { createHost, type Host } from '../../shared/host/client'
import { dispatch } from '../../shared/host/dispatch'
import type { JournalEntry } from '../../shared/journal/journal'
import { keepAttachment, readAttachment } from '../../renderer/io/attachments'
import { smallParts } from '../package/build'
import { draftOf, staged } from '../package/host'

let folder = ''
let opened: OpenHost | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdo-restore-'))
})
afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

const PASSPHRASE = '示例口令-12345'
const at = (...names: string[]) => join(folder, ...names)
const bug = (thrown: unknown) => {
  throw thrown
}
const open = async (name: string): Promise<Host> => {
  opened = await openHost({ dataFolder: at(name), host: 'loopback', version: '0.1.0' })
  const { handlers } = opened
  return createHost((method, input) => dispatch(handlers, method, input, bug))
}
const close = async () => {
  await opened?.close()
  opened = undefined
}
const edit = async (host: Host, times: number) => {
  for (let count = 0; count < times; count++)
    await host('journal.append', {
      expectSeq: (await host('journal.status', {})).seq,
      body: {
        type: 'change',
        action: { id: randomUUID(), label: '改' },
        changes: [{ table: 'persons', id: 'p', before: null, after: { id: 'p', name: `张示例${count}` } }],
      },
    })
}
const entries = async (host: Host): Promise<readonly JournalEntry[]> =>
  (await host('journal.read', { fromSeq: 1, maxBytes: 8_000_000 })).entries
const seal = async (host: Host, form: string) => {
  const parts = smallParts().map((part) =>
    part.name.endsWith('.pdf') ? { ...part, bytes: new TextEncoder().encode(form) } : part,
  )
  return host('package.seal', { stage: await staged(opened!.handlers, parts), statement: draftOf(parts) })
}
const restore = async (source: string, name: string) => {
  const { exit, json } = await (
    await commands['restore']!()
  )
    .run([source, '--data', at(name)])
    .catch((thrown: unknown) => ({
      exit: 2,
      json: { error: { code: codedOf(thrown)?.code ?? String(thrown) } },
    }))
  return { exit, json: json as { error?: { code: string }; epoch?: number; seq?: number; files?: number } }
}
const verify = async (name: string) => (await (await commands['journal']!()).run(['verify', at(name)])).json

it('the drill: records, backup on a stick, data folder gone, restored: everything is there, and work goes on', async () => {
  mkdirSync(at('stick'))
  const host = await open('data')
  await edit(host, 20)
  const attached = await keepAttachment(host, new Blob(['一页通知']))
  await host('key.create', { passphrase: PASSPHRASE })
  const first = await seal(host, 'a form')
  const { path } = await host('backup.copy', { folder: at('stick') })
  const written = await entries(host)
  const head = await host('journal.status', {})
  // What happens after the backup is lost with the folder; its number must never come again.
  await edit(host, 5)
  const lost = await seal(host, 'another form')
  expect([first.statement.seq, lost.statement.seq]).toEqual([1, 2])
  await close()
  rmSync(at('data'), { recursive: true })

  expect(await restore(path, 'data')).toMatchObject({
    exit: 0,
    json: { ok: true, seq: 20, chain: head.chain, epoch: 2 },
  })
  expect(await verify('data')).toEqual({ ok: true, entries: 20, head: head.head })
  const again = await open('data')
  expect(await entries(again)).toEqual(written)
  expect(new TextDecoder().decode(await readAttachment(again, attached.sha256))).toBe('一页通知')
  expect((await again('app.info', {})).restored).toMatch(/^[0-9a-f]{8}$/)
  await again('key.unlock', { passphrase: PASSPHRASE })
  expect(await seal(again, 'a form')).toEqual({ ...first, again: true })
  const next = await seal(again, 'yet another form')
  expect(next.statement).toMatchObject({ epoch: 2, seq: 2, prev: first.id })
  expect(next.name).not.toBe(lost.name)
  await edit(again, 3)

  // A backup of the restored folder is restored as well, one epoch further.
  const second = await again('backup.copy', { folder: at('stick') })
  await close()
  expect(await restore(second.path, 'third')).toMatchObject({ exit: 0, json: { seq: 23, epoch: 3 } })
  expect(await verify('third')).toMatchObject({ ok: true, entries: 23 })
})

it('a snapshot is restored like a backup; the same state is the same backup', async () => {
  mkdirSync(at('one'))
  mkdirSync(at('two'))
  const host = await open('data')
  await edit(host, 4)
  const { id } = await host('snapshot.make', { why: 'import' })
  const copies = [await host('backup.copy', { folder: at('one') }), await host('backup.copy', { folder: at('two') })]
  expect(copies[0]?.sha256).toBe(copies[1]?.sha256)
  await edit(host, 4)
  // The program may be running: only the new folder is written.
  expect(await restore(at('data', 'snapshots', id), 'from-snapshot')).toMatchObject({ exit: 0, json: { seq: 4 } })
  expect(await restore(copies[0]!.path, 'from-backup')).toMatchObject({ exit: 0, json: { seq: 4 } })
  expect(await verify('from-snapshot')).toEqual(await verify('from-backup'))
})

it('a damaged backup, a foreign file and a folder with something in it are refused, and nothing is left', async () => {
  mkdirSync(at('stick'))
  const host = await open('data')
  await edit(host, 3)
  const { path } = await host('backup.copy', { folder: at('stick') })
  const { id } = await host('snapshot.make', { why: 'manual' })
  await close()
  const whole = readFileSync(path)
  const bad = at('bad.zip')
  for (let place = 0; place < whole.length; place += 29) {
    writeFileSync(
      bad,
      whole.map((byte, index) => (index === place ? byte ^ 1 : byte)),
    )
    const { exit, json } = await restore(bad, 'target')
    expect([place, exit, ['E_BACKUP_DAMAGED', 'E_NOT_BACKUP'].includes(json.error?.code ?? '')]).toEqual([
      place,
      1,
      true,
    ])
  }
  for (const bytes of [whole.subarray(0, -1), whole.subarray(0, whole.length / 2), Buffer.concat([whole, whole])]) {
    writeFileSync(bad, bytes)
    expect(await restore(bad, 'target')).toMatchObject({ exit: 1, json: { error: { code: 'E_BACKUP_DAMAGED' } } })
  }
  writeFileSync(bad, '这不是备份')
  expect(await restore(bad, 'target')).toMatchObject({ exit: 1, json: { error: { code: 'E_NOT_BACKUP' } } })
  expect(await restore(at('nowhere'), 'target')).toMatchObject({ exit: 1, json: { error: { code: 'E_NOT_BACKUP' } } })
  cpSync(at('data', 'snapshots', id), at('copy'), { recursive: true })
  rmSync(at('copy', 'journal', '0001.log'))
  expect(await restore(at('copy'), 'target')).toMatchObject({ exit: 1, json: { error: { code: 'E_BACKUP_DAMAGED' } } })
  expect(readdirSync(folder).filter((name) => name.startsWith('target'))).toEqual([])

  mkdirSync(at('target'))
  expect(await restore(path, 'data')).toMatchObject({ exit: 2, json: { error: { code: 'E_RESTORE_TARGET' } } })
  expect(await verify('data')).toMatchObject({ ok: true, entries: 3 })
  expect(await restore(path, 'target')).toMatchObject({ exit: 0, json: { seq: 3 } })
  expect(await (await commands['restore']!()).run([path]).catch((thrown: unknown) => codedOf(thrown))).toMatchObject({
    code: 'E_USAGE',
  })
})

it('a backup whose names lead out of the folder is refused', async () => {
  mkdirSync(at('stick'))
  const host = await open('data')
  await edit(host, 1)
  const { path } = await host('backup.copy', { folder: at('stick') })
  const whole = readFileSync(path).toString('latin1')
  for (const name of ['../evil/0001.log'.slice(0, 16), '/tmp/evil/1.log0', 'journal/../../x1', 'journal\\..\\0001']) {
    writeFileSync(at('evil.zip'), Buffer.from(whole.replaceAll('journal/0001.log', name), 'latin1'))
    expect(await restore(at('evil.zip'), 'target')).toMatchObject({
      exit: 1,
      json: { error: { code: 'E_BACKUP_DAMAGED' } },
    })
  }
  expect(readdirSync(folder).sort()).toEqual(['data', 'evil.zip', 'stick'])
  expect(existsSync('/tmp/evil')).toBe(false)
})

it('a restored folder has a view of its own: what the browser holds of the newer journal is no contradiction', async () => {
  const kept = new Map<string, string>()
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, to: string) => kept.set(key, to),
    },
  })
  const host = await open('data')
  await edit(host, 2)
  const { id } = await host('snapshot.make', { why: 'manual' })
  await edit(host, 2)
  const builtIn = { lists: {} as never, builtInProfiles: [], builtInYears: [], isStatutory: () => false }
  const needs = { ...builtIn, onProgress: () => undefined }
  const before = await openWorkspace({ host, ...needs })
  expect(before).toMatchObject({ kind: 'ready', agreement: { entries: 4 } })
  await close()
  await restore(at('data', 'snapshots', id), 'older')
  const after = await openWorkspace({ host: await open('older'), ...needs })
  expect(after).toMatchObject({ kind: 'ready', agreement: { kind: 'replayed', entries: 2, rebuilt: true } })
})
