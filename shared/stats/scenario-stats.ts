import { shown } from '../base/draft'
import { isBy, isIn, recordsIn } from './counting'
import type { StatSource } from './stat'

const base = { group: 'work', table: 'scenarios', span: 'year' } as const

/** Uses of data: those that run on the day, those that went online in the year, and the examples among them. */
export const scenarioStats: readonly StatSource[] = [
  {
    ...base,
    id: 'scenarios-online',
    count: (question) => ({
      rows: recordsIn(question, 'scenarios').filter(
        ({ stage, date }) => shown(stage) === 'online' && isBy(date, question),
      ),
    }),
  },
  {
    ...base,
    id: 'scenarios-new',
    count: (question) => ({
      rows: recordsIn(question, 'scenarios').filter(
        ({ stage, date }) => shown(stage) === 'online' && isIn(date, question),
      ),
    }),
  },
  {
    ...base,
    id: 'scenarios-examples',
    count: (question) => ({
      rows: recordsIn(question, 'scenarios').filter(
        ({ example, date }) => shown(example) === '1' && isBy(date, question),
      ),
    }),
  },
]
