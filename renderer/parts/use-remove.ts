import { useCallback } from 'react'
import type { Identified } from '../../shared/field/kind'
import type { TableName } from '../../shared/kinds/data-kinds'
import { removeEdits } from '../data/store/remove-record'
import { useWorkspace } from '../data/store/workspace'
import { useSave } from './use-save'

/** Deletes a record with what goes with it, as one action, and says so with a button that takes it back. */
export const useRemove = () => {
  const { records } = useWorkspace()
  const save = useSave()
  return useCallback(
    (label: string, table: TableName, record: Identified, done: string): Promise<boolean> =>
      save(label, removeEdits(records.db, table, [record]), { done }),
    [records, save],
  )
}
