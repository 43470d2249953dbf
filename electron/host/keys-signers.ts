import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto'
import type { Signer } from '../../shared/package/signature'
import { sm2PublicKey, sm2Sign } from '../../shared/package/sm2'

/** Private keys of a unit: ed25519 as PKCS #8 DER in base64, SM2 as 64 hex. They never leave this process in the clear. */
export interface PrivateKeys {
  readonly ed25519: string
  readonly sm2: string
}

const privateKeyOf = (keys: PrivateKeys): KeyObject =>
  createPrivateKey({ key: Buffer.from(keys.ed25519, 'base64'), format: 'der', type: 'pkcs8' })

/** Public keys in the spelling of the envelope. Throws when the private keys are not well-formed. */
export const publicKeysOf = (keys: PrivateKeys): { ed25519: string; sm2: string } => {
  const spki = createPublicKey(privateKeyOf(keys)).export({ format: 'der', type: 'spki' })
  const sm2 = sm2PublicKey(keys.sm2)
  if (sm2 === undefined) throw new Error('not an SM2 private key')
  return { ed25519: spki.subarray(-32).toString('base64'), sm2 }
}

/** Makes both key pairs from the system's random source. */
export const newPrivateKeys = (): PrivateKeys => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const ed25519 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  for (;;) {
    const sm2 = randomBytes(32).toString('hex')
    if (sm2PublicKey(sm2) !== undefined) return { ed25519, sm2 }
  }
}

/** Signers over unlocked keys, in the order of the envelope. */
export const createSigners = (keys: PrivateKeys): readonly Signer[] => {
  const { ed25519, sm2 } = publicKeysOf(keys)
  const privateKey = privateKeyOf(keys)
  // The nonce is a keyed hash of what is signed (the idea of RFC 6979): a repeated nonce would give the key away, and
  // the same statement sealed again gets the same bytes.
  const nonce = (digest: Uint8Array, attempt: number): string =>
    createHmac('sha256', Buffer.from(keys.sm2, 'hex')).update(digest).update(Uint8Array.of(attempt)).digest('hex')
  return [
    {
      alg: 'ed25519',
      key: ed25519,
      sign: (message) => Promise.resolve(sign(null, message, privateKey).toString('base64')),
    },
    { alg: 'sm2-sm3', key: sm2, sign: (message) => Promise.resolve(sm2Sign(message, keys.sm2, sm2, nonce)) },
  ]
}
