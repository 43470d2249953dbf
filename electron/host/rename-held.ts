import { setTimeout as wait } from 'node:timers/promises'
import * as nodeDisk from 'node:fs/promises'
import { errnoOf } from './safe-write-refusals'

/** What Windows says of a name that another program has open. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Some five seconds in all: a virus scanner looks at a new file for a moment, a backup program for longer. */
const WAITS_MS = [10, 30, 100, 200, 400, 800, 1500, 2000]

/**
 * Renames a file or folder. Windows refuses that while a scanner, an indexer or a backup program has the file, or the one
 * it takes the place of, open; there it is tried again for some seconds. What is refused for good is refused as ever.
 */
export const renameHeld = async (
  from: string,
  to: string,
  disk: { readonly rename: (from: string, to: string) => Promise<void> } = nodeDisk,
  { platform, waits }: { platform: string; waits: readonly number[] } = { platform: process.platform, waits: WAITS_MS },
): Promise<void> => {
  for (const ms of platform === 'win32' ? waits : []) {
    try {
      await disk.rename(from, to)
      return
    } catch (thrown) {
      if (!HELD.has(errnoOf(thrown) ?? '')) throw thrown
      await wait(ms)
    }
  }
  await disk.rename(from, to)
}
