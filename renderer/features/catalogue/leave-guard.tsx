import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { text } from '../../text/zh-cn'

const t = text.importing.repair.leave

/** Asks before what was mended is left by the rail, the address or the window's own button. */
export function LeaveGuard({ active }: { readonly active: boolean }) {
  const blocker = useBlocker(active)
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [active])
  return (
    <Dialog open={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
      <DialogTitle>{t.title}</DialogTitle>
      <DialogContent>{t.body}</DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed?.()}>{t.go}</Button>
        <Button variant="contained" onClick={() => blocker.reset?.()} autoFocus>
          {t.stay}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
