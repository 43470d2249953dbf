import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CodedFailure } from '../../shared/base/coded-error'
import type { KeyState } from '../../shared/host/contract'
import type { Digests } from '../../shared/package/digests'
import { algorithms, fingerprint, keyidOf, type Signer } from '../../shared/package/signature'
import { failures } from '../../shared/text/failures'
import { createSigners, newPrivateKeys, publicKeysOf, type PrivateKeys } from './keys-signers'
import type { SafeWriter } from './safe-write'
import { errnoOf } from './safe-write-refusals'

const base64 = z.base64()

/** The key file: public keys in the clear, private keys wrapped; every parameter of the wrapping stands in it. */
const keyFile = z.strictObject({
  v: z.literal(1),
  created: z.iso.datetime(),
  public: z.strictObject({ ed25519: z.string(), 'sm2-sm3': z.string() }),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: base64,
  }),
  cipher: z.strictObject({ name: z.literal('aes-256-gcm'), iv: base64, tag: base64, data: base64 }),
})
type KeyFile = z.infer<typeof keyFile>

const privateKeys = z.strictObject({ ed25519: z.string(), sm2: z.string() })

/** scrypt N=2^17, r=8, p=1 takes about a second and 128 MiB: the price of every guess at a stolen file. */
const COST = { N: 2 ** 17, r: 8, p: 1 }
const MAX_MEMORY = 256 * 1024 * 1024
const LEAST_PASSPHRASE = 8
const FILE = 'unit-key.json'

const derive = (passphrase: string, { N, r, p, salt }: Omit<KeyFile['kdf'], 'name'>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // Two input methods may compose the same letters differently.
    scrypt(
      passphrase.normalize('NFC'),
      Buffer.from(salt, 'base64'),
      32,
      { N, r, p, maxmem: MAX_MEMORY },
      (error, key) => {
        if (error) reject(error)
        else resolve(key)
      },
    )
  })

/** The public keys are bound to the wrapped ones, so nobody can put others beside them. */
const boundTo = (file: Pick<KeyFile, 'v' | 'created' | 'public'>): Buffer =>
  Buffer.from(JSON.stringify([file.v, file.created, file.public.ed25519, file.public['sm2-sm3']]))

const wrap = async (keys: PrivateKeys, passphrase: string, created: string, cost: typeof COST): Promise<KeyFile> => {
  const { ed25519, sm2 } = publicKeysOf(keys)
  const head = { v: 1 as const, created, public: { ed25519, 'sm2-sm3': sm2 } }
  const kdf = { name: 'scrypt' as const, ...cost, salt: randomBytes(16).toString('base64') }
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, kdf), iv).setAAD(boundTo(head))
  const data = Buffer.concat([cipher.update(JSON.stringify(keys), 'utf8'), cipher.final()])
  const text = (bytes: Buffer): string => bytes.toString('base64')
  return {
    ...head,
    kdf,
    cipher: { name: 'aes-256-gcm', iv: text(iv), tag: text(cipher.getAuthTag()), data: text(data) },
  }
}

/** The private keys, or undefined for a wrong passphrase: the cipher cannot tell that from a changed file. */
const unwrap = async (file: KeyFile, passphrase: string): Promise<PrivateKeys | undefined> => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
  const key = await derive(passphrase, file.kdf)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(file.cipher.iv), { authTagLength: 16 })
    decipher.setAAD(boundTo(file)).setAuthTag(bytes(file.cipher.tag))
    const clear = Buffer.concat([decipher.update(bytes(file.cipher.data)), decipher.final()])
    return privateKeys.parse(JSON.parse(clear.toString('utf8')))
  } catch {
    return undefined
  }
}

export interface KeyNeeds {
  readonly folder: string
  readonly digests: Digests
  readonly writer: SafeWriter
  readonly now: () => Date
  /** Cost of the wrapping of new keys; tests take a smaller one. */
  readonly cost?: typeof COST
}

/**
 * The unit's keys in `<folder>/unit-key.json`, wrapped with a passphrase (scrypt, AES-256-GCM). Unlocked keys live in
 * this process only. Refusals: E_KEY_EXISTS, E_KEY_NONE, E_KEY_FILE, E_PASSPHRASE, E_PASSPHRASE_SHORT, E_KEY_LOCKED.
 */
export const createKeyStore = ({ folder, digests, writer, now, cost = COST }: KeyNeeds) => {
  const path = join(folder, FILE)
  let unlocked: readonly Signer[] | undefined

  const read = async (): Promise<KeyFile | undefined> => {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (thrown) {
      if (errnoOf(thrown) === 'ENOENT') return undefined
      throw thrown
    }
    try {
      const file = keyFile.parse(JSON.parse(text))
      if (algorithms.every((alg) => keyidOf(alg, file.public[alg], digests) !== undefined)) return file
    } catch {
      // Told below, the same as keys that are none.
    }
    throw new CodedFailure(failures.E_KEY_FILE(path))
  }

  const state = async (): Promise<KeyState> => {
    const file = await read()
    if (file === undefined) return { exists: false, unlocked: false }
    const keyids = algorithms.map((alg) => keyidOf(alg, file.public[alg], digests) ?? '')
    return { exists: true, unlocked: unlocked !== undefined, fingerprint: fingerprint(keyids, digests) }
  }

  return {
    state,
    async create(passphrase: string): Promise<KeyState> {
      if ((await read()) !== undefined) throw new CodedFailure(failures.E_KEY_EXISTS())
      if (Array.from(passphrase).length < LEAST_PASSPHRASE)
        throw new CodedFailure(failures.E_PASSPHRASE_SHORT(LEAST_PASSPHRASE))
      const keys = newPrivateKeys()
      const bytes = Buffer.from(`${JSON.stringify(await wrap(keys, passphrase, now().toISOString(), cost), null, 2)}\n`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writer.write({ folder, name: FILE, bytes: bytes.length }, [bytes])
      unlocked = createSigners(keys)
      return state()
    },
    async unlock(passphrase: string): Promise<KeyState> {
      const file = await read()
      if (file === undefined) throw new CodedFailure(failures.E_KEY_NONE())
      const keys = await unwrap(file, passphrase)
      if (keys === undefined) throw new CodedFailure(failures.E_PASSPHRASE())
      unlocked = createSigners(keys)
      return state()
    },
    lock(): Promise<KeyState> {
      unlocked = undefined
      return state()
    },
    /** The signers while unlocked; E_KEY_LOCKED otherwise. */
    signers(): readonly Signer[] {
      if (unlocked === undefined) throw new CodedFailure(failures.E_KEY_LOCKED())
      return unlocked
    },
  }
}
