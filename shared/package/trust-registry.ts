import { z } from 'zod'
import { sha256Hex } from '../base/ids'
import { failure, success, type Result } from '../base/result'
import type { Digests } from './digests'
import { algorithms, keyidOf, type Algorithm } from './signature'

const registeredKey = z.strictObject({
  alg: z.enum(algorithms),
  key: z.string().max(400),
  /** Last number the key may sign: it was lost or replaced. */
  validToSeq: z.int().min(1).optional(),
  /** First number from which the key is no longer believed: it fell into other hands. */
  revokedFromSeq: z.int().min(1).optional(),
})

/** Which of the two signatures a bureau asks for: one is enough, both, or SM2 in any case. */
export const signaturePolicy = z.enum(['any', 'all', 'sm2'])
export type SignaturePolicy = z.infer<typeof signaturePolicy>

/** The bureau's registry of units and keys (`cdo verify --trust FILE`). */
export const trustRegistry = z.strictObject({
  v: z.literal(1),
  version: z.int().min(1),
  units: z.array(z.strictObject({ code: z.string(), name: z.string(), keys: z.array(registeredKey) })),
  require: signaturePolicy,
  /** Keyids this reader goes by: packages addressed to others only are E_NOT_FOR_US. */
  us: z.array(sha256Hex).optional(),
})
export type TrustRegistry = z.infer<typeof trustRegistry>

/** A registered key with its unit. */
export interface KnownKey {
  readonly unit: string
  readonly alg: Algorithm
  readonly validToSeq?: number | undefined
  readonly revokedFromSeq?: number | undefined
}

/** A registry ready for use. */
export interface Trust {
  readonly keys: ReadonlyMap<string, KnownKey>
  readonly require: SignaturePolicy
  readonly us?: readonly string[] | undefined
}

/** Reads a registry; the error says in technical words what is wrong: its members, or a key malformed or there twice. */
export const readTrust = (value: unknown, digests: Digests): Result<Trust, string> => {
  const parsed = trustRegistry.safeParse(value)
  if (!parsed.success) return failure(parsed.error.issues[0]?.path.join('.') ?? '')
  const keys = new Map<string, KnownKey>()
  for (const unit of parsed.data.units) {
    for (const { alg, key, validToSeq, revokedFromSeq } of unit.keys) {
      const keyid = keyidOf(alg, key, digests)
      if (keyid === undefined || keys.has(keyid)) return failure(`key ${key}`)
      keys.set(keyid, { unit: unit.code, alg, validToSeq, revokedFromSeq })
    }
  }
  return success({ keys, require: parsed.data.require, us: parsed.data.us })
}

/** True when a key may not sign number `seq` (any more). */
export const isRevokedAt = (key: KnownKey, seq: number): boolean =>
  seq >= (key.revokedFromSeq ?? Infinity) || seq > (key.validToSeq ?? Infinity)
