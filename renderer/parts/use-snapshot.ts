import { useSnackbar } from 'notistack'
import { useCallback } from 'react'
import { codedOf } from '../../shared/base/coded-error'
import type { SnapshotWhy } from '../../shared/host/contract'
import { failures } from '../../shared/text/failures'
import { useWorkspace } from '../data/store/workspace'
import { text } from '../text/zh-cn'

/** Keeps the state before a large change. A snapshot that fails is said, and never stops the work: 撤销 remains. */
export const useSnapshot = () => {
  const { host } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  return useCallback(
    async (why: SnapshotWhy): Promise<void> => {
      try {
        await host('snapshot.make', { why })
      } catch (thrown) {
        const { code, message } = codedOf(thrown) ?? failures.E_INTERNAL()
        const said = `${text.backup.beforeTrouble(text.backup.why[why], message)}${text.app.code(code)}`
        enqueueSnackbar(said, { variant: 'warning', autoHideDuration: 12_000 })
      }
    },
    [host, enqueueSnackbar],
  )
}
