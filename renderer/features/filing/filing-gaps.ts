import type { FilingRecord } from '../../../shared/filing/filing'
import type { FilingDraft } from '../../../shared/filing/filing-draft'
import { text } from '../../text/zh-cn'
import { countOf, type FilingCheck } from './use-filing-check'

const t = text.filing

/** The reasons as the statement carries them: one for each rule that needs one. */
export const reasonsOf = (check: FilingCheck, reasons: Readonly<Record<string, string>>): FilingRecord['reasons'] =>
  check.kind !== 'checked'
    ? []
    : check.rules
        .filter(({ level }) => level === '需说明')
        .map(({ rule, count }) => ({ rule, count, reason: (reasons[rule] ?? '').trim().slice(0, 500) }))
        .sort((a, b) => (a.rule < b.rule ? -1 : 1))

type Begun = Pick<FilingDraft, 'period' | 'reasons' | 'folder'>

/** What is missing before a package can be written: the place it goes to. */
export const placeGaps = ({ folder }: Pick<Begun, 'folder'>): string[] => (folder === '' ? [t.todo.place] : [])

/** What is missing before a package can be made, one sentence each. */
export const filingGaps = (draft: Begun, check: FilingCheck, unlocked: boolean): string[] => {
  const must = check.kind === 'checked' ? countOf(check.rules, '必改') : 0
  const open = reasonsOf(check, draft.reasons).filter(({ reason }) => reason === '').length
  return [
    ...(draft.period.trim() === '' ? [t.todo.period] : []),
    ...(check.kind === 'checked' ? [] : [t.todo.check]),
    ...(must > 0 ? [t.todo.must(must)] : []),
    ...(open > 0 ? [t.todo.reasons(open)] : []),
    ...(unlocked ? [] : [t.todo.key]),
    ...placeGaps(draft),
  ]
}
