import { useLiveQuery } from 'dexie-react-hooks'
import type { FilingRecord } from '../../../shared/filing/filing'
import type { FilingDraft } from '../../../shared/filing/filing-draft'
import type { DutyChoice } from '../../../shared/duties/duty-choice'
import { useWorkspace } from '../store/workspace'

/** Past packages, newest first. */
export const useFilings = (): FilingRecord[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => {
    const filings = await db.filings.toArray()
    return filings.sort((a, b) => b.epoch - a.epoch || b.seq - a.seq)
  }, [db])
}

/** The filing being prepared; null when there is none, undefined while loading. */
export const useFilingDraft = (): FilingDraft | null | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => (await db.filingDrafts.get('draft')) ?? null, [db])
}

/** Decisions about duties, oldest first. */
export const useDutyChoices = (): DutyChoice[] | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(async () => (await db.dutyChoices.toArray()).sort((a, b) => (a.on < b.on ? -1 : 1)), [db])
}
