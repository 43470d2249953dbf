import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Attachment } from '../../shared/base/attachment'
import { text } from '../text/zh-cn'
import { canShow, type Wanted } from './attachment-dialog'

const t = text.attachments

export interface AttachmentLinesProps {
  readonly attachments: readonly Attachment[]
  readonly onWanted: (wanted: Wanted) => void
  readonly onRemove: (sha256: string) => void
}

/** One line a file, with what can be done with it. */
export function AttachmentLines({ attachments, onWanted, onRemove }: AttachmentLinesProps) {
  return (
    <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', border: 1, borderColor: 'divider' }}>
      {attachments.map((one) => (
        <Stack
          key={one.sha256}
          component="li"
          direction="row"
          spacing={1}
          sx={{
            alignItems: 'center',
            px: 1,
            minHeight: 36,
            '& + li': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {one.name}
          </Typography>
          <Typography variant="caption" color="textSecondary" noWrap>
            {t.size(one.len)} · {t.added(one.added)}
          </Typography>
          {canShow(one) ? (
            <Button
              size="small"
              aria-label={t.openNamed(one.name)}
              onClick={() => onWanted({ kind: 'show', attachment: one })}
            >
              {t.open}
            </Button>
          ) : null}
          <Button
            size="small"
            aria-label={t.saveNamed(one.name)}
            onClick={() => onWanted({ kind: 'save', attachment: one })}
          >
            {t.save}
          </Button>
          <Button
            size="small"
            color="inherit"
            aria-label={t.removeNamed(one.name)}
            onClick={() => onRemove(one.sha256)}
          >
            {t.remove}
          </Button>
        </Stack>
      ))}
    </Stack>
  )
}
