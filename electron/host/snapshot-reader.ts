import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import type { HostOutput, Snapshot, SnapshotWhy } from '../../shared/host/contract'
import { backupFailures } from '../../shared/text/backup-failures'
import type { Disk } from './safe-write'
import { MANIFEST, parseManifest, wrongIn, type Manifest } from './state-files'

const ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(daily|update|import|restore|manual)$/

const readId = (id: string): Pick<Snapshot, 'at' | 'why'> | undefined => {
  const [, year, month, day, hour, minute, second, why] = ID.exec(id) ?? []
  if (why === undefined) return undefined
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  return Number.isNaN(Date.parse(at)) ? undefined : { at, why: why as SnapshotWhy }
}

/** A snapshot with the list of its files. */
export interface KeptSnapshot extends Snapshot {
  readonly manifest: Manifest
}

/** Reads the snapshots in the folder `root`, and changes none. */
export const createSnapshotReader = (root: string, disk: Disk) => {
  const readManifest = async (id: string): Promise<Manifest | undefined> => {
    const bytes = await disk.readFile(join(root, id, MANIFEST)).catch(() => undefined)
    return bytes && parseManifest(bytes)
  }

  /** Whole snapshots, newest first, each read when it is asked for: a manifest may list thousands of attachments. */
  async function* newestFirst(): AsyncGenerator<KeptSnapshot> {
    const names = await disk.readdir(root).catch(() => [])
    for (const id of names.sort().reverse()) {
      const told = readId(id)
      const manifest = told && (await readManifest(id))
      if (!told || !manifest) continue
      const bytes = manifest.files.reduce((sum, { len }) => sum + len, 0)
      yield { id, ...told, seq: manifest.seq, bytes, manifest }
    }
  }

  return {
    readManifest,

    /** All of them, newest first. */
    kept: async (): Promise<KeptSnapshot[]> => {
      const found: KeptSnapshot[] = []
      for await (const one of newestFirst()) found.push(one)
      return found
    },

    newestKept: async (): Promise<KeptSnapshot | undefined> => {
      for await (const one of newestFirst()) return one
      return undefined
    },

    verify: async (id: string): Promise<HostOutput<'snapshot.verify'>> => {
      const there = await disk.stat(join(root, id)).catch(() => undefined)
      if (there === undefined) throw new CodedFailure(backupFailures.E_SNAPSHOT_GONE(id))
      const manifest = await readManifest(id)
      const wrong = manifest === undefined ? MANIFEST : await wrongIn(join(root, id), manifest, disk)
      return wrong === undefined ? { ok: true } : { ok: false, error: backupFailures.E_SNAPSHOT_DAMAGED(id, wrong) }
    },

    /** Where the files of a snapshot lie, and what they are. */
    open: async (id: string): Promise<{ folder: string; manifest: Manifest }> => {
      const manifest = await readManifest(id)
      if (manifest === undefined) throw new CodedFailure(backupFailures.E_SNAPSHOT_DAMAGED(id, MANIFEST))
      return { folder: join(root, id), manifest }
    },
  }
}
