import * as nodeDisk from 'node:fs/promises'
import { dirname } from 'node:path'
import { renameHeld } from './rename-held'
import { syncFolder, type Disk } from './safe-write'

/** Puts a text under a name, over what is there: whenever this ends, the name holds the old text or the new one, whole and on disk. */
export const replaceFile = async (path: string, text: string, disk: Disk = nodeDisk): Promise<void> => {
  const temp = `${path}.new`
  const file = await disk.open(temp, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await renameHeld(temp, path, disk)
  await syncFolder(dirname(path), disk)
}
