import { useCallback } from 'react'
import type { Edit } from '../data/store/records'
import { useWorkspace } from '../data/store/workspace'
import { useDoneToast, useRefused } from './use-undo'

export interface SaveOptions {
  /** Said when it is done, with a button that takes it back; not where nothing has changed. */
  readonly done?: string
  readonly onProgress?: (done: number, total: number) => void
}

/** Writes edits as one action and says so where asked; a refusal is shown and gives false. */
export const useSave = () => {
  const { records } = useWorkspace()
  const sayDone = useDoneToast()
  const refused = useRefused()
  return useCallback(
    async (
      label: string,
      edits: readonly Edit[] | Promise<readonly Edit[]>,
      { done, ...options }: SaveOptions = {},
    ): Promise<boolean> => {
      try {
        const { action, changed } = await records.commit(label, await edits, options)
        if (done !== undefined && changed) sayDone(done, action)
        return true
      } catch (thrown) {
        refused(thrown)
        return false
      }
    },
    [records, sayDone, refused],
  )
}
