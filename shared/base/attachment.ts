import { z } from 'zod'
import { isoDate, sha256Hex } from './ids'

/** Attachments of one record at most. */
export const MAX_ATTACHMENTS = 50

/** A file kept beside the records (photo, scanned page, evidence): the host holds its bytes under the digest. */
export const attachment = z.strictObject({
  sha256: sha256Hex,
  len: z.int().min(1),
  /** Name of the file as the user knows it. */
  name: z.string().min(1).max(200),
  media: z.string().max(100),
  added: isoDate,
})
export type Attachment = z.infer<typeof attachment>
