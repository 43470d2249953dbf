import { expect, test } from 'vitest'
import { readContainer } from '../../shared/package/container'
import { verifyPackage } from '../../shared/package/verify-package'
import { crypto, packageOf, party, registryOf, smallParts, statementOf, trustOf, UNIT, utf8 } from './build'

const unit = party()
const stranger = party()
const parts = smallParts()
const good = await packageOf(statementOf(parts), parts, unit.signers)

test('a whole package is OK_UNCONFIRMED without a registry, with what it says', async () => {
  const verdict = await verifyPackage(good, crypto)
  expect(verdict).toMatchObject({
    ok: true,
    code: 'OK_UNCONFIRMED',
    unit: UNIT,
    kind: 'filing',
    seq: 1,
    counts: { resources: 2, items: 4 },
    algorithms: ['ed25519', 'sm2-sm3'],
  })
  expect(verdict.fingerprint).toMatch(/^\d{5}( \d{5}){5}$/)
})

test('with a registry: OK for the unit, E_KEY_UNKNOWN for a stranger, whose fingerprint differs', async () => {
  const trust = trustOf(registryOf([{ code: UNIT.code, keys: unit.keys }]))
  expect(await verifyPackage(good, crypto, trust)).toMatchObject({ ok: true, code: 'OK' })
  const forged = await packageOf(statementOf(parts), parts, stranger.signers)
  expect(await verifyPackage(forged, crypto, trust)).toMatchObject({ ok: false, code: 'E_KEY_UNKNOWN' })
  const [ours, theirs] = [await verifyPackage(good, crypto), await verifyPackage(forged, crypto)]
  expect(theirs.code).toBe('OK_UNCONFIRMED')
  expect(theirs.id).toBe(ours.id)
  expect(theirs.fingerprint).not.toBe(ours.fingerprint)
})

test('a registered key that signs for another unit is E_UNIT; revocation counts by number', async () => {
  const two = statementOf(parts, { seq: 2, prev: 'a'.repeat(64) })
  const second = await packageOf(two, parts, unit.signers)
  const code = async (
    bytes: Uint8Array,
    limits: { revokedFromSeq?: number; validToSeq?: number },
    unitCode = UNIT.code,
  ) => (await verifyPackage(bytes, crypto, trustOf(registryOf([{ code: unitCode, keys: unit.keys, ...limits }])))).code
  expect(await code(good, {}, 'OTHER-1')).toBe('E_UNIT')
  expect(await code(good, { revokedFromSeq: 2 })).toBe('OK')
  expect(await code(second, { revokedFromSeq: 2 })).toBe('E_KEY_REVOKED')
  expect(await code(second, { validToSeq: 1 })).toBe('E_KEY_REVOKED')
  expect(await code(second, { validToSeq: 2 })).toBe('OK')
  expect(await code(good, { revokedFromSeq: 1 })).toBe('E_KEY_REVOKED')
})

test('the registry says which signatures it asks for', async () => {
  const [ed25519, sm2] = unit.signers
  const code = async (signers: typeof unit.signers, require: 'any' | 'all' | 'sm2') =>
    (
      await verifyPackage(
        await packageOf(statementOf(parts), parts, signers),
        crypto,
        trustOf(registryOf([{ code: UNIT.code, keys: unit.keys }], { require })),
      )
    ).code
  expect(await code([ed25519!], 'any')).toBe('OK')
  expect(await code([ed25519!], 'sm2')).toBe('E_ALG')
  expect(await code([sm2!], 'sm2')).toBe('OK')
  expect(await code([sm2!], 'all')).toBe('E_ALG')
  expect((await verifyPackage(await packageOf(statementOf(parts), parts, [sm2!]), crypto)).code).toBe('E_ALG')
})

test('unknown members of a signed statement are kept and ignored', async () => {
  const later = { ...statementOf(parts), later: { any: ['thing'] } }
  expect((await verifyPackage(await packageOf(later, parts, unit.signers), crypto)).code).toBe('OK_UNCONFIRMED')
})

test('records are what counts says, canonical and in order', async () => {
  const [resources, ...rest] = parts
  const told = async (text: string, counts = { resources: 2, items: 4 }) => {
    const changed = [{ name: resources!.name, bytes: utf8(text) }, ...rest]
    return verifyPackage(await packageOf(statementOf(changed, { counts }), changed, unit.signers), crypto)
  }
  const [first = '', second = ''] = new TextDecoder().decode(resources!.bytes).split('\n')
  expect((await told(`${first}\n${second}\n`)).code).toBe('OK_UNCONFIRMED')
  for (const text of [
    `${second}\n${first}\n`,
    `${first}\n${first}\n`,
    `${first}\n${second}`,
    `${first}\n\n${second}\n`,
    `${first}\n ${second}\n`,
    `${first}\n`,
    `${first}\n{"id":"x"}\n`,
  ])
    expect(await told(text)).toMatchObject({ ok: false, code: 'E_FILES' })
  expect((await told(`${first}\n${second}\n`, { resources: 2, items: 5 })).code).toBe('E_FILES')
  // A package of before says nothing of the lists' records; one that says something must hold them.
  const claimed = { resources: 2, items: 4, systems: 1 }
  expect((await told(`${first}\n${second}\n`, claimed)).code).toBe('E_FILES')
})

test('the container reads without copying and holds the parts in their order', () => {
  const read = readContainer(good)
  expect(read.ok && read.value.map(({ name }) => name)).toEqual([
    'envelope.json',
    'statement.json',
    ...parts.map(({ name }) => name),
  ])
  expect(read.ok && read.value.every(({ bytes }) => bytes.buffer === good.buffer)).toBe(true)
})
