import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { codedOf, type CodedError } from '../../../../shared/base/coded-error'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import { failures } from '../../../../shared/text/failures'
import { useDoneToast } from '../../../parts/use-undo'
import { useWorkspace } from '../../../data/store/workspace'

/** What is stored as one action, and how it is called in history and toast. */
export interface StructureEdit {
  readonly label: string
  readonly done: string
  readonly resources: readonly ResourceDraft[]
  /** Where the program goes afterwards. */
  readonly next: string
}

/** Stores what `make` generates, about `total` resources, as one action with its undo, and goes to where it can be seen. */
export const useStructureStore = () => {
  const { records } = useWorkspace()
  const navigate = useNavigate()
  const sayDone = useDoneToast()
  const [running, setRunning] = useState<{ readonly done: number; readonly total: number }>()
  const [refused, setRefused] = useState<CodedError>()

  const store = useCallback(
    async (total: number, make: () => Promise<StructureEdit>) => {
      setRefused(undefined)
      setRunning({ done: 0, total })
      try {
        const { label, done, resources, next } = await make()
        const { action, changed } = await records.commit(
          label,
          resources.map((after) => ({ table: 'resources', id: after.id, after })),
          { onProgress: (stored, total) => setRunning({ done: stored, total }) },
        )
        if (changed) sayDone(done, action)
        await navigate(next)
      } catch (thrown) {
        setRefused(codedOf(thrown) ?? failures.E_INTERNAL())
        setRunning(undefined)
      }
    },
    [records, sayDone, navigate],
  )
  return { running, refused, store }
}
