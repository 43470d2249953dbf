import Button from '@mui/material/Button'
import { useSnackbar } from 'notistack'
import { useCallback } from 'react'
import { codedOf } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'
import type { Edit } from '../data/records'
import { useWorkspace } from '../data/workspace'
import { text } from '../text/zh-cn'

export interface SaveOptions {
  /** Said when it is done, with a button that takes it back. */
  readonly done?: string
  readonly onProgress?: (done: number, total: number) => void
}

/** What the journal takes as the name of an action. */
const LONGEST_LABEL = 200

/** Writes edits as one action and says so where asked; a refusal is shown and gives false. */
export const useSave = () => {
  const { records } = useWorkspace()
  const { enqueueSnackbar, closeSnackbar } = useSnackbar()
  return useCallback(
    async (label: string, edits: readonly Edit[], { done, ...options }: SaveOptions = {}): Promise<boolean> => {
      const refuse = (thrown: unknown) => {
        const { code, message } = codedOf(thrown) ?? failures.E_INTERNAL()
        enqueueSnackbar(`${message}${text.app.code(code)}`, { variant: 'error', autoHideDuration: 12_000 })
      }
      try {
        const action = await records.commit(label.slice(0, LONGEST_LABEL), edits, options)
        if (done === undefined) return true
        const takeBack = async () => {
          try {
            const row = await records.undoable()
            if (row?.id === action) {
              await records.undo(row, text.app.undoLabel(label))
              enqueueSnackbar(text.app.undone(label), { variant: 'success' })
            } else enqueueSnackbar(text.app.undoLater, { variant: 'info' })
          } catch (thrown) {
            refuse(thrown)
          }
        }
        enqueueSnackbar(done, {
          variant: 'success',
          action: (key) => (
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                closeSnackbar(key)
                void takeBack()
              }}
            >
              {text.app.undo}
            </Button>
          ),
        })
        return true
      } catch (thrown) {
        refuse(thrown)
        return false
      }
    },
    [records, enqueueSnackbar, closeSnackbar],
  )
}
