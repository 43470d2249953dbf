import * as nodeDisk from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { updateFailures } from '../../shared/text/update-failures'
import type { ArchiveEntry } from './archive-entry'
import { archiveEntries } from './archive-entries'
import { CURRENT, readCurrent } from './program-place'
import { renameHeld } from './rename-held'
import { replaceFile } from './replace-file'
import { syncFolder, type Disk } from './safe-write'
import { errnoOf } from './safe-write-refusals'

export interface SwapNeeds {
  /** The release archive, proved before. */
  readonly archive: string
  /** Its name for people. */
  readonly name: string
  readonly root: string
  readonly version: string
  /** About how much it takes, for people. */
  readonly bytes: number
  readonly disk?: Disk
}

/** What has to be there for a version to start. */
const NEEDED = [/^dist\/loopback\/main\.js$/, /^node\//]

/** Name of `current` until it is whole. */
const NEXT = `${CURRENT}.new`

const writeEntry = async (path: string, { bytes, executable, pieces }: ArchiveEntry, disk: Disk): Promise<void> => {
  await disk.mkdir(dirname(path), { recursive: true })
  const file = await disk.open(path, 'wx', executable ? 0o755 : 0o644)
  try {
    let written = 0
    for await (const piece of pieces) {
      await file.writeFile(piece)
      written += piece.length
    }
    if (written !== bytes) throw new Error(`length of ${path}`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Lays the files of the version out in the folder; what else the archive holds (start files, notes) stays as it is. */
const layOut = async (into: string, { archive, version }: SwapNeeds, disk: Disk): Promise<void> => {
  const ours = new RegExp(`^[^/]+/versions/${version.replaceAll('.', '\\.')}/(.+)$`)
  const files = new Map<string, number>()
  for await (const entry of archiveEntries(archive, disk)) {
    const name = ours.exec(entry.name)?.[1]
    if (name === undefined) continue
    await writeEntry(join(into, name), entry, disk)
    files.set(name, entry.bytes)
  }
  if (!NEEDED.every((needed) => [...files.keys()].some((name) => needed.test(name)))) throw new Error('not the program')
  // A second program that did the same at this moment may have cleared away what this one wrote.
  for (const [name, bytes] of files)
    if ((await disk.stat(join(into, name))).size !== bytes) throw new Error(`length of ${name}`)
  const folders = new Set([''])
  for (const name of files.keys())
    for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) folders.add(folder)
  for (const folder of folders) await syncFolder(join(into, folder), disk)
}

const refusalOf = (thrown: unknown, { root, name, bytes }: SwapNeeds): unknown => {
  if (thrown instanceof CodedFailure) return thrown
  const errno = errnoOf(thrown)
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return new CodedFailure(updateFailures.E_UPDATE_SPACE(root, bytes))
  // Codes of the unpacker are no codes of the system.
  if (errno !== undefined && !errno.startsWith('Z_'))
    return new CodedFailure(updateFailures.E_UPDATE_PROGRAM(root, errno))
  return new CodedFailure(updateFailures.E_UPDATE_ARCHIVE(name, thrown instanceof Error ? thrown.message : ''))
}

/**
 * Lays a version beside the one that runs and has the next start take it: unpacked under a name of its own, on disk,
 * then renamed, then named by `current`. Nothing that runs is touched, and whenever it ends, `current` names the old
 * version or the new one, whole. E_UPDATE_ARCHIVE, E_UPDATE_PROGRAM, E_UPDATE_SPACE with everything as it was.
 */
export const swapProgram = async (needs: SwapNeeds): Promise<void> => {
  const { root, version, disk = nodeDisk } = needs
  const versions = join(root, 'versions')
  const part = join(versions, `${version}.part`)
  const whole = join(versions, version)
  const left = [part, join(root, NEXT)]
  try {
    await disk.rm(part, { recursive: true, force: true })
    await disk.mkdir(part)
    await layOut(part, needs, disk)
    // A second program was quicker, and what `current` names is never touched.
    if ((await readCurrent(root, disk)) === version) {
      await disk.rm(part, { recursive: true, force: true })
      return
    }
    // Left by an update that ended before it was named: nothing starts it, and it is made anew.
    await disk.rm(whole, { recursive: true, force: true })
    await renameHeld(part, whole, disk)
    left.push(whole)
    await syncFolder(versions, disk)
    await replaceFile(join(root, CURRENT), `${version}\n`, disk)
  } catch (thrown) {
    const current = await readCurrent(root, disk)
    // What is named stays, and where nobody can tell, too.
    for (const path of left)
      if (path !== whole || (current !== undefined && current !== version))
        await disk.rm(path, { recursive: true, force: true }).catch(() => undefined)
    throw refusalOf(thrown, needs)
  }
}
