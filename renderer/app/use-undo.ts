import { useSnackbar } from 'notistack'
import { useCallback } from 'react'
import { codedOf } from '../../shared/base/coded-error'
import { useWorkspace } from '../data/workspace'
import { text } from '../text/zh-cn'

/** Takes back the latest action and says which one it was. */
export const useUndo = () => {
  const { records } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  return useCallback(async () => {
    try {
      const row = await records.undoable()
      if (row === undefined) return
      await records.undo(row, text.app.undoLabel(row.label))
      enqueueSnackbar(text.app.undone(row.label), { variant: 'success' })
    } catch (thrown) {
      enqueueSnackbar(codedOf(thrown)?.message ?? String(thrown), { variant: 'error' })
    }
  }, [records, enqueueSnackbar])
}
