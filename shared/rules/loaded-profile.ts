import { z } from 'zod'
import { isoDate } from '../base/ids'
import { profileFile } from './profile-file'

/** A profile that the office loaded itself: of a city that has none built in, or a newer version of one that has. */
export const loadedProfile = z.strictObject({ id: z.string().min(1).max(80), loaded: isoDate, profile: profileFile })
export type LoadedProfile = z.infer<typeof loadedProfile>
