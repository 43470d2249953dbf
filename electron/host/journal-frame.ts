import { createHash } from 'node:crypto'

/**
 * One frame on disk: magic (4), length of the body as u32 and once more inverted (8), chain hash (32), body (JSON,
 * UTF-8). The magic holds 0xFF, which never occurs in UTF-8, and the doubled length tells a damaged header from a torn
 * one: so a write that was cut off can be told from damage with whole frames behind it.
 */
const MAGIC = Buffer.from([0xff, 0x4a, 0x31, 0xfe])
export const HEADER_BYTES = 44
const HASH_AT = 12

/** What the first frame of a chain follows. */
export const ZERO_HASH: Buffer = Buffer.alloc(32)

/** Chain hash: SHA-256 over the hash before it and the body. */
const chainHash = (previous: Uint8Array, body: Uint8Array): Buffer =>
  createHash('sha256').update(previous).update(body).digest()

/** The bytes of one frame and the hash that the next one follows. */
export const encodeFrame = (previous: Uint8Array, body: Uint8Array): { bytes: Buffer; hash: Buffer } => {
  const hash = chainHash(previous, body)
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + body.length)
  MAGIC.copy(bytes)
  bytes.writeUInt32BE(body.length, 4)
  bytes.writeUInt32BE(~body.length >>> 0, 8)
  hash.copy(bytes, HASH_AT)
  bytes.set(body, HEADER_BYTES)
  return { bytes, hash }
}

/** Length and stored hash of the frame that begins at `at`; undefined when no whole, undamaged header stands there. */
export const readHeader = (bytes: Buffer, at: number): { length: number; hash: Buffer } | undefined => {
  if (at + HEADER_BYTES > bytes.length || bytes.compare(MAGIC, 0, 4, at, at + 4) !== 0) return undefined
  const length = bytes.readUInt32BE(at + 4)
  if (~length >>> 0 !== bytes.readUInt32BE(at + 8)) return undefined
  return { length, hash: bytes.subarray(at + HASH_AT, at + HEADER_BYTES) }
}

/** Where the next whole header stands at or after `from`; undefined when there is none. */
export const findHeader = (bytes: Buffer, from: number): number | undefined => {
  let at = bytes.indexOf(MAGIC, from)
  while (at !== -1) {
    if (readHeader(bytes, at) !== undefined) return at
    at = bytes.indexOf(MAGIC, at + 1)
  }
  return undefined
}

/** A frame found in a segment: where its body lies, and the chain hash after it. */
export interface FoundFrame {
  readonly at: number
  readonly length: number
}

/**
 * Walks the frames of a segment that follow `previous`, checking every hash. `end` is where the last whole frame
 * ends; `rest` says what lies behind it: nothing, one write that was cut off, or damage.
 */
export const walkFrames = (
  bytes: Buffer,
  from: number,
  previous: Buffer,
  each: (frame: FoundFrame, body: Buffer) => void,
): { end: number; head: Buffer; rest: 'none' | 'torn' | 'damaged' } => {
  let at = from
  let head = previous
  while (at < bytes.length) {
    const header = readHeader(bytes, at)
    const bodyAt = at + HEADER_BYTES
    const body = header === undefined ? undefined : bytes.subarray(bodyAt, bodyAt + header.length)
    if (header === undefined || body?.length !== header.length || !chainHash(head, body).equals(header.hash)) {
      // Only the very last write can be cut off: any whole header behind this place means damage.
      return { end: at, head: Buffer.from(head), rest: findHeader(bytes, at + 1) === undefined ? 'torn' : 'damaged' }
    }
    each({ at: bodyAt, length: header.length }, body)
    head = header.hash
    at = bodyAt + header.length
  }
  return { end: at, head: Buffer.from(head), rest: 'none' }
}
