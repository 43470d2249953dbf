import type { FileHandle } from 'node:fs/promises'
import { CodedFailure, type CodedError } from '../../shared/base/coded-error'
import { hostFailures } from '../../shared/text/host-failures'
import { createBallast } from './journal-ballast'
import { driveOf, errorCode, isDiskFull, type JournalDisk } from './journal-disk'

const MEBIBYTE = 1024 * 1024
/** On disks of a usual size writing stops while this much is still free: a browser on a full disk loses its store. */
const RESERVE_BYTES = 32 * MEBIBYTE
const USUAL_DISK_BYTES = 1024 * MEBIBYTE

/** Writes that are on the disk when they answer, and why there are none any more. `damage` ends them from the start. */
export const createJournalWrites = (dataFolder: string, disk: JournalDisk, damage: CodedError | undefined) => {
  const ballast = createBallast(dataFolder, disk)
  /** Set once and for good: damage, or a sync that failed. */
  let finished = damage
  /** Set while the disk is full; lifted when there is room again. */
  let full: CodedError | undefined

  const diskFull = async (bytes: number): Promise<CodedError> => {
    const room = (await ballast.needed()) + bytes
    return hostFailures.E_DISK_FULL(driveOf(dataFolder), Math.max(1, Math.ceil(room / MEBIBYTE)))
  }

  return {
    finished: (): CodedError | undefined => finished,
    full: (): CodedError | undefined => full,

    /** Takes the ballast on board; without room for it the disk counts as full. */
    takeBallast: async (): Promise<void> => {
      if (!(await ballast.take())) full = await diskFull(0)
    },

    /** Throws E_DISK_FULL unless there is room for so many bytes beside the reserve. */
    needRoom: async (bytes: number): Promise<void> => {
      const { free, total } = await disk.space(dataFolder)
      if (full !== undefined) {
        if (free < (await ballast.needed()) + bytes || !(await ballast.take())) throw new CodedFailure(full)
        full = undefined
      } else if (total >= USUAL_DISK_BYTES && free < RESERVE_BYTES + bytes) {
        full = await diskFull(bytes)
        throw new CodedFailure(full)
      }
    },

    /** Writes bytes at the end of the open segment and waits for the disk; cuts torn bytes back when it is full. */
    write: async (target: FileHandle, bytes: Uint8Array, at: number): Promise<void> => {
      try {
        await disk.write(target, bytes, at)
      } catch (thrown) {
        const cut = await disk.truncate(target, at).then(
          () => true,
          () => false,
        )
        if (cut && isDiskFull(thrown)) {
          await ballast.release()
          full = await diskFull(bytes.length)
          throw new CodedFailure(full)
        }
        finished = hostFailures.E_READ_ONLY(errorCode(thrown))
        throw new CodedFailure(finished)
      }
      try {
        await disk.sync(target)
      } catch (thrown) {
        // After a failed sync nobody knows what is on the disk; trying again can report success for lost bytes.
        finished = hostFailures.E_READ_ONLY(errorCode(thrown))
        throw new CodedFailure(finished)
      }
    },
  }
}
