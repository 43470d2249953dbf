import { sm2 } from 'sm-crypto-v2'

/** Order of the SM2 curve (GB/T 32918.5). */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const USER_ID = '1234567812345678'

const number = (hex: string): bigint => BigInt(`0x${hex}`)
const inRange = (value: bigint, below: bigint): boolean => value > 0n && value < below

/** Z and message hashed with SM3, as SM2 signs it. node:crypto leaves Z out: never use it here (nodejs/node#53761). */
const digest = (message: Uint8Array, key: string): Uint8Array =>
  Uint8Array.from(sm2.getHash(message, key, USER_ID).match(/../g) ?? [], (pair) => parseInt(pair, 16))

/** The public key `04‖x‖y` (hex) of a private key (64 hex), or undefined when the number is no private key. */
export const sm2PublicKey = (privateKey: string): string | undefined =>
  /^[0-9a-f]{64}$/.test(privateKey) && inRange(number(privateKey), ORDER - 1n)
    ? sm2.getPublicKeyFromPrivateKey(privateKey)
    : undefined

/**
 * Signs with SM2 and SM3 (GB/T 32918.2, user id 1234567812345678); r‖s as 128 hex. `nonce(digest, attempt)` gives 64
 * hex of secret randomness, or of a keyed hash; a number outside of the range is asked for again.
 */
export const sm2Sign = (
  message: Uint8Array,
  privateKey: string,
  publicKey: string,
  nonce: (digest: Uint8Array, attempt: number) => string,
): string => {
  const hashed = digest(message, publicKey)
  for (let attempt = 0; ; attempt++) {
    const secret = nonce(hashed, attempt)
    if (!inRange(number(secret), ORDER)) continue
    const x1 = number(sm2.getPublicKeyFromPrivateKey(secret).slice(2, 66))
    return sm2.doSignature(hashed, privateKey, { pointPool: [{ k: number(secret), x1 }] })
  }
}

type Point = Exclude<Parameters<typeof sm2.doVerifySignature>[2], string>

/** A verifier that remembers the last keys as prepared points, which makes further packages of a unit cheaper. */
export const createSm2Verifier = (remember = 8) => {
  const points = new Map<string, Point>()
  const pointOf = (key: string): Point => {
    const known = points.get(key)
    if (known) return known
    const point = sm2.precomputePublicKey(key)
    point.assertValidity()
    if (points.size === remember) points.delete(points.keys().next().value ?? '')
    points.set(key, point)
    return point
  }
  return (message: Uint8Array, key: string, sig: string): boolean => {
    if (!inRange(number(sig.slice(0, 64)), ORDER) || !inRange(number(sig.slice(64)), ORDER)) return false
    try {
      return sm2.doVerifySignature(digest(message, key), sig, pointOf(key))
    } catch {
      // The library throws for points off the curve.
      return false
    }
  }
}
