import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { Link as RouterLink, useNavigate } from 'react-router'
import { useUndo } from '../../../parts/use-undo'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'
import type { Imported } from './imported'

const t = text.importing.done

export interface ImportDoneProps {
  readonly imported: Imported
  readonly onAgain: () => void
  /** What the button that starts over says. */
  readonly again?: string
  /** Further buttons: what is done with the file that was imported. */
  readonly children?: ReactNode
}

/** Last step: what came in, what did not, and how to take it back. */
export function ImportDone({ imported, onAgain, again = t.again, children }: ImportDoneProps) {
  const undo = useUndo()
  const navigate = useNavigate()
  const first = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  const { added, items, drafts, excluded, compared, action } = imported
  const counted = (count: number, said: (count: number) => string) =>
    count > 0 ? <Typography>{said(count)}</Typography> : null
  return (
    <Notice
      severity="success"
      title={
        compared === undefined ? t.title(added, items) : t.titleCompared(added, compared.changed, compared.removed)
      }
      actions={
        <Stack direction="row" spacing={1}>
          <Button ref={first} component={RouterLink} to="/catalogue" variant="contained">
            {t.toList}
          </Button>
          <Button
            variant="outlined"
            onClick={() => void undo(action).then((undone) => (undone ? navigate('/catalogue') : undefined))}
          >
            {t.undo}
          </Button>
          {children}
          <Button onClick={onAgain}>{again}</Button>
        </Stack>
      }
    >
      <Typography>{drafts > 0 ? t.drafts(drafts) : t.clean}</Typography>
      {counted(compared?.same ?? 0, t.same)}
      {counted(compared?.left ?? 0, t.left)}
      {counted(compared?.open ?? 0, t.open)}
      {counted(compared?.kept ?? 0, t.kept)}
      {counted(excluded, t.excluded)}
    </Notice>
  )
}
