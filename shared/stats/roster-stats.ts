import { holdersByRole, type RoleHolders } from '../roster/holders'
import { recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const roles = (question: StatQuestion): readonly RoleHolders[] =>
  holdersByRole(
    question.profile.roles,
    {
      persons: recordsIn(question, 'persons'),
      appointments: recordsIn(question, 'appointments'),
    },
    question.asOf,
  )

const base = { group: 'team', table: 'appointments', span: 'year' } as const

/** Who held the posts of the city on the day, and how many posts nobody held. */
export const rosterStats: readonly StatSource[] = [
  {
    ...base,
    id: 'officers',
    count: (question) => {
      const parts = roles(question).map(({ role, current }) => ({
        key: role.role,
        label: role.title,
        rows: current.map(({ appointment }) => appointment),
      }))
      return { rows: parts.flatMap(({ rows }) => rows), parts }
    },
  },
  {
    ...base,
    id: 'officers-vacant',
    count: (question) => ({ rows: [], value: roles(question).reduce((sum, { short }) => sum + short, 0) }),
  },
]
