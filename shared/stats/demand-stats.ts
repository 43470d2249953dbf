import type { DemandDraft } from '../demand/demand'
import { isIn, recordsIn } from './counting'
import type { StatQuestion, StatSource } from './stat'

const of = (kind: DemandDraft['kind'], day: 'raised' | 'met', question: StatQuestion) => ({
  rows: recordsIn(question, 'demands').filter((demand) => demand.kind === kind && isIn(demand[day], question)),
})

const base = { group: 'lists', table: 'demands', span: 'year' } as const

/** What the unit asked of others, and what of it was met. */
export const demandStats: readonly StatSource[] = [
  { ...base, list: 'demands', id: 'demands-raised', count: (question) => of('need', 'raised', question) },
  { ...base, list: 'demands', id: 'demands-met', count: (question) => of('need', 'met', question) },
  { ...base, list: 'backflow', id: 'backflow-raised', count: (question) => of('backflow', 'raised', question) },
  { ...base, list: 'backflow', id: 'backflow-met', count: (question) => of('backflow', 'met', question) },
]
