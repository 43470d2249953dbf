import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { DefectDraft } from '../defect/defect'
import type { MatterDraft } from '../matter/matter'
import type { MeetingDraft } from '../meeting/meeting'
import type { PolicyDocDraft } from '../policy-doc/policy-doc'
import type { ReportDraft } from '../report/report'
import type { RecordChange } from './journal'

/** 本期抽查无问题, 9月抽查没有发现问题: a whole line that says nothing else. Anything more may tell of a fault. */
const NOTHING_FOUND =
  /^[^，,；;、。]{0,20}(?:抽查|检查|核查)?[，,]?(?:未|没有)(?:发现)(?:任何|数据)?(?:质量)?问题[。.]?$|^[^，,；;、。]{0,20}(?:抽查|检查|核查)[，,]?(?:没有|无)(?:数据)?(?:质量)?问题[。.]?$/u

const saysNothing = ({ title, note, closed, closingNote }: MatterDraft): boolean =>
  closed === undefined &&
  closingNote === undefined &&
  [title, note].some((text) => NOTHING_FOUND.test(shown(text).trim()))

/** Rules about a plan that is written once: what was registered under them is a document, not a report. */
const PLANS: readonly (string | undefined)[] = ['implementation-plan', 'government-plan', 'work-plan']

/** The year that something was about, as far as its day tells. */
const yearOf = ({ date }: MatterDraft): { readonly year?: string } => {
  const day = dayOf(date)
  return day === undefined ? {} : { year: day.slice(0, 4) }
}

interface Placed {
  readonly table: RecordChange['table']
  readonly record: unknown
}

/**
 * A matter as the kind of record that it is today: one of topic `quality` is a fault that came in, one of topic `meeting` a
 * meeting, of `debrief` and `report` a report of which only the day is known, or a plan; all others are matters still. It follows from the record alone, whatever rules are in force.
 */
export const upcastMatter = (matter: MatterDraft): Placed => {
  const { topic, ...kept } = matter
  if (topic === 'quality') {
    const defect: DefectDraft = { ...kept, direction: 'received', ...(saysNothing(matter) && { none: '1' }) }
    return { table: 'defects', record: defect }
  }
  if (topic === 'meeting') {
    const meeting: MeetingDraft = kept
    return { table: 'meetings', record: meeting }
  }
  if (topic === 'report' && PLANS.includes(matter.rule)) {
    const { date } = kept
    const plan: PolicyDocDraft = {
      ...kept,
      kind: 'plan',
      stage: 'issued',
      ...(date !== undefined && { filedOn: date }),
    }
    return { table: 'policyDocs', record: plan }
  }
  if (topic === 'debrief' || topic === 'report') {
    const kind = topic === 'debrief' ? 'debrief' : 'summary'
    const report: ReportDraft = { ...kept, kind, ...yearOf(matter), plain: '1' }
    return { table: 'reports', record: report }
  }
  return { table: 'matters', record: matter }
}

const placed = (record: unknown): Placed | undefined =>
  record === null ? undefined : upcastMatter(record as MatterDraft)

/**
 * A change of an earlier version as it reads today. Entries of the journal are never written anew: replay, undo, bin and
 * history read them through this. A matter whose topic was changed left one register and came into another.
 */
export const upcastChange = (change: RecordChange): readonly RecordChange[] => {
  if (change.table !== 'matters') return [change]
  const { id } = change
  const [before, after] = [placed(change.before), placed(change.after)]
  const table = before?.table ?? after?.table
  if (table === undefined) return [change]
  if (before === undefined || after === undefined || before.table === after.table)
    return [{ table, id, before: before?.record ?? null, after: after?.record ?? null }]
  return [
    { table: before.table, id, before: before.record, after: null },
    { table: after.table, id, before: null, after: after.record },
  ]
}
