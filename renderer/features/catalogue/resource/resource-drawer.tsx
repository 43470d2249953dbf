import Close from '@mui/icons-material/Close'
import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import type { CompletenessScore } from '../../../../shared/catalogue/completeness'
import type { Finding } from '../../../../shared/field/finding'
import { RecordHistory } from '../../../parts/record-history'
import { useResourceDraft } from '../../../data/queries/resource-draft'
import { text } from '../../../text/zh-cn'
import { leaveField } from '../../../ui/leave-field'
import { NeighbourButtons } from '../../../ui/neighbour-buttons'
import { useNeighbourKeys } from '../../../ui/use-neighbour-keys'
import { CompletenessLine } from '../list/completeness-line'
import { ResourceForm } from './resource-form'
import { nameOf } from '../list/use-catalogue-actions'

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

/** One resource at the right of the list, every field of it; stays beside the list and blocks nothing. */
export const ResourceDrawer = memo(function ResourceDrawer(props: ResourceDrawerProps) {
  const { id, previous, next, findings, completeness, onOpen, onClose, onRemove } = props
  const open = useResourceDraft(id)
  const { resource } = open
  const panel = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => panel.current?.focus(), [id])
  useNeighbourKeys({ previous, next, onOpen })
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      // An open list of choices takes the first Escape for itself.
      if (event.defaultPrevented) return
      leaveField()
      onClose()
    }
    return tinykeys(window, { Escape: close })
  }, [onClose])

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
        <NeighbourButtons words={t} previous={previous} next={next} onOpen={onOpen} />
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
