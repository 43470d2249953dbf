import { z } from 'zod'
import { failure, success, type Result } from '../base/result'
import { sha256Hex } from '../base/ids'
import type { Digests } from './digests'
import { readCanonical } from '../base/canonical-json'
import { plainBase64 } from '../base/codec'

/** The algorithms of CDOP/1, in the order in which signatures stand and are checked: Ed25519 is the quick one. */
export const algorithms = ['ed25519', 'sm2-sm3'] as const
export type Algorithm = (typeof algorithms)[number]

/** One signature as the envelope holds it; key and sig are base64 for ed25519, lower-case hex for sm2-sm3. */
export const signature = z.strictObject({
  alg: z.string().min(1).max(40),
  keyid: sha256Hex,
  key: z.string().min(1).max(400),
  sig: z.string().min(1).max(400),
})
export type Signature = z.infer<typeof signature>

/** The unsigned wrapping of a statement. Strict, in fixed order: there is one envelope for a set of signatures. */
export const envelope = z.strictObject({
  payloadType: z.string().max(120),
  signatures: z.array(signature).min(1),
})
export type Envelope = z.infer<typeof envelope>

const PAYLOAD_TYPE = /^application\/vnd\.cdo-desk\.([a-z][a-z0-9-]{0,39})\.v([1-9][0-9]{0,3})\+json$/

/** Media type of a statement; DSSE signs it together with the bytes. */
export const payloadType = (kind: string): string => `application/vnd.cdo-desk.${kind}.v1+json`

/** Kind and major version inside a media type; undefined for any other media type. */
export const readPayloadType = (type: string): { kind: string; major: number } | undefined => {
  const [, kind, major] = PAYLOAD_TYPE.exec(type) ?? []
  return kind === undefined ? undefined : { kind, major: Number(major) }
}

/** Signs messages with one private key that it alone holds; a USB token can stand behind it. */
export interface Signer {
  readonly alg: Algorithm
  readonly key: string
  readonly sign: (message: Uint8Array) => Promise<string>
}

/** Says whether `sig` over `message` is by `key`; all three well-formed (`keyBytes`, `isSig`). Never throws. */
export type Verifiers = Readonly<Record<Algorithm, (message: Uint8Array, key: string, sig: string) => boolean>>

const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))

const fromBase64 = (text: string, bytes: number): Uint8Array | undefined => {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length !== Math.ceil(bytes / 3) * 4) return undefined
  const decoded = plainBase64.decode(text)
  return decoded.length === bytes && plainBase64.encode(decoded) === text ? decoded : undefined
}

/** True for one of the two algorithms of CDOP/1. */
export const isAlgorithm = (alg: string): alg is Algorithm => (algorithms as readonly string[]).includes(alg)

/** Bytes of a public key in its one spelling: 32 for ed25519, 65 (04‖x‖y) for sm2-sm3; undefined for any other text. */
const keyBytes = (alg: Algorithm, key: string): Uint8Array | undefined => {
  if (alg === 'ed25519') return fromBase64(key, 32)
  return /^04[0-9a-f]{128}$/.test(key) ? fromHex(key) : undefined
}

/** True for 64 bytes in the spelling of the algorithm. */
const isSig = (alg: Algorithm, sig: string): boolean =>
  alg === 'ed25519' ? fromBase64(sig, 64) !== undefined : /^[0-9a-f]{128}$/.test(sig)

/** SHA-256 of the key's bytes; undefined for a malformed key. */
export const keyidOf = (alg: Algorithm, key: string, digests: Digests): string | undefined => {
  const bytes = keyBytes(alg, key)
  return bytes && digests.sha256(bytes)
}

/**
 * What people compare with the stamped paper: the first 30 decimal digits of SHA-256 over the sorted keyids (their
 * hex, joined without separator), in six groups of five.
 */
export const fingerprint = (keyids: readonly string[], digests: Digests): string => {
  const digest = digests.sha256(new TextEncoder().encode([...keyids].sort().join('')))
  const digits = BigInt(`0x${digest}`).toString().padStart(30, '0').slice(0, 30)
  return (digits.match(/.{5}/g) ?? []).join(' ')
}

/**
 * Reads an envelope: canonical, strict, 1–8 signatures in ascending order of algorithm and keyid (so none twice).
 * Well-formed keys must match their keyid; whether an algorithm is known at all is asked later (E_ALG).
 */
export const readEnvelope = (bytes: Uint8Array, limit: number, digests: Digests): Result<Envelope, string> => {
  const read = readCanonical(bytes)
  if (!read.ok) return read
  const parsed = envelope.safeParse(read.value)
  if (!parsed.success) return failure('members')
  const { signatures, payloadType: type } = parsed.data
  if (signatures.length > limit) return failure('too many signatures')
  if (readPayloadType(type) === undefined) return failure('payloadType')
  for (const [index, { alg, keyid, key, sig }] of signatures.entries()) {
    const before = signatures[index - 1]
    if (before && !(`${before.alg} ${before.keyid}` < `${alg} ${keyid}`)) return failure('order of signatures')
    if (isAlgorithm(alg) && (keyidOf(alg, key, digests) !== keyid || !isSig(alg, sig))) return failure('key or sig')
  }
  return success(parsed.data)
}
