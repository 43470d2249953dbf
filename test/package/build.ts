import { createPackageCrypto } from '../../electron/host/packages-crypto'
import { createSigners, newPrivateKeys, publicKeysOf, type PrivateKeys } from '../../electron/host/keys-signers'
import { writeContainer } from '../../shared/package/container'
import { contentDigest } from '../../shared/package/content'
import { sealStatement } from '../../shared/package/seal-statement'
import type { Signer } from '../../shared/package/signature'
import type { Statement } from '../../shared/package/statement'
import { readTrust, type Trust, type TrustRegistry } from '../../shared/package/trust-registry'

export const crypto = await createPackageCrypto()
export const { digests } = crypto

export const UNIT = { code: '11999900MB0000001K', name: '示例县民政局' }
export const utf8 = (text: string) => new TextEncoder().encode(text)

const item = (n: number) => ({
  id: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
  name: `信息项${'甲乙丙'.charAt(n)}`,
})
export const resourceLine = (n: number) =>
  JSON.stringify({
    id: `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
    items: [item(0), item(1)],
    name: `示例资源${'甲乙丙丁'.charAt(n)}`,
    status: '已报送',
  })

/** Parts of a small filing: two resources of two items, the unit, a form. */
export const smallParts = (): { name: string; bytes: Uint8Array<ArrayBuffer> }[] => [
  { name: 'data/resources.ndjson', bytes: utf8(`${resourceLine(0)}\n${resourceLine(1)}\n`) },
  { name: 'data/unit.ndjson', bytes: utf8(`{"city":"shuangyashan","id":"unit","sample":true}\n`) },
  { name: 'data/form-1.pdf', bytes: utf8('%PDF-1.7 a form') },
]

/** What a statement says of this filing whatever its files. */
export const smallFiling = {
  kind: 'filing',
  unit: UNIT,
  to: [],
  period: '2026',
  profile: { id: 'shuangyashan', version: '2025.1.1' },
  counts: { resources: 2, items: 4, persons: 0, appointments: 0, trainings: 0 },
  reasons: [],
  refs: [],
  crit: [],
} satisfies Partial<Statement>

/** The statement of these parts, whole and true. */
export const statementOf = (
  parts: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[],
  changes: Partial<Statement> = {},
): Statement => {
  const files = parts.map(({ name, bytes }) => ({
    name,
    len: bytes.length,
    sha256: digests.sha256(bytes),
    sm3: digests.sm3(bytes),
    media: 'application/octet-stream',
    title: name,
  }))
  return {
    v: 1,
    ...smallFiling,
    chain: '00000000-0000-4000-8000-00000000c0de',
    epoch: 1,
    seq: 1,
    prev: null,
    created: '2026-11-20T08:00:00.000Z',
    producer: { app: 'cdo-desk', version: '0.1.0' },
    files,
    content: contentDigest(files, digests),
    ...changes,
  }
}

export interface Party {
  readonly keys: PrivateKeys
  readonly signers: readonly Signer[]
}
export const party = (): Party => {
  const keys = newPrivateKeys()
  return { keys, signers: createSigners(keys) }
}

/** A whole package around a statement, whatever that says. */
export const packageOf = async (
  told: Statement,
  parts: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[],
  signers: readonly Signer[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const { envelopeBytes, statementBytes } = await sealStatement(told, signers, digests)
  return writeContainer([
    { name: 'envelope.json', bytes: envelopeBytes },
    { name: 'statement.json', bytes: statementBytes },
    ...parts,
  ])
}

/** A registry of units, each with the keys of one party. */
export const registryOf = (
  units: readonly { code: string; keys: PrivateKeys; revokedFromSeq?: number; validToSeq?: number }[],
  changes: Partial<TrustRegistry> = {},
): TrustRegistry => ({
  v: 1,
  version: 1,
  require: 'all',
  units: units.map(({ code, keys, ...limits }) => {
    const { ed25519, sm2 } = publicKeysOf(keys)
    return {
      code,
      name: code,
      keys: [
        { alg: 'ed25519' as const, key: ed25519, ...limits },
        { alg: 'sm2-sm3' as const, key: sm2, ...limits },
      ],
    }
  }),
  ...changes,
})

export const trustOf = (registry: TrustRegistry): Trust => {
  const trust = readTrust(registry, digests)
  if (!trust.ok) throw new Error(trust.error)
  return trust.value
}
