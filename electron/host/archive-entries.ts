import type { ArchiveEntry } from './archive-entry'
import { tarEntries } from './archive-tar'
import { zipEntries } from './archive-zip'
import type { Disk } from './safe-write'

/** True for the names of the two kinds of archive that the program unpacks itself. */
export const isArchive = (name: string): boolean => /\.(?:tar\.gz|zip)$/.test(name)

/** The files inside an archive, one after the other; throws for what is no archive, and for names that lead out of it. */
export const archiveEntries = (path: string, disk: Disk): AsyncGenerator<ArchiveEntry> =>
  path.endsWith('.zip') ? zipEntries(path, disk) : tarEntries(path, disk)
