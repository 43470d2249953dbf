import { Inflate } from 'fflate'
import { crc32 } from '../base/crc32'
import { refuseBook, type Reading } from './workbook'
import type { ZipEntry } from './zip-directory'

/** Deflate makes at most 1,032 bytes of one, so a piece of this size never inflates to more than 16 MiB. */
const PIECE = 16 * 1024

/**
 * Hands the content of one part to `take`, piece by piece, without ever holding it whole. More bytes than declared,
 * fewer, a wrong checksum or an unknown method are refused (E_BOOK_BOMB, E_BOOK_DAMAGED).
 */
export const inflatePart = (
  bytes: Uint8Array,
  entry: ZipEntry,
  reading: Reading,
  take: (piece: Uint8Array) => void,
): void => {
  const { at } = entry
  const header = new DataView(bytes.buffer, bytes.byteOffset + at, 30)
  const from = at + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  if (header.getUint32(0, true) !== 0x04034b50 || from + entry.packed > bytes.length)
    return refuseBook(reading, 'E_BOOK_DAMAGED', 'local header')
  let size = 0
  let crc = 0
  const accept = (piece: Uint8Array): void => {
    size += piece.length
    if (size > entry.size)
      refuseBook(reading, 'E_BOOK_BOMB', `${entry.name}: more than the declared ${entry.size} bytes`)
    crc = crc32(piece, crc)
    take(piece)
  }
  const stop = from + entry.packed
  if (entry.method === 0) {
    for (let start = from; start < stop; start += PIECE * 8)
      accept(bytes.subarray(start, Math.min(stop, start + PIECE * 8)))
  } else if (entry.method === 8) {
    const inflate = new Inflate(accept)
    try {
      for (let start = from; start < stop; start += PIECE)
        inflate.push(bytes.subarray(start, Math.min(stop, start + PIECE)), start + PIECE >= stop)
    } catch (thrown) {
      // fflate's own errors carry a number; refusals of `take` pass through as they are.
      if (thrown instanceof Error && 'code' in thrown)
        refuseBook(reading, 'E_BOOK_DAMAGED', `${entry.name}: ${thrown.message}`)
      throw thrown
    }
  } else refuseBook(reading, 'E_BOOK_DAMAGED', `${entry.name}: method ${entry.method}`)
  if (size !== entry.size || crc !== entry.crc)
    refuseBook(reading, 'E_BOOK_DAMAGED', `${entry.name}: length or checksum`)
}
