import { Inflate } from 'fflate'
import { crc32 } from '../base/crc32'
import { refuseBook, type Reading } from './workbook'
import type { ZipEntry } from './zip-directory'

/** Deflate makes at most 1,032 bytes of one, so a piece of this size never inflates to more than 16 MiB. */
const PIECE = 16 * 1024

/** Hears of a part's content, piece by piece. */
type Take = (piece: Uint8Array) => void

/** The bytes of a part, before anything of them is inflated. */
const packedBytes = (bytes: Uint8Array, entry: ZipEntry, reading: Reading): Uint8Array => {
  const { at } = entry
  const header = new DataView(bytes.buffer, bytes.byteOffset + at, 30)
  const from = at + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  if (header.getUint32(0, true) !== 0x04034b50 || from + entry.packed > bytes.length)
    return refuseBook(reading, 'E_BOOK_DAMAGED', 'local header')
  if (entry.method !== 0 && entry.method !== 8)
    return refuseBook(reading, 'E_BOOK_DAMAGED', `${entry.name}: method ${entry.method}`)
  return bytes.subarray(from, from + entry.packed)
}

/** Hands pieces on until there are more bytes than the part declares. */
const upToSize = (entry: ZipEntry, reading: Reading, take: Take): Take => {
  let size = 0
  return (piece) => {
    size += piece.length
    if (size > entry.size)
      refuseBook(reading, 'E_BOOK_BOMB', `${entry.name}: more than the declared ${entry.size} bytes`)
    take(piece)
  }
}

const acceptStored = (packed: Uint8Array, accept: Take): void => {
  for (let at = 0; at < packed.length; at += PIECE * 8) accept(packed.subarray(at, at + PIECE * 8))
}

/**
 * Hands the content of one part to `take`, piece by piece, without ever holding it whole. More bytes than declared,
 * fewer, a wrong checksum or an unknown method are refused (E_BOOK_BOMB, E_BOOK_DAMAGED).
 */
export const inflatePart = (bytes: Uint8Array, entry: ZipEntry, reading: Reading, take: Take): void => {
  const packed = packedBytes(bytes, entry, reading)
  const limited = upToSize(entry, reading, take)
  let size = 0
  let crc = 0
  const accept: Take = (piece) => {
    size += piece.length
    crc = crc32(piece, crc)
    limited(piece)
  }
  if (entry.method === 0) acceptStored(packed, accept)
  else {
    const inflate = new Inflate(accept)
    try {
      for (let at = 0; at < packed.length; at += PIECE)
        inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    } catch (thrown) {
      // fflate's own errors carry a number; refusals of `take` pass through as they are.
      if (thrown instanceof Error && 'code' in thrown)
        refuseBook(reading, 'E_BOOK_DAMAGED', `${entry.name}: ${thrown.message}`)
      throw thrown
    }
  }
  if (size !== entry.size || crc !== entry.crc)
    refuseBook(reading, 'E_BOOK_DAMAGED', `${entry.name}: length or checksum`)
}

/** A part's packed bytes as a gzip file of their own, so that the host's inflater sees to length and checksum, too. */
const asGzip = (packed: Uint8Array, { crc, size }: ZipEntry): Uint8Array[] => {
  const tail = new DataView(new ArrayBuffer(8))
  tail.setUint32(0, crc, true)
  tail.setUint32(4, size, true)
  return [Uint8Array.of(31, 139, 8, 0, 0, 0, 0, 0, 0, 255), packed, new Uint8Array(tail.buffer)]
}

/** The same with the host's own inflater, where it has given one: a large part takes a third of the time. */
export const inflateLargePart = async (
  bytes: Uint8Array,
  entry: ZipEntry,
  reading: Reading,
  take: Take,
): Promise<void> => {
  const { inflate } = reading.watch
  if (inflate === undefined || entry.method !== 8) {
    inflatePart(bytes, entry, reading, take)
    return
  }
  const accept = upToSize(entry, reading, take)
  let refused: { readonly thrown: unknown } | undefined
  try {
    await inflate(asGzip(packedBytes(bytes, entry, reading), entry), (piece) => {
      try {
        accept(piece)
      } catch (thrown) {
        refused = { thrown }
        throw thrown
      }
    })
  } catch (thrown) {
    // What `take` refused passes through as it is; everything else is the inflater's word on the bytes.
    if (refused !== undefined) throw refused.thrown
    refuseBook(reading, 'E_BOOK_DAMAGED', `${entry.name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
