import { limits } from './limits'
import { refuseBook, type Reading } from './workbook'

/** One part of a zip container by its central directory entry. Sizes in bytes; `at` is the offset of its local header. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const END = 0x06054b50
const END64_PLACE = 0x07064b50
const END64 = 0x06064b50
const CENTRAL = 0x02014b50
const FULL = 0xffffffff

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const long = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000

const endRecord = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  return -1
}

/** Number of entries and start of the central directory, by the 64-bit record where there is one. */
const directoryPlace = (view: DataView, end: number): readonly [count: number, start: number] => {
  const place = end - 20
  if (place >= 0 && view.getUint32(place, true) === END64_PLACE) {
    const at = long(view, place + 8)
    if (at + 56 <= view.byteLength && view.getUint32(at, true) === END64)
      return [long(view, at + 32), long(view, at + 48)]
  }
  return [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
}

/** Sizes and offset of an entry, taken from its 64-bit extra field where the short ones are full. */
const sizesOf = (view: DataView, at: number, nameLength: number, extraLength: number): [number, number, number] => {
  const sizes: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]
  let extra = at + 46 + nameLength
  const stop = extra + extraLength
  while (extra + 4 <= stop) {
    const length = view.getUint16(extra + 2, true)
    if (view.getUint16(extra, true) === 1) {
      let from = extra + 4
      for (const index of [0, 1, 2] as const)
        if (sizes[index] === FULL && from + 8 <= Math.min(stop, extra + 4 + length)) {
          sizes[index] = long(view, from)
          from += 8
        }
    }
    extra += 4 + length
  }
  return sizes
}

const isOdd = (name: string): boolean =>
  name === '' ||
  name.includes('\0') ||
  name.startsWith('/') ||
  /^[A-Za-z]:/.test(name) ||
  name.split(/[\\/]/).includes('..')

/**
 * The parts of a zip container by lower-case name, checked before a byte is inflated: number of entries, declared
 * sizes and ratios, duplicate and odd names, encryption. Refusals are thrown (E_BOOK_DAMAGED, _BOMB, _ENCRYPTED, _TOO_BIG).
 */
export const readZipDirectory = (bytes: Uint8Array, reading: Reading): ReadonlyMap<string, ZipEntry> => {
  const view = viewOf(bytes)
  const end = view.byteLength < 22 ? -1 : endRecord(view)
  if (end < 0) return refuseBook(reading, 'E_BOOK_DAMAGED', 'no end record')
  const [count, start] = directoryPlace(view, end)
  if (count > limits.entries) return refuseBook(reading, 'E_BOOK_BOMB', `${count} entries`)
  const entries = new Map<string, ZipEntry>()
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL)
      return refuseBook(reading, 'E_BOOK_DAMAGED', 'central directory')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > end) return refuseBook(reading, 'E_BOOK_DAMAGED', 'central directory')
    if ((view.getUint16(at + 8, true) & 1) !== 0) return refuseBook(reading, 'E_BOOK_ENCRYPTED')
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/')
    if (isOdd(name)) return refuseBook(reading, 'E_BOOK_DAMAGED', 'odd part name')
    const [size, packed, local] = sizesOf(view, at, nameLength, extraLength)
    if (local + 30 > end || packed > bytes.length) return refuseBook(reading, 'E_BOOK_DAMAGED', 'part outside the file')
    if (size > limits.bombFloor && size > packed * limits.bombRatio)
      return refuseBook(reading, 'E_BOOK_BOMB', `${size} from ${packed}`)
    const key = name.toLowerCase()
    if (entries.has(key)) return refuseBook(reading, 'E_BOOK_DAMAGED', 'duplicate part name')
    entries.set(key, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: local,
    })
    at = next
  }
  return entries
}
