import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'
import { filePieces, sha256Of, type Disk } from './safe-write'
import { errnoOf } from './safe-write-refusals'
import type { KeptSnapshot } from './snapshot-reader'
import type { StateFile } from './state-files'

const MEBIBYTE = 1024 * 1024
/** A snapshot never takes the room that the journal needs: its reserve, its ballast, and some more. */
const RESERVE_BYTES = 256 * MEBIBYTE
const USUAL_DISK_BYTES = 1024 * MEBIBYTE

export interface CopierNeeds {
  readonly dataFolder: string
  /** The folder of all snapshots. */
  readonly root: string
  readonly disk: Disk
}

/** Brings files of the data folder into a snapshot: as links where they never change again, else as copies. */
export const createSnapshotCopier = ({ dataFolder, root, disk }: CopierNeeds) => {
  const makeRoom = async (bytes: number): Promise<void> => {
    const { bavail, blocks, bsize } = await disk.statfs(root)
    if (blocks * bsize >= USUAL_DISK_BYTES && bavail * bsize < bytes + RESERVE_BYTES)
      throw new CodedFailure(failures.E_DISK_FULL(root, bytes + RESERVE_BYTES))
  }

  /** Copies the first `len` bytes, waits for the disk, and reads them back. */
  const copy = async (from: string, to: string, len: number): Promise<string> => {
    await makeRoom(len)
    const hash = createHash('sha256')
    const file = await disk.open(to, 'wx')
    try {
      let left = len
      for await (const whole of filePieces(from, disk)) {
        const piece = whole.subarray(0, left)
        hash.update(piece)
        for (let at = 0; at < piece.length;) at += (await file.write(piece, at, piece.length - at)).bytesWritten
        left -= piece.length
        if (left === 0) break
      }
      if (left > 0) throw new Error(`${from} is ${left} bytes short`)
      await file.sync()
    } finally {
      await file.close()
    }
    const sha256 = hash.digest('hex')
    if ((await sha256Of(to, disk)) !== sha256) throw new CodedFailure(failures.E_TARGET_DAMAGED(root))
    return sha256
  }

  /** True when the link could be made; a file system without links gets copies. */
  const link = (from: string, to: string): Promise<boolean> =>
    disk.link(from, to).then(
      () => true,
      (thrown: unknown) => {
        if (errnoOf(thrown) === 'ENOENT') throw thrown
        return false
      },
    )

  const sameFile = async (one: string, other: string): Promise<boolean> => {
    const [a, b] = await Promise.all([disk.stat(one), disk.stat(other).catch(() => undefined)])
    return b !== undefined && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev
  }

  /** Brings one file into a snapshot; gives its digest, from the newest snapshot where that holds the very file. */
  return async (file: StateFile, into: string, newest: KeptSnapshot | undefined, still: boolean): Promise<string> => {
    const from = join(dataFolder, file.name)
    const to = join(into, file.name)
    await disk.mkdir(dirname(to), { recursive: true })
    const known = newest?.manifest.files.find(({ name, len }) => name === file.name && len === file.len)
    const before = newest && known && join(root, newest.id, file.name)
    // The open segment of a journal that has not moved since: the earlier copy serves.
    if (known && before && still && file.name.startsWith('journal/') && !file.fixed && (await link(before, to)))
      return known.sha256
    if (!file.fixed || !(await link(from, to))) return copy(from, to, file.len)
    return known && before && (await sameFile(to, before)) ? known.sha256 : sha256Of(to, disk)
  }
}
