import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { text } from '../../text/zh-cn'

const t = text.rosterChange.leave

/** Asks before typed work that is not yet a record is left by the rail, the address or closing the window. */
export function LeaveDialog({ typed }: { readonly typed: boolean }) {
  const blocker = useBlocker(typed)
  useEffect(() => {
    if (!typed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [typed])
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
