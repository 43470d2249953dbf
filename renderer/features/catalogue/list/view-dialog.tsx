import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { text } from '../../../text/zh-cn'
import { Dialog } from '../../../ui/dialog'

const t = text.catalogue.views
/** As many characters as fit on a chip and in the record. */
const LONGEST = 40

export interface ViewDialogProps {
  readonly title: string
  /** What the name field begins with. */
  readonly first: string
  /** Names of the other views: two of one name could not be told apart. */
  readonly taken: readonly string[]
  readonly onKeep: (name: string) => void
  readonly onClose: () => void
}

/** Asks for the name of a view. */
export function ViewDialog({ title, first, taken, onKeep, onClose }: ViewDialogProps) {
  const [name, setName] = useState(first.slice(0, LONGEST))
  const [tried, setTried] = useState(false)
  const typed = name.trim()
  const wrong = typed === '' ? t.noName : taken.includes(typed) ? t.taken : undefined
  const keep = () => {
    setTried(true)
    if (wrong === undefined) onKeep(typed)
  }
  return (
    <Dialog
      title={title}
      width="xs"
      closeLabel={t.cancel}
      onClose={onClose}
      confirm={{ label: t.keep, onConfirm: keep }}
      byEnter
    >
      <TextField
        label={t.name}
        value={name}
        autoFocus
        fullWidth
        margin="dense"
        error={tried && wrong !== undefined}
        helperText={tried && wrong !== undefined ? wrong : t.hint}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: LONGEST } }}
      />
    </Dialog>
  )
}
