import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** What a build tells of itself in `dist/build.json`. */
export const buildNote = z.object({
  version: z.string(),
  stamp: z.string(),
  /** The publisher's public key: 32 bytes of Ed25519 in base64. Without one the program takes no updates. */
  updateKey: z.string().optional(),
})
export type BuildNote = z.infer<typeof buildNote>

/** Reads the note of the build that this program is; throws where it is missing, for then the build is not whole. */
export const readBuildNote = (file: URL): BuildNote => buildNote.parse(JSON.parse(readFileSync(file, 'utf8')))
