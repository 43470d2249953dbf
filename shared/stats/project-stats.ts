import { shown } from '../base/draft'
import { projectWords } from '../text/project-words'
import { isIn, partsBy, recordsIn } from './counting'
import type { StatSource } from './stat'

/** Projects that were applied for in the year, by how far they are. */
export const projectStats: readonly StatSource[] = [
  {
    id: 'projects',
    group: 'work',
    table: 'projects',
    span: 'year',
    count: (question) => {
      const rows = recordsIn(question, 'projects').filter(({ date }) => isIn(date, question))
      return { rows, parts: partsBy(rows, ({ stage }) => shown(stage), Object.entries(projectWords.stages)) }
    },
  },
]
