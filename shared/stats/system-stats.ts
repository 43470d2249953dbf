import { shown } from '../base/draft'
import { recordsIn } from './counting'
import type { StatSource } from './stat'

const base = { group: 'lists', table: 'systems', span: 'now' } as const

/** Information systems: of the unit itself, and of its line. */
export const systemStats: readonly StatSource[] = [
  { ...base, id: 'systems', count: (question) => ({ rows: recordsIn(question, 'systems') }) },
  {
    ...base,
    id: 'systems-on-platform',
    count: (question) => ({
      rows: recordsIn(question, 'systems').filter((system) => shown(system.onPlatform) === '1'),
    }),
  },
  ...(['own', 'line'] as const).map((owner): StatSource => ({
    ...base,
    id: `systems-${owner}`,
    count: (question) => ({
      rows: recordsIn(question, 'systems').filter((system) => shown(system.owner) === owner),
    }),
  })),
]
