import type { Profile } from './profile'

/**
 * What the city calls a role: as it holds for the unit, else as the document calls it for others (whoever holds a role
 * that is not offered to the unit keeps its name), else the stored code.
 */
export const roleTitle = ({ roles, file }: Pick<Profile, 'roles' | 'file'>, role: string): string =>
  (roles.find((known) => known.role === role) ?? file.roles.find((known) => known.role === role))?.title ?? role
