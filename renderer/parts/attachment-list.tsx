import AttachFile from '@mui/icons-material/AttachFile'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import type { Attachment } from '../../shared/base/attachment'
import { ATTACHMENT_BYTES } from '../../shared/host/contract'
import { text } from '../text/zh-cn'
import { Notice } from '../ui/notice'
import { AttachmentDialog, type Wanted } from './attachment-dialog'
import { AttachmentLines } from './attachment-lines'
import { useAttachments } from './use-attachments'

const t = text.attachments

export interface AttachmentListProps {
  /** Heading, and what the button adds (盖章扫描件); plain 附件 where absent. */
  readonly title?: string
  /** What belongs here. */
  readonly hint?: string
  readonly attachments: readonly Attachment[]
  /** Told the whole new list after files were kept or one was removed. */
  readonly onChange: (attachments: Attachment[]) => void
}

/** The files of a record: add (several at once), look at, write out to a folder, remove. Bytes stay in the data folder. */
export function AttachmentList({ title = t.title, hint = '', attachments, onChange }: AttachmentListProps) {
  const { keeping, problems, add, remove } = useAttachments(attachments, onChange)
  const [wanted, setWanted] = useState<Wanted>()
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const busy = keeping !== undefined
  const take = (files: readonly File[]) => {
    if (!busy && files.length > 0) void add(files)
  }
  return (
    <Stack
      spacing={1}
      component="section"
      aria-label={title}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      <Stack direction="row" spacing={2} sx={{ alignItems: 'baseline' }}>
        <Typography variant="h2" component="h3" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t.addTo(title)}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            take(files)
          }}
        />
        <Button
          ref={button}
          size="small"
          startIcon={<AttachFile />}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) input.current?.click()
          }}
        >
          {t.addTo(title)}
        </Button>
      </Stack>
      <Typography variant="caption" color="textSecondary">
        {hint}
        {t.hint(ATTACHMENT_BYTES / 1024 / 1024)}
      </Typography>
      {keeping === undefined ? null : (
        <div role="status">
          <Typography variant="body2">
            {t.keeping(keeping.name, t.size(keeping.done), t.size(keeping.total))}
          </Typography>
          <LinearProgress
            variant="determinate"
            aria-label={keeping.name}
            value={(keeping.done / keeping.total) * 100}
          />
        </div>
      )}
      {problems.length === 0 ? null : (
        <Notice severity="warning" title={t.failed}>
          {problems.map((line) => (
            <Typography key={line} variant="body2">
              {line}
            </Typography>
          ))}
        </Notice>
      )}
      {attachments.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t.none}
        </Typography>
      ) : (
        <AttachmentLines
          attachments={attachments}
          onWanted={setWanted}
          onRemove={(sha256) => {
            // The button that had the focus goes with its line.
            button.current?.focus()
            remove(sha256)
          }}
        />
      )}
      {wanted === undefined ? null : <AttachmentDialog wanted={wanted} onClose={() => setWanted(undefined)} />}
    </Stack>
  )
}
