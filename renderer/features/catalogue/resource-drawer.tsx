import Close from '@mui/icons-material/Close'
import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown'
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import type { CompletenessScore } from '../../../shared/catalogue/completeness'
import type { Finding } from '../../../shared/field/finding'
import { RecordHistory } from '../../app/record-history'
import { useResourceDraft } from '../../data/resource-draft'
import { text } from '../../text/zh-cn'
import { CompletenessLine } from './completeness-line'
import { ResourceForm } from './resource-form'
import { nameOf } from './use-catalogue-actions'

const t = text.catalogue.drawer
const WIDTH = 640

export interface ResourceDrawerProps {
  readonly id: string
  /** Its neighbours in the list as it stands. */
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly findings: readonly Finding[]
  readonly completeness: CompletenessScore | undefined
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
  readonly onRemove: (ids: readonly string[], name: string) => Promise<void>
}

/** Leaving a field commits it; what is focused is left before the drawer moves on. */
const leaveField = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** One resource at the right of the list, every field of it; stays beside the list and blocks nothing. */
export const ResourceDrawer = memo(function ResourceDrawer(props: ResourceDrawerProps) {
  const { id, previous, next, findings, completeness, onOpen, onClose, onRemove } = props
  const open = useResourceDraft(id)
  const { resource } = open
  const panel = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => panel.current?.focus(), [id])
  useEffect(() => {
    const go = (target: string | undefined) => (event: KeyboardEvent) => {
      event.preventDefault()
      if (target === undefined) return
      leaveField()
      onOpen(target)
    }
    return tinykeys(window, {
      'Alt+ArrowUp': go(previous),
      'Alt+ArrowDown': go(next),
      Escape: (event) => {
        // An open list of choices takes the first Escape for itself.
        if (event.defaultPrevented) return
        leaveField()
        onClose()
      },
    })
  }, [previous, next, onOpen, onClose])

  return (
    <Box
      ref={panel}
      role="region"
      aria-label={t.title}
      tabIndex={-1}
      data-drawer
      sx={{
        position: 'fixed',
        top: 48,
        right: 0,
        bottom: 0,
        width: WIDTH,
        zIndex: 'drawer',
        bgcolor: 'background.paper',
        borderLeft: 1,
        borderColor: 'divider',
        display: 'flex',
        flexDirection: 'column',
        outline: 'none',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="h2" noWrap sx={{ flex: 1 }}>
          {resource ? nameOf(resource) : t.title}
        </Typography>
        <IconButton
          aria-label={t.previous}
          title={t.previous}
          disabled={previous === undefined}
          onClick={() => previous !== undefined && onOpen(previous)}
        >
          <KeyboardArrowUp />
        </IconButton>
        <IconButton
          aria-label={t.next}
          title={t.next}
          disabled={next === undefined}
          onClick={() => next !== undefined && onOpen(next)}
        >
          <KeyboardArrowDown />
        </IconButton>
        <IconButton aria-label={t.close} title={t.close} onClick={onClose}>
          <Close />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, overflowY: 'auto', px: 2, py: 1.5 }}>
        {resource === undefined ? <LinearProgress aria-label={text.catalogue.empty.loading} /> : null}
        {resource === null ? (
          <>
            <Typography sx={{ mb: 1 }}>{t.gone}</Typography>
            <Button variant="outlined" onClick={onClose}>
              {t.backToList}
            </Button>
          </>
        ) : null}
        {resource ? (
          <>
            <CompletenessLine completeness={completeness} />
            <ResourceForm resource={resource} revise={open.revise} findings={findings} />
            <Box sx={{ mt: 3 }}>
              <RecordHistory key={id} table="resources" id={id} />
            </Box>
            <Button
              color="error"
              startIcon={<DeleteOutline aria-hidden />}
              sx={{ mt: 2 }}
              onClick={() => {
                onClose()
                void onRemove([id], nameOf(resource))
              }}
            >
              {t.remove}
            </Button>
          </>
        ) : null}
      </Box>
    </Box>
  )
})
