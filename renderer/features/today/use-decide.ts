import { useCallback } from 'react'
import type { Duty } from '../../../shared/duties/duty'
import type { DutyChoice, DutyDecision } from '../../../shared/duties/duty-choice'
import { useSave } from '../../parts/use-save'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'

const t = text.today.decide

export interface Decision {
  readonly kind: DutyDecision
  readonly reason: string
  /** The day on which a snoozed duty comes back. */
  readonly until?: string
}

/** Records what the user decided about a duty on a day; false when it could not be saved. */
export const useDecide = (today: string) => {
  const { newId } = useWorkspace()
  const save = useSave()
  return useCallback(
    ({ key, title }: Duty, decision: Decision): Promise<boolean> => {
      const id = newId()
      const after: DutyChoice = { id, duty: key, title: title.slice(0, 200), on: today, ...decision }
      const { kind } = decision
      return save(t.labels[kind](title), [{ table: 'dutyChoices', id, after }], { done: t[kind](title) })
    },
    [newId, save, today],
  )
}
