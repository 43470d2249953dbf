import * as nodeDisk from 'node:fs/promises'
import { rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { codedOf, CodedFailure } from '../../shared/base/coded-error'
import { readCanonical } from '../../shared/base/canonical-json'
import { backupFailures } from '../../shared/text/backup-failures'
import { unpackState } from './backup-zip'
import { refuseNewer } from './data-folder'
import { renameHeld } from './rename-held'
import { readRestored, RESTORED, type Restored } from './restored'
import { filePieces, syncFolder, type Disk } from './safe-write'
import { errnoOf, targetRefusal } from './safe-write-refusals'
import { MANIFEST, parseManifest, wrongIn, type Manifest } from './state-files'

export interface RestoreNeeds {
  /** A backup file, or the folder of a snapshot. */
  readonly source: string
  /** The data folder to be made: new, or empty. */
  readonly dataFolder: string
  readonly newId: () => string
  readonly now: () => Date
  readonly disk?: Disk
}

/** What was restored: where the journal stands, and the epoch that the next package gets. */
export interface RestoredState extends Pick<Manifest, 'chain' | 'seq' | 'head'> {
  readonly folder: string
  readonly files: number
  readonly bytes: number
  readonly epoch: number
}

const told = z.object({ statement: z.object({ epoch: z.int().min(1) }) })

const isFree = async (folder: string, disk: Disk): Promise<boolean> => {
  try {
    return (await disk.readdir(folder)).length === 0
  } catch (thrown) {
    return errnoOf(thrown) === 'ENOENT'
  }
}

const copySnapshot = async (from: string, into: string, disk: Disk): Promise<void> => {
  const bytes = await disk.readFile(join(from, MANIFEST)).catch(() => undefined)
  if (bytes === undefined) throw new CodedFailure(backupFailures.E_NOT_BACKUP(from))
  const manifest = parseManifest(bytes)
  if (manifest === undefined) throw new CodedFailure(backupFailures.E_BACKUP_DAMAGED(from, MANIFEST))
  for (const name of [MANIFEST, ...manifest.files.map((file) => file.name)]) {
    const to = join(into, name)
    await disk.mkdir(dirname(to), { recursive: true })
    const file = await disk.open(to, 'wx')
    try {
      // A piece that cannot be read is a damaged snapshot; one that cannot be written is a full disk.
      const pieces = filePieces(join(from, name), disk)
      for (;;) {
        const next = await pieces.next().catch(() => {
          throw new CodedFailure(backupFailures.E_BACKUP_DAMAGED(from, name))
        })
        if (next.done === true) break
        await file.writeFile(next.value)
      }
      await file.sync()
    } finally {
      await file.close()
    }
  }
}

/** The highest epoch that the restored packages and an earlier restoring know of. */
const highestEpoch = async (folder: string, { files }: Manifest, disk: Disk): Promise<number> => {
  let highest = (await readRestored(folder))?.epoch ?? 1
  for (const { name } of files.filter((file) => file.name.startsWith('packages/ledger/'))) {
    const read = readCanonical(await disk.readFile(join(folder, name)))
    const entry = told.safeParse(read.ok && read.value)
    if (entry.success) highest = Math.max(highest, entry.data.statement.epoch)
  }
  return highest
}

/**
 * Makes a data folder of a backup file or a snapshot: laid out beside the target, proven file by file and entry by
 * entry, marked as restored, and only then given its name. After a refusal the target is as it was: E_RESTORE_TARGET,
 * E_NOT_BACKUP, E_BACKUP_DAMAGED, E_DATA_NEWER, and the codes of safe writes.
 */
export const restoreState = async (needs: RestoreNeeds): Promise<RestoredState> => {
  const { newId, now, disk = nodeDisk } = needs
  const source = resolve(needs.source)
  const folder = resolve(needs.dataFolder)
  const temp = `${folder}.restoring`
  const isFolder = await disk.stat(source).then(
    (found) => found.isDirectory(),
    () => {
      throw new CodedFailure(backupFailures.E_NOT_BACKUP(source))
    },
  )
  if (!(await isFree(folder, disk))) throw new CodedFailure(backupFailures.E_RESTORE_TARGET(folder))
  try {
    await disk.rm(temp, { recursive: true, force: true })
    await disk.mkdir(temp, { recursive: true, mode: 0o700 })
    await (isFolder ? copySnapshot : unpackState)(source, temp, disk)
    const manifest = parseManifest(await disk.readFile(join(temp, MANIFEST)))
    if (manifest === undefined) throw new CodedFailure(backupFailures.E_BACKUP_DAMAGED(source, MANIFEST))
    refuseNewer(temp)
    const wrong = await wrongIn(temp, manifest, disk)
    if (wrong !== undefined) throw new CodedFailure(backupFailures.E_BACKUP_DAMAGED(source, wrong))

    const { chain, seq, head, files } = manifest
    const epoch = (await highestEpoch(temp, manifest, disk)) + 1
    const mark: Restored = { view: newId().slice(0, 8), epoch, at: now().toISOString() }
    await disk.rm(join(temp, RESTORED), { force: true })
    const file = await disk.open(join(temp, RESTORED), 'wx')
    try {
      await file.writeFile(JSON.stringify(mark))
      await file.sync()
    } finally {
      await file.close()
    }
    await disk.unlink(join(temp, MANIFEST))
    for (const inner of new Set(files.map(({ name }) => dirname(name)))) await syncFolder(join(temp, inner), disk)
    // Windows renames over no folder, not even an empty one.
    await rmdir(folder).catch((thrown: unknown) => {
      if (errnoOf(thrown) !== 'ENOENT') throw new CodedFailure(backupFailures.E_RESTORE_TARGET(folder))
    })
    await renameHeld(temp, folder, disk)
    await syncFolder(dirname(folder), disk)
    return { folder, chain, seq, head, epoch, files: files.length, bytes: files.reduce((sum, { len }) => sum + len, 0) }
  } catch (thrown) {
    await disk.rm(temp, { recursive: true, force: true }).catch(() => undefined)
    throw codedOf(thrown) === undefined ? targetRefusal(thrown, { folder, name: '', bytes: 0 }) : thrown
  }
}
