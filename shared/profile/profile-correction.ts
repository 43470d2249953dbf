import { z } from 'zod'
import { levels } from './rule'

/** What a version of the profile puts right, told to units that worked under the one before. */
export const profileCorrection = z.strictObject({
  /** The first version that holds it. */
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,3}$/),
  /** What changed and why, in our words. */
  text: z.string().min(1).max(200),
  /** Whom it concerns; absent for every unit. */
  unitTypes: z.array(z.string()).min(1).optional(),
  exceptUnitTypes: z.array(z.string()).min(1).optional(),
  levels: z.array(z.enum(levels)).min(1).optional(),
  /** True where a package filed before would be another one today: its addressee, forms or roles. */
  filing: z.boolean().optional(),
  clause: z.string().min(1).max(40).optional(),
})
export type ProfileCorrection = z.infer<typeof profileCorrection>
