import { useMemo } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { FilingRecord } from '../../../shared/filing/filing'
import type { FilingDraft } from '../../../shared/filing/filing-draft'
import type { Extra } from '../../../shared/register/extra'
import { useSave } from '../../parts/use-save'
import { useFilingDraft } from '../../data/queries/small-tables'
import { useEditor } from '../../data/queries/use-editor'
import { text } from '../../text/zh-cn'

const t = text.filing

/** The period that a day (`YYYY-MM-DD`) falls in, as filings are usually named. */
export const periodOf = (day: string): string =>
  t.defaultPeriod(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3))

/** The draft as the screen begins with it: nothing typed yet, or what stood in the last filing with the period of today. */
export const startingDraft = (kept: FilingDraft | null, today: string): FilingDraft => {
  if (kept === null) return { id: 'draft', period: periodOf(today), reasons: {}, folder: '' }
  const past = kept.made !== undefined && periodOf(kept.made) !== periodOf(today)
  return past ? { ...kept, period: periodOf(today) } : kept
}

/** True while something was typed of which no filing was made; where it shall go is no part of what is filed. */
export const isBegun = ({ period, reasons, extras, made }: FilingDraft, today: string): boolean =>
  made === undefined &&
  (period !== periodOf(today) ||
    Object.values(reasons).some((reason) => reason.trim() !== '') ||
    Object.keys(extras ?? {}).length > 0)

/**
 * The filing being prepared, as a record: what was typed is on disk, and coming back loses nothing of it. `draft` is
 * undefined while it is read.
 */
export const useDraft = () => {
  const kept = useFilingDraft()
  const save = useSave()
  const stored = useMemo(() => startingDraft(kept ?? null, localDay(new Date())), [kept])
  const { record, edit } = useEditor({ table: 'filingDrafts', stored, save })
  return {
    draft: kept === undefined ? undefined : record,
    begun: isBegun(record, localDay(new Date())),
    setPeriod: (period: string) => void edit(t.labels.period, { period, made: undefined }),
    setReason: (rule: string, reason: string) =>
      void edit(t.labels.reason, { reasons: { ...record.reasons, [rule]: reason }, made: undefined }),
    setExtra: ({ id, title }: Extra, along: boolean) =>
      void edit(t.labels.extra(title, along), { extras: { ...record.extras, [id]: along }, made: undefined }),
    setFolder: (folder: string) => void edit(t.labels.folder, { folder }),
    /** Begins anew from what a filing said, to be changed and made again. */
    resume: ({ seq, period, reasons }: FilingRecord) =>
      edit(text.filingHistory.labels.resume(seq), {
        period,
        reasons: { ...record.reasons, ...Object.fromEntries(reasons.map(({ rule, reason }) => [rule, reason])) },
        made: undefined,
      }),
    discard: () =>
      save(t.labels.discard, [{ table: 'filingDrafts', id: 'draft', after: null }], { done: t.draftDiscarded }),
  }
}
