import { createHash, randomBytes } from 'node:crypto'
import * as nodeDisk from 'node:fs/promises'
import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import type { Written } from '../../shared/host/contract'
import { failures } from '../../shared/text/failures'
import { renameHeld } from './rename-held'
import { errnoOf, isFileName, targetRefusal } from './safe-write-refusals'

/** What is needed of the file system; tests put faults in here. */
export type Disk = Pick<
  typeof nodeDisk,
  'open' | 'link' | 'rename' | 'unlink' | 'stat' | 'statfs' | 'readdir' | 'mkdir' | 'readFile' | 'rm'
>

/** Bytes in pieces, as they come from memory or from a file. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export interface Target {
  readonly folder: string
  readonly name: string
  /** Length of all pieces together. */
  readonly bytes: number
}

/** A complete file under a temporary name, already on disk. */
export interface Prepared extends Target {
  readonly temp: string
  readonly sha256: string
}

const LEFTOVER = /^\.cdo-[0-9a-f]{16}\.tmp$/
/** Younger leftovers may belong to somebody who is writing this moment. */
const LEFTOVER_AGE_MS = 60_000
const READ_BYTES = 1024 * 1024

/** Pieces of a file of at most 1 MiB. */
export async function* filePieces(path: string, disk: Pick<Disk, 'open'> = nodeDisk): AsyncGenerator<Uint8Array> {
  const file = await disk.open(path, 'r')
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Lower-case hex SHA-256 of a file, read in pieces. */
export const sha256Of = async (path: string, disk: Disk): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of filePieces(path, disk)) hash.update(piece)
  return hash.digest('hex')
}

/** Makes a rename last through a power cut; Windows and some FAT drivers cannot and need not. */
export const syncFolder = async (folder: string, disk: Disk): Promise<void> => {
  try {
    const handle = await disk.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (thrown) {
    if (process.platform !== 'win32' && errnoOf(thrown) !== 'EINVAL') throw thrown
  }
}

/**
 * Writes files so that a final name never holds half a file: temporary name → fsync → rename without overwriting →
 * folder fsync → reopen → read back. Refusals are E_DISK_FULL, E_TARGET_READ_ONLY, E_TARGET_GONE, E_TARGET_EXISTS,
 * E_TARGET_NAME and E_TARGET_DAMAGED; after any of them the target is as it was before.
 */
export const createSafeWriter = (disk: Disk = nodeDisk) => {
  const discard = async (path: string): Promise<void> => {
    // The stick may be gone, and then there is nothing left to discard.
    await disk.unlink(path).catch(() => undefined)
  }

  const sweep = async (folder: string): Promise<void> => {
    for (const name of await disk.readdir(folder)) {
      if (!LEFTOVER.test(name)) continue
      const { mtimeMs } = await disk.stat(join(folder, name))
      if (Date.now() - mtimeMs > LEFTOVER_AGE_MS) await discard(join(folder, name))
    }
  }

  const makeRoom = async ({ folder, bytes }: Target): Promise<void> => {
    await sweep(folder)
    const { bavail, bsize } = await disk.statfs(folder)
    if (bavail * bsize < bytes) throw new CodedFailure(failures.E_DISK_FULL(folder, bytes))
  }

  /** Writes the pieces under a temporary name and makes them last. */
  const prepare = async (target: Target, pieces: Pieces, tempName?: string): Promise<Prepared> => {
    if (!isFileName(target.name)) throw new CodedFailure(failures.E_TARGET_NAME(target.name))
    const temp = join(target.folder, tempName ?? `.cdo-${randomBytes(8).toString('hex')}.tmp`)
    const hash = createHash('sha256')
    let written = 0
    try {
      await makeRoom(target)
      const file = await disk.open(temp, 'wx')
      try {
        for await (const piece of pieces) {
          hash.update(piece)
          for (let at = 0; at < piece.length;) at += (await file.write(piece, at, piece.length - at)).bytesWritten
          written += piece.length
        }
        await file.sync()
      } finally {
        await file.close()
      }
      if (written !== target.bytes) throw new Error(`${written} bytes written, ${target.bytes} announced`)
    } catch (thrown) {
      await discard(temp)
      throw targetRefusal(thrown, target)
    }
    return { ...target, temp, sha256: hash.digest('hex') }
  }

  /** Gives the file its name; false when a file of that name is there already. */
  const rename = async (temp: string, path: string): Promise<boolean> => {
    try {
      // A hard link is the one way to name a file that never replaces another; FAT has none.
      await disk.link(temp, path)
      await discard(temp)
      return true
    } catch (thrown) {
      const errno = errnoOf(thrown)
      if (errno === 'EEXIST') return false
      if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV', 'EINVAL', 'EISDIR'].includes(errno ?? ''))
        throw thrown
    }
    const there = await disk.stat(path).then(
      () => true,
      () => false,
    )
    if (there) return false
    await renameHeld(temp, path, disk)
    return true
  }

  /** Gives a prepared file its final name and reads it back from there. */
  const publish = async ({ temp, sha256, ...target }: Prepared): Promise<Written> => {
    const path = join(target.folder, target.name)
    let named = false
    try {
      named = await rename(temp, path)
      if (!named && (await sha256Of(path, disk)) !== sha256) throw new CodedFailure(failures.E_TARGET_EXISTS(path))
      if (!named) await discard(temp)
      await syncFolder(target.folder, disk)
      if ((await sha256Of(path, disk)) !== sha256) throw new CodedFailure(failures.E_TARGET_DAMAGED(target.folder))
      return { path, bytes: target.bytes, sha256 }
    } catch (thrown) {
      await discard(named ? path : temp)
      throw targetRefusal(thrown, target)
    }
  }

  return {
    prepare,
    publish,
    /** Both steps: the same bytes there already are fine, a different file of that name is E_TARGET_EXISTS. */
    write: async (target: Target, pieces: Pieces): Promise<Written> => publish(await prepare(target, pieces)),
  }
}

export type SafeWriter = ReturnType<typeof createSafeWriter>
