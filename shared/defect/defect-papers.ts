import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { documentOf } from '../duties/duty-facts'
import type { OfficialText, TextBlock } from '../forms/official-text'
import { nameOfBody } from '../profile/due'
import type { ProfileRule } from '../profile/profile'
import { recordsOf } from '../lists/record-list'
import { namesOfRole, type Paper, type PaperFacts, type PapersOf } from '../register/paper'
import { defectPapers as t } from '../text/defect-papers'
import { foundNothing, isReported, mendedOn, type DefectDraft } from './defect'
import { firstTerm, isNegotiable, negotiationRule, ruleOfDefect } from './defect-term'

const says = (text: string): TextBlock => ({ kind: 'paragraph', text })
const heading = (text: string): TextBlock => ({ kind: 'heading', level: 1, text })

const letter = (
  { unit, today }: PaperFacts,
  title: string,
  addressee: string,
  blocks: readonly TextBlock[],
): OfficialText => ({ title, addressee, blocks, signature: { unit, date: today }, unit, day: today })

/**
 * To whom a letter about the term goes: the body that negotiates with both sides where the document names one, and the
 * other unit's 首席数据官.
 */
const negotiators = ({ otherUnit, otherOfficer }: DefectDraft, rule: ProfileRule, { profile }: PaperFacts): string =>
  [nameOfBody(profile, rule.by), t.officerOf(shown(otherUnit), shown(otherOfficer))]
    .filter((name) => name !== undefined)
    .join('、')

const problemOf = ({ title, resource, item, rows, note }: DefectDraft): string =>
  [shown(title), [shown(resource), shown(item)].filter((text) => text !== '').join(' · '), shown(note)]
    .filter((text) => text !== '')
    .join('；')
    .concat(rows === undefined ? '' : `（${shown(rows)} 行）`)

const negotiationLetter = (defect: DefectDraft, rule: ProfileRule, facts: PaperFacts): OfficialText => {
  const n = t.negotiation
  const [first, mending] = [firstTerm(defect, facts), ruleOfDefect(defect, facts)]
  const newTerm = dayOf(defect.newTerm)
  return letter(facts, n.title, negotiators(defect, rule, facts), [
    says(n.opening(dayOf(defect.date), shown(defect.otherUnit), problemOf(defect))),
    ...(first === undefined || mending === undefined ? [] : [says(n.term(mending.clause, first.due))]),
    heading(n.cannot),
    says(shown(defect.cannot)),
    ...(defect.agreed === undefined && newTerm === undefined
      ? [says(n.ask(rule.clause, documentOf(facts.profile, rule.source)))]
      : [
          heading(n.agreed(dayOf(defect.negotiated))),
          ...(defect.agreed === undefined ? [] : [says(shown(defect.agreed))]),
          ...(newTerm === undefined ? [] : [says(n.newTerm(newTerm))]),
        ]),
    says(n.officer(namesOfRole('cdo', facts, facts.today))),
  ])
}

/** Faults that came in with this one: of one list, on one day. */
export const sameList = (defect: DefectDraft, { records }: PaperFacts): readonly DefectDraft[] => {
  const mark = ({ date, source, listPeriod, checkedBy, otherUnit }: DefectDraft) =>
    [date, source, listPeriod, checkedBy, otherUnit].map(shown).join('\n')
  return (
    (recordsOf(records, 'defects') as readonly DefectDraft[])
      // The list learns a moment later what was just written down of this one.
      .map((other) => (other.id === defect.id ? defect : other))
      .filter((other) => !isReported(other) && !foundNothing(other) && mark(other) === mark(defect))
      .toSorted((a, b) => Number(shown(a.number)) - Number(shown(b.number)) || (a.id < b.id ? -1 : 1))
  )
}

/** Who sent the list: whom it names, else the body that makes the checks, else whoever reported the fault. */
export const senderOf = ({ checkedBy, otherUnit, source }: DefectDraft, { profile }: PaperFacts): string => {
  if (shown(source) === 'feedback') return shown(otherUnit)
  const check = profile.rules.find(({ event, topic }) => event === 'next-spot-check' && topic === 'quality')
  return shown(checkedBy) || (nameOfBody(profile, check?.by) ?? '')
}

export const replyLetter = (defect: DefectDraft, all: readonly DefectDraft[], facts: PaperFacts): OfficialText => {
  const r = t.reply
  const mended = all.filter((one) => mendedOn(one, facts.today) !== undefined)
  return letter(facts, r.title, senderOf(defect, facts), [
    says(r.opening(dayOf(defect.date), shown(defect.listPeriod), all.length)),
    {
      kind: 'table',
      columns: [
        { label: r.columns.number, align: 'center' },
        { label: r.columns.problem },
        { label: r.columns.measure },
        { label: r.columns.day },
      ],
      rows: all.map((one, at) => [
        shown(one.number) || String(at + 1),
        problemOf(one),
        shown(one.closingNote),
        mendedOn(one, facts.today) ?? r.open,
      ]),
    },
    says(r.mended(mended.length, all.length - mended.length)),
  ])
}

const reportLetter = (defect: DefectDraft, facts: PaperFacts): OfficialText => {
  const r = t.report
  const [rule, term] = [ruleOfDefect(defect, facts), firstTerm(defect, facts)]
  return letter(facts, r.title, shown(defect.otherUnit), [
    says(r.opening(dayOf(defect.date))),
    says(shown(defect.title)),
    ...(['resource', 'item', 'dimension', 'rows'] as const).flatMap((field): TextBlock[] => {
      const value = shown(defect[field])
      return value === '' ? [] : [{ kind: 'fact', label: r.facts[field], value }]
    }),
    ...(defect.note === undefined ? [] : [says(shown(defect.note))]),
    says(r.ask(rule?.clause ?? '', term?.due)),
  ])
}

/** Letters about a fault: to negotiate its term, to answer the list that it came in, or to tell the unit whose data they are. */
export const defectPapersOf: PapersOf<DefectDraft> = (defect, facts) => {
  if (foundNothing(defect)) return []
  if (isReported(defect)) return [{ id: 'report', label: t.report.label, make: () => reportLetter(defect, facts) }]
  const rule = negotiationRule(facts)
  const all = sameList(defect, facts)
  const negotiation: readonly Paper[] =
    rule !== undefined && defect.cannot !== undefined && isNegotiable(defect, facts)
      ? [{ id: 'negotiation', label: t.negotiation.label, make: () => negotiationLetter(defect, rule, facts) }]
      : []
  return [
    ...negotiation,
    ...(all.some((one) => mendedOn(one, facts.today) !== undefined)
      ? [{ id: 'reply', label: t.reply.label(all.length), make: () => replyLetter(defect, all, facts) }]
      : []),
  ]
}
