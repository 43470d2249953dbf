import Redo from '@mui/icons-material/Redo'
import Undo from '@mui/icons-material/Undo'
import Button from '@mui/material/Button'
import Tooltip from '@mui/material/Tooltip'
import { useEffect, type ReactNode } from 'react'
import { tinykeys } from 'tinykeys'
import { useRedoable, useUndoable } from '../data/store/workspace'
import { text } from '../text/zh-cn'
import { useRedo, useUndo } from '../parts/use-undo'

/** Inside a field these keys take back typing, as everywhere else; and one press is one step, however long it lasts. */
const onPress = (step: () => void) => (event: KeyboardEvent) => {
  if (event.target instanceof HTMLElement && event.target.closest('input,textarea,[contenteditable]')) return
  event.preventDefault()
  if (!event.repeat) step()
}

interface StepButtonProps {
  readonly label: string
  readonly hint: string
  readonly icon: ReactNode
  readonly disabled: boolean
  readonly onStep: () => void
}

function StepButton({ label, hint, icon, disabled, onStep }: StepButtonProps) {
  return (
    <Tooltip title={hint}>
      <span>
        <Button size="small" color="inherit" startIcon={icon} disabled={disabled} onClick={onStep} aria-label={hint}>
          {label}
        </Button>
      </span>
    </Tooltip>
  )
}

/** 撤销 and 重做: each names the step that it would take. */
export function UndoButtons() {
  const undoable = useUndoable()
  const redoable = useRedoable()
  const undo = useUndo()
  const redo = useRedo()
  useEffect(() => {
    const back = onPress(() => void undo())
    const again = onPress(() => void redo())
    return tinykeys(window, { '$mod+z': back, '$mod+y': again, '$mod+Shift+z': again })
  }, [undo, redo])
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <StepButton
        label={text.app.undo}
        hint={undoable ? text.app.undoShort(undoable.label) : text.app.nothingToUndo}
        icon={<Undo />}
        disabled={!undoable}
        onStep={() => void undo()}
      />
      <StepButton
        label={text.app.redo}
        hint={redoable ? text.app.redoShort(redoable.undone.label) : text.app.nothingToRedo}
        icon={<Redo />}
        disabled={!redoable}
        onStep={() => void redo()}
      />
    </span>
  )
}
