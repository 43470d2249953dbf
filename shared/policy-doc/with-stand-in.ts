import { shown } from '../base/draft'
import type { Profile } from '../profile/profile'
import { policyDocWords } from '../text/policy-doc-words'
import { taskForceOf, type PolicyDocDraft } from './policy-doc'

/**
 * The city's rules for a unit with a 数据专班: where the document takes one instead of a person in a role, nobody is missing
 * there. Everything that looks at vacancies (roster, duties, the check before a filing, numbers) then says the same.
 */
export const withStandIn = (profile: Profile, documents: readonly PolicyDocDraft[], today: string): Profile => {
  const taskForce = taskForceOf(documents, today)
  if (taskForce === undefined) return profile
  const standIn = shown(taskForce.title) || policyDocWords.kinds['task-force']
  return { ...profile, roles: profile.roles.map((role) => (role.instead === undefined ? role : { ...role, standIn })) }
}
