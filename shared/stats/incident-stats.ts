import { shown } from '../base/draft'
import type { IncidentDraft } from '../incident/incident'
import { incidentWords } from '../text/incident-words'
import { isBy, isIn, partsBy, recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'work', table: 'incidents', span: 'year' } as const

const found = (question: StatQuestion): readonly IncidentDraft[] =>
  recordsIn(question, 'incidents').filter(({ date }) => isIn(date, question))

/** What was to be reported at once, and what of it is over. */
export const incidentStats: readonly StatSource[] = [
  {
    ...base,
    id: 'incidents',
    count: (question) => {
      const rows = found(question)
      return { rows, parts: partsBy(rows, ({ kind }) => shown(kind), Object.entries(incidentWords.kinds)) }
    },
  },
  {
    ...base,
    id: 'incidents-closed',
    count: (question) => ({ rows: found(question).filter(({ closed }) => isBy(closed, question)) }),
  },
]
