import type { FilingRecord } from '../filing/filing'
import { filedOn } from '../filing/filing-day'
import { isIn, recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'filing', table: 'filings', span: 'year' } as const

const handedOver = (question: StatQuestion): readonly FilingRecord[] =>
  recordsIn(question, 'filings').filter((filing) => filing.state !== '待报送' && isIn(filedOn(filing), question))

/** Packages that were handed over, and those that the bureau took. */
export const filingStats: readonly StatSource[] = [
  { ...base, id: 'filings', count: (question) => ({ rows: handedOver(question) }) },
  {
    ...base,
    id: 'filings-accepted',
    count: (question) => ({ rows: handedOver(question).filter(({ state }) => state === '已受理') }),
  },
]
