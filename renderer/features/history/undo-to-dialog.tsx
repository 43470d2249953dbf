import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useCallback, useRef, useState } from 'react'
import { useRefused } from '../../parts/use-undo'
import type { ActionRow } from '../../data/store/database'
import { MOST_STEPS, undoPlan, type UndoPlan } from '../../data/undo/history'
import { useLoading } from '../../data/store/use-loading'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Dialog } from '../../ui/dialog'

const t = text.history.undo

/** Says how many steps it takes to go back to before an action, and takes them back one after the other. */
export function UndoToDialog({ row, onClose }: { readonly row: ActionRow; readonly onClose: () => void }) {
  const { records } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const refused = useRefused()
  const [plan, setPlan] = useState<UndoPlan>()
  const [done, setDone] = useState<number>()
  const stopped = useRef(false)
  useLoading({ load: useCallback(() => undoPlan(records.db, row), [records, row]), onLoaded: setPlan })
  const count = plan?.rows.length ?? 0
  const newestKept = plan?.kept[0]
  const run = async () => {
    let taken = 0
    try {
      setDone(0)
      for (const one of plan?.rows ?? []) {
        if (stopped.current) break
        await records.undo(one, text.app.undoLabel(one.label))
        taken++
        setDone(taken)
      }
    } catch (thrown) {
      refused(thrown)
    }
    enqueueSnackbar(t.done(taken), { variant: taken === count ? 'success' : 'info' })
    onClose()
  }
  const stop = () => {
    stopped.current = true
    if (done === undefined) onClose()
  }
  return (
    <Dialog
      title={t.title(row.label)}
      width="sm"
      closeLabel={done === undefined ? t.cancel : t.stop}
      onClose={stop}
      confirm={{ label: t.confirm(count), disabled: count === 0 || done !== undefined, onConfirm: () => void run() }}
    >
      {plan === undefined ? (
        <Typography role="status">{text.history.loading}</Typography>
      ) : (
        <>
          {newestKept === undefined ? null : <Typography>{t.kept(newestKept.label, plan.kept.length)}</Typography>}
          {plan.tooMany ? <Typography>{t.tooMany(MOST_STEPS)}</Typography> : null}
          <Typography>
            {count === 0
              ? t.nothing
              : plan.kept.some(({ id }) => id === row.id) || plan.tooMany
                ? t.countAfter(count)
                : t.count(count)}
          </Typography>
          {done === undefined ? null : <Typography role="status">{t.progress(done, count)}</Typography>}
        </>
      )}
    </Dialog>
  )
}
