import { open, statfs, type FileHandle } from 'node:fs/promises'
import { parse } from 'node:path'

/** The few writes a journal makes, apart so that a test can let each of them fail. */
export interface JournalDisk {
  /** Writes all bytes at the given place. */
  readonly write: (file: FileHandle, bytes: Uint8Array, at: number) => Promise<void>
  /** Returns when the file's bytes are on the disk. */
  readonly sync: (file: FileHandle) => Promise<void>
  readonly truncate: (file: FileHandle, size: number) => Promise<void>
  /** Bytes free and in all on the disk that holds the folder. */
  readonly space: (folder: string) => Promise<{ free: number; total: number }>
}

export const nodeDisk: JournalDisk = {
  async write(file, bytes, at) {
    let done = 0
    while (done < bytes.length) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
      done += bytesWritten
    }
  },
  sync: (file) => file.sync(),
  truncate: (file, size) => file.truncate(size),
  async space(folder) {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, total: blocks * bsize }
  },
}

/** Makes a new or renamed name in the folder survive a power cut; Windows has no such call and needs none. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** How a person calls the disk of a folder: the drive letter on Windows, else the folder itself. */
export const driveOf = (folder: string): string => (process.platform === 'win32' ? parse(folder).root : folder)

/** True for the errors of a full disk or a used-up quota. */
export const isDiskFull = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT')

/** The system's code of an error (EIO, EACCES …) or its message. */
export const errorCode = (thrown: unknown): string =>
  thrown instanceof Error ? ('code' in thrown ? String(thrown.code) : thrown.message) : String(thrown)
