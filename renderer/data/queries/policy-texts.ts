import { useLiveQuery } from 'dexie-react-hooks'
import type { PolicyText } from '../../../shared/profile/policy-text'
import { useWorkspace } from '../store/workspace'

/** The office's own copy of a city's document; null when there is none, undefined while loading. */
export const usePolicyText = (profileId: string | undefined): PolicyText | null | undefined => {
  const { db } = useWorkspace().records
  return useLiveQuery(
    async () => (profileId === undefined ? undefined : ((await db.policyTexts.get(profileId)) ?? null)),
    [db, profileId],
  )
}
