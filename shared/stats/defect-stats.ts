import { shown } from '../base/draft'
import { foundNothing, isReported, mendedOn, type DefectDraft } from '../defect/defect'
import { ruleOfDefect, termOfDefect } from '../defect/defect-term'
import { opensTerm } from '../profile/registered-rules'
import { isBy, isIn, partsBy, recordsIn, shareOf } from './counting'
import type { StatQuestion, StatSource } from './stat'

const base = { group: 'work', table: 'defects', span: 'year' } as const

/** A fault of our data: no line that says that nothing was found, and none that only says that a check came in. */
const isFault = (defect: DefectDraft, question: StatQuestion): boolean => {
  if (isReported(defect) || foundNothing(defect)) return false
  const rule = ruleOfDefect(defect, question)
  return rule === undefined || opensTerm(rule)
}

const faults = (question: StatQuestion): readonly DefectDraft[] =>
  recordsIn(question, 'defects').filter((defect) => isFault(defect, question))

const received = (question: StatQuestion): readonly DefectDraft[] =>
  faults(question).filter(({ date }) => isIn(date, question))

const reported = (question: StatQuestion): readonly DefectDraft[] =>
  recordsIn(question, 'defects').filter((defect) => isReported(defect) && isIn(defect.date, question))

const dueOf = (defect: DefectDraft, question: StatQuestion): string | undefined => termOfDefect(defect, question)?.due

/** Faults of our data and how they were mended; those that we reported, and how others answered. */
export const defectStats: readonly StatSource[] = [
  {
    ...base,
    id: 'defects-received',
    count: (question) => {
      const rows = received(question)
      const dimensions = (question.profile.quality?.dimensions ?? []).map((name) => [name, name] as const)
      return { rows, parts: partsBy(rows, ({ dimension }) => shown(dimension), dimensions) }
    },
  },
  {
    ...base,
    id: 'defects-mended',
    count: (question) => ({ rows: received(question).filter((one) => mendedOn(one, question.asOf) !== undefined) }),
  },
  {
    ...base,
    id: 'defects-open',
    count: (question) => ({
      rows: faults(question).filter((one) => isBy(one.date, question) && mendedOn(one, question.asOf) === undefined),
    }),
  },
  {
    ...base,
    id: 'defects-in-time-share',
    count: (question) => {
      // What is open and not due yet is neither in time nor late.
      const decided = received(question).filter((one) => {
        const due = dueOf(one, question)
        return due !== undefined && (mendedOn(one, question.asOf) !== undefined || due < question.asOf)
      })
      return shareOf(decided, (one) => (mendedOn(one, question.asOf) ?? '9999') <= (dueOf(one, question) ?? ''))
    },
  },
  { ...base, id: 'defects-reported', count: (question) => ({ rows: reported(question) }) },
  {
    ...base,
    id: 'defects-answered',
    count: (question) => ({ rows: reported(question).filter(({ closed }) => isBy(closed, question)) }),
  },
]
