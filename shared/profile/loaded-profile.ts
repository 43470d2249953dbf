import { z } from 'zod'
import { isoDate } from '../base/ids'
import { formLayout } from './form-layout'
import { profileFile } from './profile-file'

/**
 * A profile that the office loaded itself: of a city that has none built in, or a newer version of one that has. With it
 * come the layouts of its own forms that were loaded beside it.
 */
export const loadedProfile = z.strictObject({
  id: z.string().min(1).max(80),
  loaded: isoDate,
  profile: profileFile,
  layouts: z.array(formLayout).max(50).optional(),
})
export type LoadedProfile = z.infer<typeof loadedProfile>
