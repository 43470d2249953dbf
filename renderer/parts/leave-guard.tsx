import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

export interface LeaveGuardProps {
  /** True while there is typed work that is not yet a record. */
  readonly active: boolean
  readonly words: { readonly title: string; readonly body: string; readonly go: string; readonly stay: string }
}

/** Asks before typed work that is not yet a record is left by the rail, the address or the window's own button. */
export function LeaveGuard({ active, words }: LeaveGuardProps) {
  const blocker = useBlocker(active)
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [active])
  return (
    <Dialog open={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
      <DialogTitle>{words.title}</DialogTitle>
      <DialogContent>{words.body}</DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed?.()}>{words.go}</Button>
        <Button variant="contained" onClick={() => blocker.reset?.()} autoFocus>
          {words.stay}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
