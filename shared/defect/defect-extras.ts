import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { localDay } from '../base/local-day'
import { recordsOf } from '../lists/record-list'
import type { Extra, ExtrasOf } from '../register/extra'
import type { PaperFacts } from '../register/paper'
import { defectPapers as t } from '../text/defect-papers'
import { foundNothing, isReported, mendedOn, type DefectDraft } from './defect'
import { replyLetter, sameList, senderOf } from './defect-papers'

/** The day of the newest filing, or the empty text where nothing was filed yet. */
const lastFiling = ({ records }: PaperFacts): string =>
  (recordsOf(records, 'filings') as readonly { readonly created?: string }[])
    .map(({ created }) => (created === undefined ? '' : localDay(new Date(created))))
    .reduce((last, day) => (day > last ? day : last), '')

/**
 * Answers (整改回复) to the lists that came from whom the filing goes to: one for each list of which something was mended
 * since the last filing.
 */
export const defectExtras: ExtrasOf<DefectDraft> = (defects, facts) => {
  const addressee = facts.profile.filing.addressee?.name
  if (addressee === undefined) return []
  const since = lastFiling(facts)
  const answered = new Set<string>()
  return defects.flatMap((defect): readonly Extra[] => {
    if (isReported(defect) || foundNothing(defect) || senderOf(defect, facts) !== addressee) return []
    const list = sameList(defect, facts)
    const [first] = list
    if (first === undefined || answered.has(first.id)) return []
    answered.add(first.id)
    const mended = list.some((one) => {
      const day = mendedOn(one, facts.today)
      return day !== undefined && day >= since
    })
    if (!mended) return []
    const date = dayOf(first.date) ?? shown(first.date)
    return [
      {
        id: `defects-reply-${first.id}`,
        title: t.reply.title,
        set: { kind: 'answers', date },
        content: { kind: 'text', make: () => replyLetter(first, list, facts) },
      },
    ]
  })
}
