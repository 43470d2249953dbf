import { isRaw, shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { lastOfMonth } from '../calendar/calendar'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import { nameOfBody } from '../profile/due'
import type { ProfileRule } from '../profile/profile'
import { countedDay } from '../register/counted-day'
import type { Register, RegisterQuestion } from '../register/register'
import { ruleOfRecord } from '../register/rule-of-record'
import { evaluationWords } from '../text/evaluation-words'
import type { EvaluationDraft } from './evaluation'
import { rowFor, type TableRow } from './scores'

const { states } = evaluationWords

/** 10月, 2026年10月: the month that an evaluation is of, as it is written. */
const MONTH = /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月份?$/u

/** The day for which a result counts that was told on a day: of a month or a year that was over by then its last one. */
const countsOn = (told: string, { period, year }: EvaluationDraft): string => {
  const named = MONTH.exec(shown(period).normalize('NFKC').replace(/\s/gu, ''))?.groups
  const last = named && lastOfMonth(Number(named['year'] ?? (shown(year) || told.slice(0, 4))), Number(named['month']))
  return last === undefined ? countedDay(told, year) : told < last ? told : last
}

/** An evaluation ends the waiting for it, of the month or year that it is of; what the unit found of itself does not. */
export const evaluationSettles: Settling<EvaluationDraft> = {
  settlement: (evaluation) => {
    const { id, rule, date, nature } = evaluation
    const told = dayOf(date)
    return {
      id,
      rule,
      topic: 'evaluation',
      day: told && countsOn(told, evaluation),
      ...(told !== undefined && { on: told }),
      byUnit: shown(nature) === 'self',
    }
  },
  registers: ({ topic }) => topic === 'evaluation',
}

/** The rows of the table by which the city evaluates; none where its document has none. */
export const tableOf = ({ profile }: Pick<RegisterQuestion, 'profile'>): readonly TableRow[] =>
  profile.evaluation?.rows ?? []

const natureFor = ({ when, event }: ProfileRule): string =>
  event === 'evaluation-month' || (when.kind === 'each' && when.cycle === 'month') ? 'monthly' : 'central'

/** How evaluations stand in their register: a 自查 is open until every row that the unit may score has points. */
export const evaluationRegister: Register<EvaluationDraft> = {
  begin: (rule, { profile, today }) => {
    const year = today.slice(0, 4)
    if (rule === undefined) return { nature: 'self', year, date: today }
    const [evaluator, filedWith] = [nameOfBody(profile, rule.by), nameOfBody(profile, profile.evaluation?.filedWith)]
    return {
      nature: natureFor(rule),
      rule: rule.id,
      year,
      date: today,
      ...(evaluator !== undefined && { evaluator }),
      ...(filedWith !== undefined && { filedWith }),
    }
  },
  rule: (evaluation, { rules }) => ruleOfRecord({ ...evaluation, topic: 'evaluation' }, rules),
  state: (evaluation, question) => {
    if (shown(evaluation.nature) !== 'self')
      return dayOf(evaluation.date) === undefined
        ? { word: states.waiting, open: true }
        : { word: states.done, open: false }
    const table = tableOf(question).filter(({ self }) => self)
    const scored = table.every((row) => {
      const { own } = rowFor(evaluation, row)
      return own !== undefined && !isRaw(own)
    })
    return scored ? { word: states.scored, open: false } : { word: states.scoring, open: true }
  },
  term: () => undefined,
}

/** By what the search finds an evaluation. */
export const evaluationSearched: KindSearch<EvaluationDraft> = {
  texts: ({ title, year, evaluator, remarks }: EvaluationDraft) =>
    foundBy(shown(title), shown(year), shown(evaluator), shown(remarks)),
  source: false,
}
