import { shown } from '../base/draft'
import { holdersByRole } from '../roster/holders'
import type { PersonDraft } from '../roster/person'
import type { Roster } from '../roster/roster'
import type { ProfileRole } from '../profile/profile'
import type { TrainingDraft } from './training'

/**
 * Everybody who took part in one of the trainings, each once: by id of the roster, where a name is borne by one person of it
 * as that person, else by name.
 */
export const attendedBy = (
  persons: readonly PersonDraft[],
  trainings: readonly Pick<TrainingDraft, 'attendees'>[],
): ReadonlySet<string> => {
  const bearers = new Map<string, string[]>()
  for (const { id, name } of persons) {
    const called = shown(name).trim()
    bearers.set(called, [...(bearers.get(called) ?? []), id])
  }
  return new Set(
    trainings.flatMap(({ attendees }) =>
      attendees.map((one) => {
        if ('personId' in one) return one.personId
        const [only, ...others] = bearers.get(one.name.trim()) ?? []
        return only !== undefined && others.length === 0 ? only : `name ${one.name.trim()}`
      }),
    ),
  )
}

/** How many of those who hold a role have taken part in a training. */
export interface RoleCoverage {
  readonly title: string
  readonly holders: number
  readonly trained: number
}

/** How far training has come by role, on a day; roles that nobody holds are left out. */
export const coverageByRole = (
  roles: readonly ProfileRole[],
  roster: Roster,
  trainings: readonly Pick<TrainingDraft, 'attendees'>[],
  today: string,
): readonly RoleCoverage[] => {
  const attended = attendedBy(roster.persons, trainings)
  return holdersByRole(roles, roster, today).flatMap(({ role, current }) => {
    const ids = new Set(current.map(({ person }) => person.id))
    const trained = [...ids].filter((id) => attended.has(id)).length
    return ids.size === 0 ? [] : [{ title: role.title, holders: ids.size, trained }]
  })
}
