import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { grouped } from '../base/grouped'
import type { KindDuties } from '../duties/duty-behaviour'
import { basisOf, isOfBureau, type BareDuty } from '../duties/duty-facts'
import type { ProfileRule } from '../profile/profile'
import { nameOfBody } from '../profile/due'
import { opensTerm } from '../profile/registered-rules'
import { registerQuestion, type RegisterQuestion } from '../register/register'
import { dutyText } from '../text/duty-text'
import { isReported, type DefectDraft } from './defect'
import { defectRegister } from './defect-register'
import { ruleOfDefect, termOfDefect } from './defect-term'

/** More faults than this that came in on one day under one rule are one duty. */
const MANY = 5

interface ToMend {
  readonly defect: DefectDraft
  readonly rule: ProfileRule
}

/** Decisions name a fault by the key that it had while it was a matter. */
const keyOf = ({ id }: DefectDraft): string => `matter:${id}`

const toMend = (question: RegisterQuestion, defect: DefectDraft): ToMend[] => {
  if (isReported(defect) || !defectRegister.state(defect, question).open) return []
  const rule = ruleOfDefect(defect, question)
  return rule === undefined || rule.part === 'others' || !opensTerm(rule) ? [] : [{ defect, rule }]
}

type Shared = Omit<BareDuty, 'key' | 'title' | 'detail' | 'action'>

const sharedOf = (question: RegisterQuestion, { defect, rule }: ToMend): Shared => {
  const { profile } = question
  const term = termOfDefect(defect, question)
  const to = nameOfBody(profile, rule.to)
  return {
    topic: 'quality',
    due: term?.due ?? null,
    ...(term?.dueTime !== undefined && { dueTime: term.dueTime }),
    ...(to !== undefined && { to }),
    inPrinciple: rule.inPrinciple,
    basis: basisOf(profile, rule),
    asBureau: isOfBureau(rule),
  }
}

const t = dutyText.rectification

const oneDuty = (question: RegisterQuestion, one: ToMend): BareDuty => ({
  key: keyOf(one.defect),
  title: shown(one.defect.title) || one.rule.title,
  detail: t.detail(dayOf(one.defect.date)),
  ...sharedOf(question, one),
  action: { place: { kind: 'record', table: 'defects', id: one.defect.id }, verb: t.verb },
})

const manyDuty = (question: RegisterQuestion, first: ToMend, all: readonly ToMend[]): BareDuty => {
  const { rule } = first.defect
  const [date, source, time] = [shown(first.defect.date), shown(first.defect.source), shown(first.defect.time)]
  const shared = sharedOf(question, first)
  return {
    key: ['matter', rule ?? '', source, date, time, shared.due ?? ''].join(':'),
    title: t.many(first.rule.title, all.length),
    detail: t.detail(dayOf(first.defect.date)),
    ...shared,
    action: {
      place: {
        kind: 'records',
        table: 'defects',
        where: {
          date,
          source,
          rule: rule ?? '',
          ...(time !== '' && { time }),
          open: '1',
        },
      },
      verb: t.verbMany,
    },
  }
}

/** Faults that came in on one day under one rule, to be mended by one day. */
const alike = (question: RegisterQuestion, { defect, rule }: ToMend): string =>
  [
    rule.id,
    defect.rule ?? '',
    shown(defect.source),
    shown(defect.date),
    shown(defect.time),
    termOfDefect(defect, question)?.due ?? '',
  ].join(' ')

const mending = (question: RegisterQuestion, defects: readonly DefectDraft[], decided: ReadonlySet<string>) => {
  const open = defects.flatMap((defect) => toMend(question, defect))
  const alone = open.filter(({ defect }) => decided.has(keyOf(defect)))
  const together = grouped(
    open.filter(({ defect }) => !decided.has(keyOf(defect))),
    (one) => alike(question, one),
  )
  return [
    ...[...together.values()].flatMap((all) => {
      const [first] = all
      return first !== undefined && all.length > MANY
        ? [manyDuty(question, first, all)]
        : all.map((one) => oneDuty(question, one))
    }),
    ...alone.map((one) => oneDuty(question, one)),
  ]
}

/** What we reported to others and is past its term: to be asked about, never overdue, for the term is not ours. */
const followUp = (question: RegisterQuestion, defect: DefectDraft): BareDuty[] => {
  if (!isReported(defect) || !defectRegister.state(defect, question).open) return []
  const [rule, term] = [ruleOfDefect(defect, question), termOfDefect(defect, question)]
  if (rule === undefined || term?.overdue !== true) return []
  return [
    {
      key: `defect:asked:${defect.id}`,
      topic: 'quality',
      title: t.followUp(shown(defect.title) || shown(defect.resource)),
      detail: t.followUpDetail(shown(defect.otherUnit), term.due),
      due: null,
      inPrinciple: rule.inPrinciple,
      basis: basisOf(question.profile, rule),
      action: { place: { kind: 'record', table: 'defects', id: defect.id }, verb: t.verbFollowUp },
    },
  ]
}

/**
 * Faults of our data that are not mended yet, each by its own term; many that came in together are one duty. And what we
 * reported to others, once their term is over.
 */
export const defectDuties: KindDuties<DefectDraft> = {
  ahead: true,
  duties: (question, defects) => {
    const asked = registerQuestion(question)
    const decided = new Set(question.facts.choices.map(({ duty }) => duty))
    return [...mending(asked, defects, decided), ...defects.flatMap((defect) => followUp(asked, defect))]
  },
}
