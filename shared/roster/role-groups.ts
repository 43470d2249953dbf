import type { RoleHolders } from './holders'

/** Where a role stands: at the government above the units, in the unit, in its support team, or as its contact. */
export type RoleGroup = 'government' | 'unit' | 'support' | 'contact'

const groupOf = (role: string): RoleGroup => {
  if (role.startsWith('city_')) return 'government'
  if (role.startsWith('support_')) return 'support'
  return role === 'contact' ? 'contact' : 'unit'
}

/** The roles of a city by group; groups without a role are left out, the unit's own come first. */
export const byGroup = (
  roles: readonly RoleHolders[],
): { readonly group: RoleGroup; readonly roles: readonly RoleHolders[] }[] => {
  const order: readonly RoleGroup[] = ['unit', 'support', 'contact', 'government']
  return order
    .map((group) => ({ group, roles: roles.filter(({ role }) => groupOf(role.role) === group) }))
    .filter((one) => one.roles.length > 0)
}
