import { z } from 'zod'
import { uuid } from '../base/ids'
import { findingLevel } from '../base/finding-level'

const chosen = z.string().min(1).max(200).optional()

/** A view of the catalogue list kept under a name: what it is narrowed to, and its order. */
export const savedView = z.strictObject({
  id: uuid,
  name: z.string().min(1).max(40),
  filter: z.strictObject({
    query: z.string().max(200),
    shareType: chosen,
    formatClass: chosen,
    cycle: chosen,
    status: chosen,
    level: findingLevel.optional(),
    stale: z.literal(true).optional(),
  }),
  sort: z.strictObject({ field: z.string().min(1).max(40), descending: z.boolean() }).optional(),
})
export type SavedView = z.infer<typeof savedView>
