import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CodedFailure } from '../../shared/base/coded-error'
import { isoInstant } from '../../shared/base/ids'
import { backupFailures } from '../../shared/text/backup-failures'
import { errnoOf } from './safe-write-refusals'

/** Mark of a folder that was made from a backup. */
export const RESTORED = 'restored.json'

/**
 * What a restored folder must know. The journal keeps its chain and may lack what was written after the backup:
 * `view` gives the screens a store of its own, so that the newer one of the same chain is no contradiction; packages
 * get a higher `epoch`, so that a number which was given after the backup is never given again to something else.
 */
export const restored = z.strictObject({
  view: z.string().regex(/^[0-9a-f]{8}$/),
  epoch: z.int().min(2),
  at: isoInstant,
})
export type Restored = z.infer<typeof restored>

/** The mark of a data folder; undefined in one that was never restored. E_RESTORED when it cannot be understood. */
export const readRestored = async (dataFolder: string): Promise<Restored | undefined> => {
  const path = join(dataFolder, RESTORED)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return undefined
    throw new CodedFailure(backupFailures.E_RESTORED(path))
  }
  try {
    return restored.parse(JSON.parse(text))
  } catch {
    throw new CodedFailure(backupFailures.E_RESTORED(path))
  }
}
