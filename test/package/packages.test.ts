import { readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import { verifyPackage } from '../../shared/package/verify-package'
import { crypto, smallParts } from './build'
import { draftOf, handlersOver, inFolder, PASSPHRASE, sealSmall, staged } from './host'

const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'none',
    (thrown: unknown) => codedOf(thrown)?.code ?? String(thrown),
  )

const kept = (data: string, name: string) => readFile(join(data, 'packages', name))

test('seals, numbers, chains, and hands the same records out again byte for byte', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    expect(await refusal(sealSmall(host))).toBe('E_KEY_LOCKED')
    await host['key.create']({ passphrase: PASSPHRASE })
    const first = await sealSmall(host)
    expect(first).toMatchObject({ name: '11999900MB0000001K-filing-1-1.cdop', again: false })
    expect(first.statement).toMatchObject({ seq: 1, prev: null, journal: { seq: 7 } })
    const bytes = await kept(data, first.name)
    expect(await verifyPackage(bytes, crypto)).toMatchObject({ code: 'OK_UNCONFIRMED', id: first.id, seq: 1 })
    const again = await sealSmall(host)
    expect(again).toEqual({ ...first, again: true })
    const second = await sealSmall(host, 'another form')
    expect(second.statement).toMatchObject({ seq: 2, prev: first.id })
    // The newest is what counts: the first content once more is a new filing.
    expect((await sealSmall(host)).statement).toMatchObject({ seq: 3, prev: second.id })
  }))

test('a restart goes on with the number, and with the same bytes', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    const first = await sealSmall(host)
    const bytes = await kept(data, first.name)
    const later = await handlersOver(data, { now: () => new Date('2027-01-01T00:00:00.000Z') })
    await later['key.unlock']({ passphrase: PASSPHRASE })
    expect(await sealSmall(later)).toEqual({ ...first, again: true })
    // A kept package that was lost or damaged comes back byte for byte; the damaged one is put aside.
    await rm(join(data, 'packages', first.name))
    expect(await sealSmall(later)).toEqual({ ...first, again: true })
    expect(await kept(data, first.name)).toEqual(bytes)
    await writeFile(join(data, 'packages', first.name), bytes.subarray(1))
    expect(await refusal(later['package.export']({ id: first.id, folder: data }))).toBe('E_PACKAGE_GONE')
    expect(await sealSmall(later)).toEqual({ ...first, again: true })
    expect(await kept(data, first.name)).toEqual(bytes)
    expect((await readdir(join(data, 'packages'))).some((name) => name.includes('.damaged-'))).toBe(true)
  }))

test('a lost ledger is restored from the packages; a damaged one stops sealing', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    const first = await sealSmall(host)
    await rm(join(data, 'packages', 'ledger'), { recursive: true })
    const later = await handlersOver(data)
    await later['key.unlock']({ passphrase: PASSPHRASE })
    expect(await sealSmall(later)).toEqual({ ...first, again: true })
    expect((await sealSmall(later, 'next')).statement).toMatchObject({ seq: 2, prev: first.id })
    const [entry = ''] = await readdir(join(data, 'packages', 'ledger'))
    await writeFile(join(data, 'packages', 'ledger', entry), '{}')
    expect(await refusal(sealSmall(later, 'third'))).toBe('E_LEDGER')
  }))

test('another key is another package', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    const first = await sealSmall(host)
    await rm(join(data, 'keys'), { recursive: true })
    await host['key.create']({ passphrase: PASSPHRASE })
    expect(await sealSmall(host)).toMatchObject({ again: false, statement: { seq: 2, prev: first.id } })
  }))

test('a statement that does not tell the truth gets no number', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    expect(await refusal(sealSmall(host, 'x', { counts: { resources: 3, items: 4 } }))).toBe('E_SEAL')
    expect((await readdir(join(data, 'packages'))).filter((name) => name.includes('cdop'))).toEqual([])
    expect((await sealSmall(host)).statement.seq).toBe(1)
  }))

test('two seals at once get two numbers', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    const sealed = await Promise.all(['a', 'b', 'c'].map((form) => sealSmall(host, form)))
    expect(sealed.map(({ statement }) => statement.seq).sort()).toEqual([1, 2, 3])
  }))

test('exports with read-back; the same bytes there already are fine, other bytes are not', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    const { id, name, bytes } = await sealSmall(host)
    const stick = join(data, 'stick')
    await mkdir(stick)
    const written = await host['package.export']({ id, folder: stick })
    expect(written).toEqual({
      path: join(stick, name),
      bytes,
      sha256: crypto.digests.sha256(await readFile(join(stick, name))),
    })
    expect(await host['package.export']({ id, folder: stick })).toEqual(written)
    await writeFile(join(stick, name), 'something else')
    expect(await refusal(host['package.export']({ id, folder: stick }))).toBe('E_TARGET_EXISTS')
    expect(await readFile(join(stick, name), 'utf8')).toBe('something else')
    expect(await readdir(stick)).toEqual([name])
    expect(await refusal(host['package.export']({ id, folder: join(data, 'pulled') }))).toBe('E_TARGET_GONE')
    expect(await refusal(host['package.export']({ id: 'f'.repeat(64), folder: stick }))).toBe('E_PACKAGE_GONE')
  }))

test('verifies a staged file, never throws for a bad one, and drops the stage', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    const { name, id } = await sealSmall(host)
    const bytes = await kept(data, name)
    const verdict = async (whole: Uint8Array<ArrayBuffer>) => {
      const stage = await staged(host, [{ name: '来件.cdop', bytes: whole }])
      const said = await host['package.verify']({ stage, name: '来件.cdop' })
      expect(await refusal(host['stage.write']({ stage, name: 'x', offset: 0, bytes: whole }))).toBe('E_STAGE')
      return said
    }
    expect(await verdict(bytes)).toMatchObject({ ok: true, code: 'OK_UNCONFIRMED', id })
    expect(await verdict(bytes.subarray(0, 500))).toMatchObject({ ok: false, code: 'E_TRUNCATED' })
    expect(await verdict(new TextEncoder().encode('not a package'))).toMatchObject({ ok: false, code: 'E_NOT_PACKAGE' })
  }))

test('stages take pieces in order, and nothing of them is left', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    const { stage } = await host['stage.open']({})
    const bytes = Uint8Array.of(1, 2, 3)
    await host['stage.write']({ stage, name: 'data/a.bin', offset: 0, bytes })
    await host['stage.write']({ stage, name: 'data/a.bin', offset: 3, bytes })
    expect(await refusal(host['stage.write']({ stage, name: 'data/a.bin', offset: 3, bytes }))).toBe('E_STAGE')
    expect(await refusal(host['stage.write']({ stage, name: '../../a', offset: 1, bytes }))).toBe('E_STAGE')
    await host['stage.write']({ stage, name: '../../a', offset: 0, bytes })
    expect((await readdir(join(data, 'stages', stage))).sort()).toEqual(['0.part', '1.part'])
    await host['stage.drop']({ stage })
    await host['stage.drop']({ stage })
    expect(await readdir(join(data, 'stages'))).toEqual([])
    await host['stage.open']({})
    await (await handlersOver(data))['stage.open']({})
    expect(await readdir(join(data, 'stages'))).toHaveLength(1)
  }))

test('a file that was not laid out is refused before anything is signed', () =>
  inFolder(async (data) => {
    const host = await handlersOver(data)
    await host['key.create']({ passphrase: PASSPHRASE })
    const parts = smallParts()
    const stage = await staged(host, parts.slice(1))
    expect(await refusal(host['package.seal']({ stage, statement: draftOf(parts) }))).toBe('E_STAGE')
  }))
