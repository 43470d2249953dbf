import Button from '@mui/material/Button'
import MuiDialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, type SyntheticEvent, type ReactNode } from 'react'

export interface DialogProps {
  readonly title: string
  readonly width: 'xs' | 'sm' | 'md' | 'lg'
  readonly children: ReactNode
  /** False while it fades away; a dialog that is simply no longer drawn needs it not. */
  readonly open?: boolean
  readonly closeLabel: string
  readonly onClose: () => void
  /** The button that does what the dialog asks about; there is none where one can only look. */
  readonly confirm?: { readonly label: string; readonly disabled?: boolean; readonly onConfirm: () => void } | undefined
  /** Enter in a field confirms. */
  readonly byEnter?: boolean
  /** While work runs: Esc and a click beside the dialog do nothing, and the button that closes waits or calls it off. */
  readonly busy?: boolean
  readonly onCallOff?: () => void
  /** The content is longer than the dialog and holds nothing to focus: arrow keys scroll it. */
  readonly scrolls?: boolean
}

function Buttons({ closeLabel, onClose, confirm, byEnter = false, busy = false, onCallOff }: DialogProps) {
  return (
    <DialogActions>
      <Button disabled={busy && onCallOff === undefined} onClick={busy && onCallOff ? onCallOff : onClose}>
        {closeLabel}
      </Button>
      {confirm === undefined ? null : (
        <Button
          variant="contained"
          disabled={confirm.disabled ?? false}
          {...(byEnter ? { type: 'submit' } : { onClick: confirm.onConfirm })}
        >
          {confirm.label}
        </Button>
      )}
    </DialogActions>
  )
}

/** A question: its title, what there is to see or fill in, and below it the button that gives up and the one that confirms. */
export function Dialog(props: DialogProps) {
  const {
    title,
    width,
    children,
    open = true,
    onClose,
    confirm,
    byEnter = false,
    busy = false,
    scrolls = false,
  } = props
  const heading = useId()
  const parts = (
    <>
      <DialogTitle id={heading} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent {...(scrolls && { tabIndex: 0 })}>{children}</DialogContent>
      <Buttons {...props} />
    </>
  )
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    confirm?.onConfirm()
  }
  return (
    <MuiDialog open={open} onClose={busy ? undefined : onClose} maxWidth={width} fullWidth aria-labelledby={heading}>
      {byEnter ? (
        <form noValidate onSubmit={submit}>
          {parts}
        </form>
      ) : (
        parts
      )}
    </MuiDialog>
  )
}
