import { z } from 'zod'
import { isoDate } from '../base/ids'

/** The office's own copy of its city's document, as plain text; `id` is the id of the profile. */
export const policyText = z.strictObject({
  id: z.string().min(1).max(80),
  /** Name of the file it was read from. */
  file: z.string().min(1).max(200),
  text: z.string().max(400_000),
  /** Paragraphs whose number the word processor makes while showing them, so that it is not in the text. */
  automaticNumbers: z.int().min(1).optional(),
  loaded: isoDate,
})
export type PolicyText = z.infer<typeof policyText>
