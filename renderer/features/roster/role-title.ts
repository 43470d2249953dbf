import type { Profile } from '../../../shared/rules/profile'

/** What the city calls a role; the stored code where its document does not know the role. */
export const roleTitle = (profile: Profile, role: string): string =>
  profile.roles.find((known) => known.role === role)?.title ?? role
