import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalDisk } from './journal-disk'

const MEBIBYTE = 1024 * 1024
const MOST = 64 * MEBIBYTE

/** Ballast of a disk: a sixteenth of it, at most 64 MiB. */
const ballastBytes = (total: number): number => Math.min(MOST, Math.floor(total / 16))

/**
 * A file of zeros that keeps some room back: when the disk is full it is given up, so that exporting, browsing and
 * closing still have room. Taken again once twice its size is free.
 */
export const createBallast = (folder: string, disk: JournalDisk) => {
  const path = join(folder, 'ballast')

  const write = async (bytes: number): Promise<void> => {
    const file = await open(path, 'w')
    try {
      const zeros = new Uint8Array(MEBIBYTE)
      for (let at = 0; at < bytes; at += zeros.length)
        await disk.write(file, zeros.subarray(0, Math.min(zeros.length, bytes - at)), at)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  return {
    /** Gives the room back to the disk. */
    release: () => rm(path, { force: true }),

    /** True when the ballast stands or could be taken; false when the disk is too full for it. */
    async take(): Promise<boolean> {
      const { free, total } = await disk.space(folder)
      const bytes = ballastBytes(total)
      const held = await stat(path).then(
        ({ size }) => size,
        () => 0,
      )
      if (held >= bytes) return true
      if (free + held < 2 * bytes) return false
      try {
        await write(bytes)
        return true
      } catch {
        await rm(path, { force: true })
        return false
      }
    },

    /** Bytes that must be free before writing may go on after a full disk. */
    async needed(): Promise<number> {
      return 2 * ballastBytes((await disk.space(folder)).total)
    },
  }
}
