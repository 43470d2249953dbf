import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { crc32 } from '../../shared/base/crc32'
import { canonicalBytes } from '../../shared/base/canonical-json'
import { containerBytes, containerTail, localHeader, type PartHead } from '../../shared/package/container'
import { backupFailures } from '../../shared/text/backup-failures'
import { filePieces, type Disk, type Pieces } from './safe-write'
import { MANIFEST, stateName, type Manifest } from './state-files'

/** A zip without its 64-bit extension, and a file on a FAT stick, end here. */
const MOST_BYTES = 4 * 1024 ** 3 - 1
const MOST_FILES = 65_000
const LOCAL_BYTES = 30
const LONGEST_NAME = 200
const READ_BYTES = 1024 * 1024

/**
 * A laid out state as one stored-only zip: its length, and its pieces. The same state gives the same bytes. E_BACKUP_BIG
 * above 4 GB.
 */
export const packState = async (
  folder: string,
  manifest: Manifest,
  disk: Disk,
): Promise<{ bytes: number; pieces: Pieces }> => {
  const told = canonicalBytes(manifest)
  const heads: PartHead[] = [{ name: MANIFEST, len: told.length, crc: crc32(told) }]
  const size = manifest.files.reduce((sum, { len }) => sum + len, told.length)
  if (size > MOST_BYTES || manifest.files.length > MOST_FILES) throw new CodedFailure(backupFailures.E_BACKUP_BIG(size))
  for (const { name, len } of manifest.files) {
    let crc = 0
    for await (const piece of filePieces(join(folder, name), disk)) crc = crc32(piece, crc)
    heads.push({ name, len, crc })
  }
  const bytes = containerBytes(heads)
  if (bytes > MOST_BYTES) throw new CodedFailure(backupFailures.E_BACKUP_BIG(bytes))
  async function* pieces() {
    for (const head of heads) {
      yield localHeader(head)
      if (head.name === MANIFEST) yield told
      else yield* filePieces(join(folder, head.name), disk)
    }
    yield containerTail(heads)
  }
  return { bytes, pieces: pieces() }
}

/**
 * Unpacks such a zip into an empty folder. Every header and the directory must be the very bytes that `packState`
 * writes and every name one of a state: E_NOT_BACKUP for another kind of file, E_BACKUP_DAMAGED for anything else.
 */
export const unpackState = async (path: string, into: string, disk: Disk): Promise<void> => {
  const damaged = (detail: string) => new CodedFailure(backupFailures.E_BACKUP_DAMAGED(path, detail))
  const file = await disk.open(path, 'r')
  try {
    const { size } = await file.stat()
    const read = async (at: number, length: number): Promise<Buffer> => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - at)))
      for (let done = 0; done < bytes.length;) {
        const { bytesRead } = await file.read(bytes, done, bytes.length - done, at + done)
        if (bytesRead === 0) throw damaged('short')
        done += bytesRead
      }
      return bytes
    }
    const unpackPart = async (head: PartHead, start: number): Promise<void> => {
      const to = join(into, head.name)
      await mkdir(dirname(to), { recursive: true })
      const out = await disk.open(to, 'wx')
      try {
        let crc = 0
        for (let done = 0; done < head.len;) {
          const piece = await read(start + done, Math.min(READ_BYTES, head.len - done))
          crc = crc32(piece, crc)
          await out.writeFile(piece)
          done += piece.length
        }
        if (crc !== head.crc) throw damaged(head.name)
        await out.sync()
      } finally {
        await out.close()
      }
    }

    const heads: PartHead[] = []
    const seen = new Set<string>()
    for (let at = 0; ;) {
      const fixed = await read(at, LOCAL_BYTES)
      if (fixed.length < LOCAL_BYTES || fixed.readUInt32LE(0) !== 0x04034b50) {
        if (heads.length === 0) throw new CodedFailure(backupFailures.E_NOT_BACKUP(path))
        const tail = containerTail(heads)
        if (size - at !== tail.length || !(await read(at, tail.length)).equals(tail)) throw damaged('directory')
        return
      }
      const nameLength = fixed.readUInt16LE(26)
      if (nameLength > LONGEST_NAME) throw damaged(`name at ${at}`)
      const name = (await read(at + LOCAL_BYTES, nameLength)).toString('latin1')
      const head = { name, crc: fixed.readUInt32LE(14), len: fixed.readUInt32LE(18) }
      if (heads.length === 0 && name !== MANIFEST) throw new CodedFailure(backupFailures.E_NOT_BACKUP(path))
      const isKnown = name === MANIFEST ? heads.length === 0 : stateName.safeParse(name).success && !seen.has(name)
      const start = at + LOCAL_BYTES + nameLength
      if (!isKnown || heads.length > MOST_FILES || start + head.len > size) throw damaged(`part at ${at}`)
      if (!(await read(at, LOCAL_BYTES + nameLength)).equals(localHeader(head))) throw damaged(`header at ${at}`)
      await unpackPart(head, start)
      heads.push(head)
      seen.add(name)
      at = start + head.len
    }
  } finally {
    await file.close()
  }
}
