import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { Link as RouterLink, useNavigate } from 'react-router'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import type { Imported } from './import-review'
import { useUndoAction } from './use-catalogue-actions'

const t = text.importing.done

export interface ImportDoneProps {
  readonly imported: Imported
  readonly onAgain: () => void
}

/** Last step: what came in, what did not, and how to take it back. */
export function ImportDone({ imported, onAgain }: ImportDoneProps) {
  const undo = useUndoAction()
  const navigate = useNavigate()
  const first = useRef<HTMLAnchorElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { resources, items, drafts, skipped, excluded, action } = imported
  return (
    <Notice
      severity="success"
      title={t.title(resources, items)}
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
          <Button onClick={onAgain}>{t.again}</Button>
        </Stack>
      }
    >
      <Typography>{drafts > 0 ? t.drafts(drafts) : t.clean}</Typography>
      {skipped > 0 ? <Typography>{t.skipped(skipped)}</Typography> : null}
      {excluded > 0 ? <Typography>{t.excluded(excluded)}</Typography> : null}
    </Notice>
  )
}
