import type { FileHandle } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { insideName, type ArchiveEntry } from './archive-entry'
import type { Disk } from './safe-write'

const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const MOST_DIRECTORY = 16 * 1024 * 1024
const READ_BYTES = 1024 * 1024
const STORED = 0
const DEFLATED = 8

interface Head {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly bytes: number
  readonly executable: boolean
  readonly at: number
}

const readAt = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done)
    if (bytesRead === 0) throw new Error('zip ends early')
    done += bytesRead
  }
  return bytes
}

const readDirectory = async (file: FileHandle): Promise<Buffer> => {
  const { size } = await file.stat()
  const length = Math.min(size, END_BYTES + LONGEST_COMMENT)
  const tail = await readAt(file, size - length, length)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end === -1 || end + END_BYTES > tail.length) throw new Error('zip end')
  const bytes = tail.readUInt32LE(end + 12)
  const at = tail.readUInt32LE(end + 16)
  // An archive with the 64-bit extension says ffffffff here.
  if (bytes > MOST_DIRECTORY || at + bytes > size) throw new Error('zip directory')
  return readAt(file, at, bytes)
}

const headsOf = (directory: Buffer): Head[] => {
  const heads: Head[] = []
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error('zip directory entry')
    const nameBytes = directory.readUInt16LE(at + 28)
    heads.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      executable: ((directory.readUInt32LE(at + 38) >>> 16) & 0o111) !== 0,
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return heads
}

async function* rangeOf(file: FileHandle, from: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < bytes;) {
    const piece = await readAt(file, from + done, Math.min(READ_BYTES, bytes - done))
    done += piece.length
    yield piece
  }
}

async function* piecesOf(file: FileHandle, { name, method, packed, bytes, at }: Head): AsyncGenerator<Uint8Array> {
  const local = await readAt(file, at, 30)
  if (local.readUInt32LE(0) !== 0x04034b50) throw new Error(`zip entry ${name}`)
  const range = rangeOf(file, at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packed)
  const inflated: AsyncIterable<Uint8Array> =
    method === STORED ? range : pipeline(Readable.from(range), createInflateRaw(), () => undefined)
  let given = 0
  for await (const piece of inflated) {
    given += piece.length
    if (given > bytes) break
    yield piece
  }
  if (given !== bytes) throw new Error(`zip length of ${name}`)
}

/** The files of a .zip in the order of its directory. Throws for names that lead out, and for what is no such archive. */
export async function* zipEntries(path: string, disk: Disk): AsyncGenerator<ArchiveEntry> {
  const file = await disk.open(path, 'r')
  try {
    for (const head of headsOf(await readDirectory(file))) {
      if (head.name.endsWith('/')) continue
      if (head.method !== STORED && head.method !== DEFLATED) throw new Error(`zip method of ${head.name}`)
      const { bytes, executable } = head
      yield { name: insideName(head.name), bytes, executable, pieces: piecesOf(file, head) }
    }
  } finally {
    await file.close()
  }
}
