import type { Host } from '../../shared/host/client'
import type { Written } from '../../shared/host/contract'
import { stageFile } from './build-package'

/**
 * Writes a file to a folder with the host's care (read back before it answers), whatever its size. A different file of
 * that name is never overwritten. After a refusal nothing stays behind.
 */
export const writeOut = async (host: Host, file: Blob, name: string, folder: string): Promise<Written> => {
  const stage = await stageFile(host, file, name)
  try {
    return await host('stage.export', { stage, name, folder })
  } catch (thrown) {
    await host('stage.drop', { stage }).catch(() => undefined)
    throw thrown
  }
}
