import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from './journal-disk'

/** libuv's UV_FS_O_EXLOCK, which Windows knows: while the file is open nobody else opens it, and the end of a process closes it. */
const ALONE = 0x10000000
/** A scanner, or a starter that only looked, lets go of it soon: tried so often, so many milliseconds apart. */
const ATTEMPTS = 10
const APART_MS = 100

/**
 * Holds a file, made where it is not there, so that no other program can open it until this one closes it or ends, however
 * it ends. Undefined where another holds it. Only for Windows: elsewhere it keeps nobody out.
 */
export const holdAlone = async (path: string): Promise<FileHandle | undefined> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await open(path, constants.O_RDWR | constants.O_CREAT | ALONE)
    } catch (thrown) {
      if (errorCode(thrown) !== 'EBUSY') throw thrown
      await wait(APART_MS)
    }
  }
  return undefined
}
