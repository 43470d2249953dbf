import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import type { HostOutput, Snapshot, SnapshotWhy } from '../../shared/host/contract'
import { canonicalBytes } from '../../shared/base/canonical-json'
import { backupFailures } from '../../shared/text/backup-failures'
import { failures } from '../../shared/text/failures'
import { hostFailures } from '../../shared/text/host-failures'
import type { JournalCut } from './journal'
import { filePieces, sha256Of, syncFolder, type Disk } from './safe-write'
import { errnoOf, targetRefusal } from './safe-write-refusals'
import { keptSnapshots } from './snapshots-kept'
import { MANIFEST, parseManifest, stateFiles, wrongIn, type Manifest, type StateFile } from './state-files'

const ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(daily|update|import|restore|manual)$/
const LEFTOVER = /^\..+\.tmp$/
const MEBIBYTE = 1024 * 1024
/** A snapshot never takes the room that the journal needs: its reserve, its ballast, and some more. */
const RESERVE_BYTES = 256 * MEBIBYTE
const USUAL_DISK_BYTES = 1024 * MEBIBYTE

/** `20261120T081500Z` of a clock reading. */
const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const readId = (id: string): Pick<Snapshot, 'at' | 'why'> | undefined => {
  const [, year, month, day, hour, minute, second, why] = ID.exec(id) ?? []
  if (why === undefined) return undefined
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  return Number.isNaN(Date.parse(at)) ? undefined : { at, why: why as SnapshotWhy }
}

export interface SnapshotNeeds {
  readonly dataFolder: string
  readonly cut: () => JournalCut
  readonly now: () => Date
  readonly disk: Disk
  /** True once the program is closing: a snapshot that is being made is given up. */
  readonly stopped: () => boolean
}

interface Kept extends Snapshot {
  readonly manifest: Manifest
}

/**
 * Snapshots are folders `snapshots/<time>-<why>/` laid out like the data folder, with a manifest. Files that never
 * change again (attachments, packages, finished journal segments) are hard links, so that 27 snapshots cost little
 * more than one; the open segment, keys and settings are copied. A snapshot therefore guards against deletion, a bad
 * import and a bad program; against a bad disk there is the copy in a second place, which is one zip file.
 * One call of `make` at a time: the caller sees to that.
 */
export const createSnapshots = ({ dataFolder, cut, now, disk, stopped }: SnapshotNeeds) => {
  const root = join(dataFolder, 'snapshots')

  const readManifest = async (id: string): Promise<Manifest | undefined> => {
    const bytes = await disk.readFile(join(root, id, MANIFEST)).catch(() => undefined)
    return bytes && parseManifest(bytes)
  }

  /** Whole snapshots, newest first, each read when it is asked for: a manifest may list thousands of attachments. */
  async function* newestFirst(): AsyncGenerator<Kept> {
    const names = await disk.readdir(root).catch(() => [])
    for (const id of names.sort().reverse()) {
      const told = readId(id)
      const manifest = told && (await readManifest(id))
      if (!told || !manifest) continue
      const bytes = manifest.files.reduce((sum, { len }) => sum + len, 0)
      yield { id, ...told, seq: manifest.seq, bytes, manifest }
    }
  }

  const kept = async (): Promise<Kept[]> => {
    const found: Kept[] = []
    for await (const one of newestFirst()) found.push(one)
    return found
  }

  const newestKept = async (): Promise<Kept | undefined> => {
    for await (const one of newestFirst()) return one
    return undefined
  }

  const plain = ({ id, at, why, bytes, seq }: Kept): Snapshot => ({ id, at, why, bytes, seq })

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

  /** Brings one file into the snapshot; gives its digest, from the newest snapshot where that holds the very file. */
  const bring = async (file: StateFile, into: string, newest: Kept | undefined, still: boolean): Promise<string> => {
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

  const freeId = async (why: SnapshotWhy): Promise<string> => {
    const names = new Set(await disk.readdir(root))
    for (let at = now().getTime(); ; at += 1000) {
      const id = `${stampOf(new Date(at))}-${why}`
      if (!names.has(id)) return id
    }
  }

  /** Removes a snapshot so that a crash leaves a name that is swept, not half of a snapshot. */
  const discard = async (id: string): Promise<void> => {
    const temp = join(root, `.${id}.tmp`)
    await disk.rename(join(root, id), temp)
    await disk.rm(temp, { recursive: true, force: true })
  }

  const layOut = async (temp: string, state: JournalCut): Promise<Manifest> => {
    const newest = await newestKept()
    const still = newest?.manifest.chain === state.chain && newest.manifest.head === state.head
    const files: Manifest['files'] = []
    for (const file of await stateFiles(dataFolder, state)) {
      if (stopped()) throw new CodedFailure(hostFailures.E_READ_ONLY('closed'))
      files.push({ name: file.name, len: file.len, sha256: await bring(file, temp, newest, still) })
    }
    const { chain, seq, head } = state
    const manifest: Manifest = { format: 1, chain, seq, head, files }
    const file = await disk.open(join(temp, MANIFEST), 'wx')
    try {
      await file.writeFile(canonicalBytes(manifest))
      await file.sync()
    } finally {
      await file.close()
    }
    for (const folder of new Set(files.map(({ name }) => dirname(name)))) await syncFolder(join(temp, folder), disk)
    await syncFolder(temp, disk)
    return manifest
  }

  return {
    list: async (): Promise<Snapshot[]> => (await kept()).map(plain),

    newest: async (): Promise<Snapshot | undefined> => {
      const newest = await newestKept()
      return newest && plain(newest)
    },

    /** Makes a snapshot, then clears old ones away; a crash at any step leaves whole snapshots only. */
    async make(why: SnapshotWhy): Promise<Snapshot> {
      const state = cut()
      try {
        await disk.mkdir(root, { recursive: true })
        for (const name of await disk.readdir(root))
          if (LEFTOVER.test(name)) await disk.rm(join(root, name), { recursive: true, force: true })
        const id = await freeId(why)
        const temp = join(root, `.${id}.tmp`)
        try {
          await disk.mkdir(temp)
          const manifest = await layOut(temp, state)
          await disk.rename(temp, join(root, id))
          await syncFolder(root, disk)
          if ((await readManifest(id))?.head !== manifest.head) throw new CodedFailure(failures.E_TARGET_DAMAGED(root))
        } catch (thrown) {
          await disk.rm(temp, { recursive: true, force: true }).catch(() => undefined)
          throw thrown
        }
        const all = await kept()
        const made = all.find((one) => one.id === id)
        if (made === undefined) throw new CodedFailure(backupFailures.E_SNAPSHOT_GONE(id))
        const stay = keptSnapshots(all)
        // What cannot be cleared away now (a scanner holds a file) is cleared the next time.
        for (const old of all) if (old !== made && !stay.has(old)) await discard(old.id).catch(() => undefined)
        return plain(made)
      } catch (thrown) {
        throw targetRefusal(thrown, { folder: root, name: why, bytes: 0 })
      }
    },

    async verify(id: string): Promise<HostOutput<'snapshot.verify'>> {
      const there = await disk.stat(join(root, id)).catch(() => undefined)
      if (there === undefined) throw new CodedFailure(backupFailures.E_SNAPSHOT_GONE(id))
      const manifest = await readManifest(id)
      const wrong = manifest === undefined ? MANIFEST : await wrongIn(join(root, id), manifest, disk)
      return wrong === undefined ? { ok: true } : { ok: false, error: backupFailures.E_SNAPSHOT_DAMAGED(id, wrong) }
    },

    /** Where the files of a snapshot lie, and what they are. */
    async open(id: string): Promise<{ folder: string; manifest: Manifest }> {
      const manifest = await readManifest(id)
      if (manifest === undefined) throw new CodedFailure(backupFailures.E_SNAPSHOT_DAMAGED(id, MANIFEST))
      return { folder: join(root, id), manifest }
    },
  }
}

export type Snapshots = ReturnType<typeof createSnapshots>
