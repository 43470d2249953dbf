import { expect, test } from 'vitest'
import { canonicalBytes } from '../../shared/base/canonical-json'
import { verifyPackage } from '../../shared/package/verify-package'
import { verdictText, type VerdictCode } from '../../shared/text/verdicts'
import { createChance } from '../../shared/sample/sample-chance'
import { crypto, packageOf, party, registryOf, smallParts, statementOf, trustOf, UNIT } from './build'
import { blind, good, mutations, parts, unit, type Mutant } from './mutate'

const BLIND = 9_500
/** Of each planted fault: 21 codes, 10,500 packages. */
const PLANTED = 500

const seen = new Map<string, number>()
let accepted = 0

const judge = async ({ bytes, trust }: Mutant): Promise<string> => {
  const verdict = await verifyPackage(bytes, crypto, trust)
  if (verdict.ok) accepted++
  expect(verdict.message).toBe(verdictText[verdict.code as VerdictCode])
  seen.set(verdict.code, (seen.get(verdict.code) ?? 0) + 1)
  return verdict.code
}

test('the package that all mutants come from is good', async () => {
  expect((await verifyPackage(good, crypto)).code).toBe('OK_UNCONFIRMED')
})

test.each(Object.entries(mutations))(
  '%s: every package with such a fault is refused with that code',
  async (code, mutate) => {
    const chance = createChance(code.length * 1000 + code.charCodeAt(3))
    for (let count = 0; count < PLANTED; count++) {
      const mutant = await mutate(chance)
      const said = await judge(mutant)
      expect(`${said} at ${count}`).toBe(`${code} at ${count}`)
    }
  },
)

test('no blindly edited package is accepted', async () => {
  const chance = createChance(20_000)
  for (let count = 0; count < BLIND; count++) expect(await judge(await blind(chance))).toMatch(/^E_/)
})

test('20,000 mutants: none accepted, every code of verify at least 200 times', () => {
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0)
  expect(total).toBeGreaterThanOrEqual(20_000)
  expect(accepted).toBe(0)
  for (const code of Object.keys(verdictText).filter((name) => name.startsWith('E_')))
    expect(`${code} ${(seen.get(code) ?? 0) >= 200}`).toBe(`${code} true`)
  console.info([...seen].map(([code, count]) => `${code} ${count}`).join(', '))
})

test('what a stranger signs anew is never more than OK_UNCONFIRMED, under another fingerprint', async () => {
  const ours = await verifyPackage(good, crypto)
  const trust = trustOf(registryOf([{ code: UNIT.code, keys: unit.keys }]))
  for (let count = 0; count < 100; count++) {
    const stranger = party()
    const told = { ...statementOf(parts), period: String(2000 + count) }
    const forged = await packageOf(told, smallParts(), stranger.signers)
    const said = await verifyPackage(forged, crypto)
    expect(said).toMatchObject({ ok: true, code: 'OK_UNCONFIRMED', id: crypto.digests.sha256(canonicalBytes(told)) })
    expect(said.fingerprint).not.toBe(ours.fingerprint)
    expect((await verifyPackage(forged, crypto, trust)).code).toBe('E_KEY_UNKNOWN')
  }
})

test('one changed bit anywhere is refused: every bit of the package', async () => {
  const copy = good.slice()
  for (let at = 0; at < copy.length; at++) {
    for (const bit of at % 7 === 0 ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
      copy[at] = (copy[at] ?? 0) ^ (1 << bit)
      expect((await verifyPackage(copy, crypto)).ok).toBe(false)
      copy[at] = (copy[at] ?? 0) ^ (1 << bit)
    }
  }
  expect((await verifyPackage(copy, crypto)).code).toBe('OK_UNCONFIRMED')
})
