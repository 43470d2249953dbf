import Button from '@mui/material/Button'
import { useSnackbar } from 'notistack'
import { useCallback } from 'react'
import { codedOf } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'
import { useWorkspace } from '../data/store/workspace'
import { text } from '../text/zh-cn'

/** How long a toast with a button stays, in milliseconds: long enough to be read and reached. */
const WITH_BUTTON = 10_000

/** Shows why something was refused, with its code. */
export const useRefused = () => {
  const { enqueueSnackbar } = useSnackbar()
  return useCallback(
    (thrown: unknown) => {
      const { code, message } = codedOf(thrown) ?? failures.E_INTERNAL()
      enqueueSnackbar(`${message}${text.app.code(code)}`, { variant: 'error', autoHideDuration: 12_000 })
    },
    [enqueueSnackbar],
  )
}

/**
 * Takes back the latest action, or the named one as long as nothing came after it, and says which one it was.
 * Gives false when nothing was taken back; why is said too.
 */
export const useUndo = () => {
  const { records } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const refused = useRefused()
  return useCallback(
    async (action?: string): Promise<boolean> => {
      try {
        const latest = await records.undoLatest(({ label }) => text.app.undoLabel(label), action)
        if (latest?.undone === true) enqueueSnackbar(text.app.undone(latest.row.label), { variant: 'success' })
        else if (action !== undefined) enqueueSnackbar(text.app.undoLater, { variant: 'info' })
        return latest?.undone === true
      } catch (thrown) {
        refused(thrown)
        return false
      }
    },
    [records, enqueueSnackbar, refused],
  )
}

/** Does again what the latest undo took back, and says what it was. Gives false when nothing was done. */
export const useRedo = () => {
  const { records } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const refused = useRefused()
  return useCallback(async (): Promise<boolean> => {
    try {
      const redone = await records.redoLatest()
      if (redone !== undefined) enqueueSnackbar(text.app.redone(redone.label), { variant: 'success' })
      return redone !== undefined
    } catch (thrown) {
      refused(thrown)
      return false
    }
  }, [records, enqueueSnackbar, refused])
}

/** Says what was done, with a button that takes exactly this action back. */
export const useDoneToast = () => {
  const { enqueueSnackbar, closeSnackbar } = useSnackbar()
  const undo = useUndo()
  return useCallback(
    (done: string, action: string) => {
      enqueueSnackbar(done, {
        variant: 'success',
        autoHideDuration: WITH_BUTTON,
        action: (key) => (
          <Button
            size="small"
            color="inherit"
            onClick={() => {
              closeSnackbar(key)
              void undo(action)
            }}
          >
            {text.app.undo}
          </Button>
        ),
      })
    },
    [enqueueSnackbar, closeSnackbar, undo],
  )
}
