import { dirname, join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import type { Snapshot, SnapshotWhy } from '../../shared/host/contract'
import { canonicalBytes } from '../../shared/base/canonical-json'
import { backupFailures } from '../../shared/text/backup-failures'
import { failures } from '../../shared/text/failures'
import { hostFailures } from '../../shared/text/host-failures'
import type { JournalCut } from './journal'
import { renameHeld } from './rename-held'
import { syncFolder, type Disk } from './safe-write'
import { targetRefusal } from './safe-write-refusals'
import { createSnapshotCopier } from './snapshot-copier'
import { createSnapshotReader, type KeptSnapshot } from './snapshot-reader'
import { keptSnapshots } from './snapshots-kept'
import { MANIFEST, stateFiles, type Manifest } from './state-files'

const LEFTOVER = /^\..+\.tmp$/

/** `20261120T081500Z` of a clock reading. */
const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

export interface SnapshotNeeds {
  readonly dataFolder: string
  readonly cut: () => JournalCut
  readonly now: () => Date
  readonly disk: Disk
  /** True once the program is closing: a snapshot that is being made is given up. */
  readonly stopped: () => boolean
}

const plain = ({ id, at, why, bytes, seq }: KeptSnapshot): Snapshot => ({ id, at, why, bytes, seq })

/**
 * Snapshots are folders `snapshots/<time>-<why>/` laid out like the data folder, with a manifest. Files that never
 * change again (attachments, packages, finished journal segments) are hard links, so that 27 snapshots cost little
 * more than one; the open segment, keys and settings are copied. A snapshot therefore guards against deletion, a bad
 * import and a bad program; against a bad disk there is the copy in a second place, which is one zip file.
 * One call of `make` at a time: the caller sees to that.
 */
export const createSnapshots = ({ dataFolder, cut, now, disk, stopped }: SnapshotNeeds) => {
  const root = join(dataFolder, 'snapshots')
  const { readManifest, kept, newestKept, verify, open } = createSnapshotReader(root, disk)
  const bring = createSnapshotCopier({ dataFolder, root, disk })

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
          await renameHeld(temp, join(root, id), disk)
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

    verify,
    open,
  }
}

export type Snapshots = ReturnType<typeof createSnapshots>
