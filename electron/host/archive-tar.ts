import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { insideName, type ArchiveEntry } from './archive-entry'
import { filePieces, type Disk } from './safe-write'

const BLOCK = 512
const LONGEST_HEADER = 64 * 1024

/** Bytes in the portions that are asked for, whatever pieces they come in. */
const createPortions = (source: AsyncIterable<Uint8Array>) => {
  const iterator = source[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  const upTo = async (most: number): Promise<Uint8Array> => {
    while (rest.length === 0) {
      const next = await iterator.next()
      if (next.done === true) throw new Error('tar ends early')
      rest = next.value
    }
    const portion = rest.subarray(0, most)
    rest = rest.subarray(portion.length)
    return portion
  }
  async function* through(bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0;) {
      const portion = await upTo(left)
      left -= portion.length
      yield portion
    }
  }
  const exactly = async (bytes: number): Promise<Buffer> => {
    const portions: Uint8Array[] = []
    for await (const portion of through(bytes)) portions.push(portion)
    return Buffer.concat(portions)
  }
  /** To the very end, where the unpacker compares its check sum. */
  const finish = async (): Promise<void> => {
    while ((await iterator.next()).done !== true);
  }
  return { through, exactly, finish, end: () => iterator.return?.() }
}

const textAt = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end)
}

const octalAt = (header: Buffer, from: number, length: number): number => {
  const digits = textAt(header, from, length).trim()
  if (!/^[0-7]+$/.test(digits)) throw new Error('tar number')
  return Number.parseInt(digits, 8)
}

const checkSum = (header: Buffer): void => {
  let sum = 0
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte
  if (sum !== octalAt(header, 148, 8)) throw new Error('tar check sum')
}

/** `path` of a pax header: records of `<length> <key>=<value>\n`. */
const paxPath = (records: Buffer): string | undefined => {
  let path: string | undefined
  for (let at = 0; at < records.length;) {
    const length = Number.parseInt(records.toString('latin1', at, at + 8), 10)
    if (!(length > 0)) throw new Error('pax record')
    const [, key, value] = /^\d+ ([^=]+)=([^]*)\n$/.exec(records.toString('utf8', at, at + length)) ?? []
    if (key === 'size') throw new Error('pax size')
    if (key === 'path') path = value
    at += length
  }
  return path
}

const nameOf = (header: Buffer): string => {
  const prefix = textAt(header, 257, 5) === 'ustar' ? textAt(header, 345, 155) : ''
  return prefix === '' ? textAt(header, 0, 100) : `${prefix}/${textAt(header, 0, 100)}`
}

/**
 * The files of a .tar.gz in their order, read once and never held as a whole. Throws for links and devices, for names
 * that lead out, and for what is no such archive.
 */
export async function* tarEntries(path: string, disk: Disk): AsyncGenerator<ArchiveEntry> {
  const unpacked = pipeline(Readable.from(filePieces(path, disk)), createGunzip(), () => undefined)
  const { through, exactly, finish, end } = createPortions(unpacked)
  try {
    for (let longName: string | undefined; ;) {
      const header = await exactly(BLOCK)
      if (header.every((byte) => byte === 0)) {
        await finish()
        return
      }
      checkSum(header)
      const bytes = octalAt(header, 124, 12)
      const padding = (BLOCK - (bytes % BLOCK)) % BLOCK
      const type = String.fromCharCode(header[156] ?? 0)
      if ('xgL'.includes(type)) {
        if (bytes > LONGEST_HEADER) throw new Error('tar header')
        const told = await exactly(bytes)
        if (type === 'x') longName = paxPath(told) ?? longName
        if (type === 'L') longName = textAt(told, 0, told.length)
      } else if (type === '5') longName = undefined
      else if (type === '0' || type === '\0') {
        const name = insideName(longName ?? nameOf(header))
        longName = undefined
        const pieces = through(bytes)
        yield { name, bytes, executable: (octalAt(header, 100, 8) & 0o111) !== 0, pieces }
        // What was not asked for is passed over.
        while ((await pieces.next()).done !== true);
      } else throw new Error(`tar type ${JSON.stringify(type)}`)
      await exactly(padding)
    }
  } finally {
    await end()
  }
}
