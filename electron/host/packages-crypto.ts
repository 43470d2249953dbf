import { createHash, createPublicKey, verify } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createSM3, type IHasher } from 'hash-wasm'
import { dataKinds } from '../../shared/kinds/data-kinds'
import type { Digests } from '../../shared/package/digests'
import type { Verifiers } from '../../shared/package/signature'
import { createSm2Verifier } from '../../shared/package/sm2'
import type { VerifyNeeds } from '../../shared/package/verify-package'

/** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410). */
export const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether `sig` is by `key` (both base64) over the message; false for what is no key or no signature. */
export const verifyEd25519 = (message: Uint8Array, key: string, sig: string): boolean => {
  const der = Buffer.concat([ED25519_SPKI, Buffer.from(key, 'base64')])
  try {
    return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), Buffer.from(sig, 'base64'))
  } catch {
    // Bytes that are no point of the curve are an error of the library, and a bad signature to us.
    return false
  }
}

/** A fresh SM3 hasher; WebAssembly, because the crypto module of Electron has no SM3. */
export const newSm3 = (): Promise<IHasher> => createSM3()

/** Digests and verifiers of this machine and the kinds of record, for the shared package code. */
export const createPackageCrypto = async (): Promise<VerifyNeeds> => {
  const sm3 = await newSm3()
  const digests: Digests = {
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    sm3: (bytes) => sm3.init().update(bytes).digest('hex'),
  }
  const verifiers: Verifiers = { ed25519: verifyEd25519, 'sm2-sm3': createSm2Verifier() }
  return { digests, verifiers, kinds: dataKinds, yieldToEventLoop: () => setImmediate() }
}
