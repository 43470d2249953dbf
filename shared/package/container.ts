import { failure, success, type Result } from '../base/result'
import { crc32 } from '../base/crc32'
import { LIMITS } from './limits'

/** The two fixed parts that stand before `data/…`. */
export const ENVELOPE = 'envelope.json'
export const STATEMENT = 'statement.json'

/** What the headers say of a part: all that is needed to write the container around its bytes. */
export interface PartHead {
  readonly name: string
  readonly len: number
  readonly crc: number
}
export interface Part extends PartHead {
  /** A view into the package, not a copy. */
  readonly bytes: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const END_BYTES = 22

/** APPNOTE 6.3: version 2.0, names in UTF-8 (bit 11), method 0, 1980-01-01 00:00. */
const common = (view: DataView, at: number, part: PartHead): void => {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, 0x0800, true)
  view.setUint16(at + 8, 0x0021, true)
  view.setUint32(at + 10, part.crc, true)
  view.setUint32(at + 14, part.len, true)
  view.setUint32(at + 18, part.len, true)
  view.setUint16(at + 22, part.name.length, true)
}

const block = (fixed: number, name: string, fill: (view: DataView) => void): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(fixed + name.length)
  fill(new DataView(bytes.buffer))
  for (let index = 0; index < name.length; index++) bytes[fixed + index] = name.charCodeAt(index)
  return bytes
}

/** The local header that stands before a part's bytes. */
export const localHeader = (part: PartHead): Uint8Array<ArrayBuffer> =>
  block(LOCAL_BYTES, part.name, (view) => {
    view.setUint32(0, LOCAL, true)
    common(view, 4, part)
  })

/** Central directory and end record that close a container of these parts, in this order. */
export const containerTail = (parts: readonly PartHead[]): Uint8Array<ArrayBuffer> => {
  const entries: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const start = offset
    entries.push(
      block(CENTRAL_BYTES, part.name, (view) => {
        view.setUint32(0, CENTRAL, true)
        view.setUint16(4, 20, true)
        common(view, 6, part)
        view.setUint32(42, start, true)
      }),
    )
    offset += LOCAL_BYTES + part.name.length + part.len
  }
  const directory = entries.reduce((sum, entry) => sum + entry.length, 0)
  const tail = new Uint8Array(directory + END_BYTES)
  let at = 0
  for (const entry of entries) {
    tail.set(entry, at)
    at += entry.length
  }
  const end = new DataView(tail.buffer, at)
  end.setUint32(0, END, true)
  end.setUint16(8, parts.length, true)
  end.setUint16(10, parts.length, true)
  end.setUint32(12, directory, true)
  end.setUint32(16, offset, true)
  return tail
}

/** Bytes of a whole container of these parts. */
export const containerBytes = (parts: readonly PartHead[]): number =>
  parts.reduce((sum, part) => sum + LOCAL_BYTES + CENTRAL_BYTES + 2 * part.name.length + part.len, END_BYTES)

/** A whole container in memory; big ones are streamed by the host from the same headers. */
export const writeContainer = (parts: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> => {
  const heads = parts.map(({ name, bytes }) => ({ name, len: bytes.length, crc: crc32(bytes), bytes }))
  const whole = new Uint8Array(containerBytes(heads))
  let at = 0
  const put = (bytes: Uint8Array): void => {
    whole.set(bytes, at)
    at += bytes.length
  }
  for (const head of heads) {
    put(localHeader(head))
    put(head.bytes)
  }
  put(containerTail(heads))
  return whole
}

const sameAt = (whole: Uint8Array, at: number, expected: Uint8Array): boolean => {
  for (let index = 0; index < expected.length; index++) if (whole[at + index] !== expected[index]) return false
  return true
}

const partLimit = (name: string): number =>
  name === ENVELOPE ? LIMITS.envelopeBytes : name === STATEMENT ? LIMITS.statementBytes : LIMITS.packageBytes

const NAME = /^(?:envelope\.json|statement\.json|data\/[A-Za-z0-9][A-Za-z0-9._-]{0,63})$/
const LONGEST_NAME = 'data/'.length + 64

export type ContainerCode =
  'E_TOO_BIG' | 'E_NOT_PACKAGE' | 'E_TRUNCATED' | 'E_NAME' | 'E_NAME_ENC' | 'E_DUP' | 'E_NOT_CANONICAL'

/** Walks the local headers forward; every bound is checked before it is used. */
const walk = (whole: Uint8Array): Result<Part[], ContainerCode> => {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  const parts: Part[] = []
  const seen = new Set<string>()
  let at = 0
  for (;;) {
    if (at + 4 > whole.length) return failure('E_TRUNCATED')
    if (view.getUint32(at, true) !== LOCAL) return success(parts)
    if (at + LOCAL_BYTES > whole.length) return failure('E_TRUNCATED')
    if (parts.length === LIMITS.files + 2) return failure('E_TOO_BIG')
    const crc = view.getUint32(at + 14, true)
    const len = view.getUint32(at + 18, true)
    const nameLength = view.getUint16(at + 26, true)
    const start = at + LOCAL_BYTES + nameLength
    if (start > whole.length) return failure('E_TRUNCATED')
    const nameBytes = whole.subarray(at + LOCAL_BYTES, start)
    if (nameBytes.some((byte) => byte > 126)) return failure('E_NAME_ENC')
    if (nameLength > LONGEST_NAME) return failure('E_NAME')
    const name = String.fromCharCode(...nameBytes)
    if (!NAME.test(name)) return failure('E_NAME')
    // Sticks and Windows do not tell A from a.
    if (seen.has(name.toLowerCase())) return failure('E_DUP')
    seen.add(name.toLowerCase())
    if (len > partLimit(name)) return failure('E_TOO_BIG')
    if (start + len > whole.length) return failure('E_TRUNCATED')
    parts.push({ name, len, crc, bytes: whole.subarray(start, start + len) })
    at = start + len
  }
}

/**
 * Reads a container without copying its parts. The parts found by walking forward must serialise to the very same
 * bytes: that one rule refuses trailing data, other zip features, reordered or overlapping entries and damaged data.
 */
export const readContainer = (whole: Uint8Array): Result<readonly Part[], ContainerCode> => {
  if (whole.length > LIMITS.packageBytes) return failure('E_TOO_BIG')
  if (whole.length < LOCAL_BYTES || !sameAt(whole, 0, new Uint8Array([0x50, 0x4b, 3, 4])))
    return failure('E_NOT_PACKAGE')
  const walked = walk(whole)
  if (!walked.ok) return walked
  const parts = walked.value
  if (whole.length < containerBytes(parts)) return failure('E_TRUNCATED')
  if (whole.length > containerBytes(parts)) return failure('E_NOT_CANONICAL')
  let at = 0
  for (const part of parts) {
    if (!sameAt(whole, at, localHeader(part)) || crc32(part.bytes) !== part.crc) return failure('E_NOT_CANONICAL')
    at += LOCAL_BYTES + part.name.length + part.len
  }
  return sameAt(whole, at, containerTail(parts)) ? success(parts) : failure('E_NOT_CANONICAL')
}
