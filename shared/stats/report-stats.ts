import { shown } from '../base/draft'
import { debriefedOn, handedInOn } from '../report/report'
import { reportWords } from '../text/report-words'
import { isIn, partsBy, recordsIn } from './counting'
import type { StatSource } from './stat'

const base = { group: 'work', table: 'reports', span: 'year' } as const

/** Reports of the year that were handed in, and held. */
export const reportStats: readonly StatSource[] = [
  {
    ...base,
    id: 'reports-handed-in',
    count: (question) => {
      const rows = recordsIn(question, 'reports').filter((report) => isIn(handedInOn(report), question))
      return { rows, parts: partsBy(rows, ({ kind }) => shown(kind), Object.entries(reportWords.kinds)) }
    },
  },
  {
    ...base,
    id: 'reports-debriefed',
    count: (question) => ({
      rows: recordsIn(question, 'reports').filter((report) => isIn(debriefedOn(report), question)),
    }),
  },
]
