import { shown } from '../base/draft'
import { debriefedOn, handedInOn, type ActDays } from '../report/report'
import { reportWords } from '../text/report-words'
import { isIn, partsBy, recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'work', table: 'reports', span: 'year' } as const

/** An act counts for the year that it is about, once it was done. */
const isOfYear = (act: ActDays | undefined, question: StatQuestion): boolean =>
  act !== undefined && act.on <= question.today && isIn(act.counts, question)

/** Reports of the year that were handed in, and held. */
export const reportStats: readonly StatSource[] = [
  {
    ...base,
    id: 'reports-handed-in',
    count: (question) => {
      const rows = recordsIn(question, 'reports').filter((report) => isOfYear(handedInOn(report), question))
      return { rows, parts: partsBy(rows, ({ kind }) => shown(kind), Object.entries(reportWords.kinds)) }
    },
  },
  {
    ...base,
    id: 'reports-debriefed',
    count: (question) => ({
      rows: recordsIn(question, 'reports').filter((report) => isOfYear(debriefedOn(report), question)),
    }),
  },
]
