import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { Settling } from '../duties/duty-behaviour'
import { foundBy, type KindSearch } from '../field/search-texts'
import { opensTerm } from '../profile/registered-rules'
import { isDoneBy } from '../register/done-by'
import type { Register } from '../register/register'
import { defectWords } from '../text/record-words'
import { foundNothing, isReported, mendedOn, type DefectDraft } from './defect'
import { isNegotiable, ruleOfDefect, termOfDefect } from './defect-term'

const { states } = defectWords

/** What a check found, or that it found nothing, settles the check of its period; other faults settle what they name. */
export const defectSettles: Settling<DefectDraft> = {
  settlement: (defect) => {
    if (isReported(defect)) return undefined
    const { id, rule, date, source } = defect
    const checked = ['spot-check', 'self'].includes(shown(source))
    return {
      id,
      rule,
      topic: 'quality',
      day: dayOf(date),
      ...(checked && { event: 'next-spot-check', byUnit: shown(source) === 'self' }),
    }
  },
  registers: ({ topic }) => topic === 'quality',
}

/** How faulty data stand in their register. */
export const defectRegister: Register<DefectDraft> = {
  begin: (rule, question) => {
    const begun = { direction: 'received', date: question.today }
    if (rule === undefined) return begun
    if (rule.part === 'awaited' || !opensTerm(rule))
      return rule.event === 'next-spot-check'
        ? { ...begun, source: 'spot-check' }
        : { ...begun, rule: rule.id, source: 'spot-check' }
    if (rule.event === 'spot-check-found') return { ...begun, source: 'spot-check' }
    return rule.event === 'defect-reported' ? { ...begun, source: 'feedback' } : { ...begun, rule: rule.id }
  },
  rule: ruleOfDefect,
  state: (defect, question) => {
    const { closed, checked, cannot, newTerm, closingNote } = defect
    const { today } = question
    const done = (word: string) => ({ word, open: false })
    const open = (word: string) => ({ word, open: true })
    if (foundNothing(defect)) return done(states.none)
    if (isReported(defect)) return isDoneBy(closed, today) ? done(states.answered) : open(states.waiting)
    if (isDoneBy(checked, today)) return done(states.checked)
    if (mendedOn(defect, today) !== undefined) return done(states.mended)
    const rule = ruleOfDefect(defect, question)
    // It stands for a check that came in, not for what the check found.
    if (rule !== undefined && !opensTerm(rule)) return done(states.registered)
    if (cannot !== undefined && newTerm === undefined && isNegotiable(defect, question)) return open(states.negotiating)
    return open(closingNote === undefined ? states.open : states.mending)
  },
  term: (defect, question) =>
    defectRegister.state(defect, question).open ? termOfDefect(defect, question) : undefined,
}

/** By what the search finds a fault. */
export const defectSearched: KindSearch<DefectDraft> = {
  texts: ({ title, date, resource, item, otherUnit, note }: DefectDraft) =>
    foundBy(shown(title), shown(date), shown(resource), shown(item), shown(otherUnit), shown(note)),
  source: false,
}
