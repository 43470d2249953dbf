import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import { createHost, type Host } from '../../shared/host/client'
import { keepAttachment, readAttachment } from '../../renderer/io/attachments'
import { stageFile } from '../../renderer/io/build-package'
import { ATTACHMENT_BYTES, hostContract, type HostMethod, type Transport } from '../../shared/host/contract'
import type { JournalBody } from '../../shared/journal/journal'

/** One implementation under test: opens over a data folder, and can be closed and opened again. */
export interface HostUnderTest {
  readonly transport: Transport
  readonly close: () => Promise<void>
}

const change = (id: string, after: unknown): JournalBody => ({
  type: 'change',
  action: { id: randomUUID(), label: '改一处' },
  changes: [{ table: 'persons', id, before: null, after }],
})
const sha256Of = (bytes: ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex')
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (thrown: unknown) => codedOf(thrown)?.code ?? thrown,
  )

/** What every host must do, whichever way the calls travel. */
export const contractSuite = (name: string, open: (dataFolder: string) => Promise<HostUnderTest>): void => {
  describe(`host contract: ${name}`, () => {
    let folder = ''
    let opened: HostUnderTest
    let host: Host
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'cdo-host-'))
      opened = await open(folder)
      host = createHost(opened.transport)
    })
    afterEach(async () => {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('says who it is', async () => {
      const info = await host('app.info', {})
      expect(info.version).toMatch(/^\d+\.\d+\.\d+/)
      expect(info.readOnly).toBeUndefined()
    })

    it('prints by itself or leaves that to the page', async () => {
      expect(['host', 'page']).toContain((await host('page.print', { landscape: true })).by)
      expect(await opened.transport('page.print', { landscape: 1 })).toMatchObject({ error: { code: 'E_INPUT' } })
    })

    it('refuses a method that it does not have, inherited names included', async () => {
      for (const method of ['nothing', 'constructor', '__proto__', 'toString'])
        expect(await opened.transport(method, {})).toMatchObject({ ok: false, error: { code: 'E_METHOD' } })
    })

    it('refuses an input outside of the contract for every method', async () => {
      for (const method of Object.keys(hostContract) as HostMethod[])
        expect(await opened.transport(method, { surprise: 1 })).toMatchObject({ ok: false, error: { code: 'E_INPUT' } })
    })

    it('keeps journal entries in order and refuses a second writer of the same number', async () => {
      const { chain, seq } = await host('journal.status', {})
      expect(seq).toBe(0)
      const first = await host('journal.append', { expectSeq: 0, body: change('a', { name: '张示例', odd: '𬱖㛃' }) })
      expect(first.seq).toBe(1)
      expect(await refusal(host('journal.append', { expectSeq: 0, body: change('b', 1) }))).toBe('E_JOURNAL_MOVED')
      await host('journal.append', { expectSeq: 1, body: change('b', ['深', { 层: null }]) })
      const read = await host('journal.read', { fromSeq: 1, maxBytes: 1_000_000 })
      expect(read.last).toBe(true)
      expect(read.entries.map((entry) => entry.body.type === 'change' && entry.body.changes[0]?.after)).toEqual([
        { name: '张示例', odd: '𬱖㛃' },
        ['深', { 层: null }],
      ])
      expect(read.entries[0]?.head).toBe(first.head)
      const one = await host('journal.read', { fromSeq: 1, maxBytes: 1 })
      expect([one.entries.length, one.last]).toEqual([1, false])
      expect(await host('journal.status', {})).toEqual({ chain, seq: 2, head: read.entries[1]?.head })
    })

    it('lists drives and folders, and says when a folder is not there', async () => {
      for (const volume of await host('volume.list', {}))
        expect(volume.totalBytes).toBeGreaterThanOrEqual(volume.freeBytes)
      const inside = join(folder, '外发')
      await host('file.write', { folder, name: 'a.txt', bytes: new Uint8Array([1, 2, 3]) })
      const listed = await host('folder.list', { path: folder })
      expect(listed.entries).toContainEqual({ name: 'a.txt', kind: 'file', bytes: 3 })
      expect(listed.parent).not.toBeNull()
      expect(await refusal(host('folder.list', { path: inside }))).toBe('E_FOLDER')
    })

    it('writes bytes to the letter and reads them back; never over a file of other bytes', async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => (n * 31) & 255)
      const written = await host('file.write', { folder, name: 'piece.bin', bytes })
      expect(written.bytes).toBe(bytes.length)
      expect(new Uint8Array(readFileSync(written.path))).toEqual(bytes)
      expect(await refusal(host('file.write', { folder, name: 'piece.bin', bytes: bytes.slice(1) }))).not.toBe('fine')
      expect(new Uint8Array(readFileSync(written.path))).toEqual(bytes)
    })

    it('takes a stage piece by piece, in order, and drops it', async () => {
      const { stage } = await host('stage.open', {})
      await host('stage.write', { stage, name: 'a.bin', offset: 0, bytes: new Uint8Array([1]) })
      await host('stage.write', { stage, name: 'a.bin', offset: 1, bytes: new Uint8Array([2]) })
      expect(
        await refusal(host('stage.write', { stage, name: 'a.bin', offset: 9, bytes: new Uint8Array([3]) })),
      ).not.toBe('fine')
      const verdict = await host('package.verify', { stage, name: 'a.bin' })
      expect(verdict).toMatchObject({ ok: false, code: 'E_NOT_PACKAGE' })
      expect(
        await refusal(host('stage.write', { stage, name: 'a.bin', offset: 2, bytes: new Uint8Array([3]) })),
      ).not.toBe('fine')
    })

    it('writes a staged file out in one go; a refusal leaves the stage for another try', async () => {
      const pieces = [new Uint8Array(70_000).fill(7), new Uint8Array([1, 2, 3])]
      const { stage } = await host('stage.open', {})
      const name = '目录台账.xlsx'
      let offset = 0
      for (const bytes of pieces) {
        await host('stage.write', { stage, name, offset, bytes })
        offset += bytes.length
      }
      expect(await refusal(host('stage.export', { stage, name, folder: join(folder, '外发') }))).not.toBe('fine')
      const written = await host('stage.export', { stage, name, folder })
      expect(written.bytes).toBe(offset)
      expect(readFileSync(written.path).equals(Buffer.concat(pieces))).toBe(true)
      expect(await refusal(host('stage.export', { stage, name, folder }))).toBe('E_STAGE')
    })

    it('keeps a staged file as an attachment named by its hash, and tells when it is gone or damaged', async () => {
      const file = new Blob([new Uint8Array(3_000_000).fill(7), '末页'])
      const steps: number[] = []
      const kept = await keepAttachment(host, file, (done) => steps.push(done))
      expect(kept).toEqual({ len: file.size, sha256: sha256Of(await file.arrayBuffer()) })
      expect(steps.at(-1)).toBe(file.size)
      expect(await keepAttachment(host, file)).toEqual(kept)
      expect(sha256Of((await readAttachment(host, kept.sha256)).buffer)).toBe(kept.sha256)
      const piece = await host('attachment.read', { sha256: kept.sha256, offset: 2_999_999, maxBytes: 4 })
      expect([[...piece.bytes], piece.len]).toEqual([[7, 0xe6, 0x9c, 0xab], kept.len])
      const end = await host('attachment.read', { sha256: kept.sha256, offset: kept.len, maxBytes: 4 })
      expect(end.bytes.length).toBe(0)
      const empty = await keepAttachment(host, new Blob([]))
      expect((await readAttachment(host, empty.sha256)).length).toBe(0)

      const path = join((await host('app.info', {})).dataFolder, 'attachments', kept.sha256)
      const whole = readFileSync(path)
      writeFileSync(path, whole.subarray(1))
      expect(await refusal(readAttachment(host, kept.sha256))).toBe('E_ATTACHMENT_DAMAGED')
      expect(await keepAttachment(host, file)).toEqual(kept)
      expect(readFileSync(path).equals(whole)).toBe(true)
      rmSync(path)
      expect(await refusal(readAttachment(host, kept.sha256))).toBe('E_ATTACHMENT_GONE')
    })

    it('refuses an attachment that is too large, and keeps nothing of it', async () => {
      const file = new Blob([new Uint8Array(ATTACHMENT_BYTES + 1)])
      expect(await refusal(keepAttachment(host, file))).toBe('E_ATTACHMENT_BIG')
      const stage = await stageFile(host, file, 'large')
      expect(await refusal(host('attachment.keep', { stage, name: 'large' }))).toBe('E_ATTACHMENT_BIG')
      expect(existsSync(join((await host('app.info', {})).dataFolder, 'attachments'))).toBe(false)
    })

    it('plans the number of the staged records, whatever forms lie beside them', async () => {
      const name = 'data/unit.ndjson'
      const { stage } = await host('stage.open', {})
      await host('stage.write', { stage, name, offset: 0, bytes: new TextEncoder().encode('{"id":"unit"}\n') })
      const plan = await host('package.plan', { stage })
      expect(plan).toMatchObject({ epoch: 1, seq: 1 })
      await host('stage.write', { stage, name: 'data/form.pdf', offset: 0, bytes: new Uint8Array([1]) })
      expect(await host('package.plan', { stage, reuse: false })).toMatchObject({ content: plan.content, seq: 1 })
      await host('stage.remove', { stage, name })
      expect((await host('package.plan', { stage })).content).not.toBe(plan.content)
      expect(await refusal(host('package.plan', { stage: randomUUID() }))).toBe('E_STAGE')
    })

    it('keeps snapshots and a copy in a second place, and tells their age', async () => {
      expect(await host('backup.state', {})).toEqual({})
      await host('journal.append', { expectSeq: 0, body: change('a', 1) })
      const first = await host('snapshot.make', { why: 'import' })
      expect(first).toMatchObject({ why: 'import', seq: 1 })
      const second = await host('snapshot.make', { why: 'manual' })
      expect(await host('snapshot.list', {})).toEqual([second, first])
      expect(await host('snapshot.verify', { id: first.id })).toEqual({ ok: true })
      expect(await refusal(host('snapshot.verify', { id: '20200101T000000Z-daily' }))).toBe('E_SNAPSHOT_GONE')
      expect(await refusal(host('backup.copy', { folder: join(folder, '没有') }))).toBe('E_TARGET_GONE')
      expect((await host('backup.state', {})).last).toBeUndefined()

      const written = await host('backup.copy', { folder })
      expect(readFileSync(written.path).length).toBe(written.bytes)
      expect(written.path).toMatch(/cdo-backup-[0-9a-f]{8}-\d{8}T\d{9}Z\.zip$/)
      const { newestAt, last } = await host('backup.state', {})
      expect(last).toMatchObject({ place: folder, seq: 1 })
      expect(newestAt).toBe((await host('snapshot.list', {}))[0]?.at)
    })

    it('keeps updates off until an address is set', async () => {
      expect(await host('update.feed', {})).toMatchObject({ url: '', off: { code: 'E_UPDATE_OFF' } })
      expect((await host('update.check', {})).available).toBeUndefined()
      expect(await refusal(host('update.setFeed', { url: 'ftp://x' }))).toBe('E_UPDATE_FEED')
      await host('update.setFeed', { url: 'http://127.0.0.1:9/' })
      expect(await host('update.feed', {})).toMatchObject({ url: 'http://127.0.0.1:9/' })
    })

    it('takes no update, from wherever, while it has no key to believe one by', async () => {
      await host('update.setFeed', { url: 'http://127.0.0.1:9/' })
      expect((await host('update.check', {})).available).toBeUndefined()
      for (const from of [{}, { folder }]) {
        expect(await refusal(host('update.find', from))).toBe('E_UPDATE_OFF')
        expect(await refusal(host('update.take', from))).toBe('E_UPDATE_OFF')
      }
      expect(await opened.transport('update.take', { folder: '' })).toMatchObject({ error: { code: 'E_INPUT' } })
      expect(await host('snapshot.list', {})).toEqual([])
    })
  })
}
