import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptZoom } from './zoom'

/** Keeps the zoom in a small file of Electron's profile: it belongs to this screen, not to the records. */
export const keepZoom = (profileFolder: string): KeptZoom => {
  const path = join(profileFolder, 'zoom-level')
  return {
    read: () => {
      try {
        const level = Number.parseFloat(readFileSync(path, 'utf8'))
        return Number.isFinite(level) ? level : 0
      } catch {
        return 0
      }
    },
    keep: (level) => {
      try {
        writeFileSync(path, String(level))
      } catch {
        // The size of letters is not worth a refusal; the next start has the drawn one.
      }
    },
  }
}
