import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import type { FilingWork } from './use-filing-work'

const t = text.filing

export interface WorkNoticeProps {
  readonly work: FilingWork
  readonly onCancel: () => void
}

/** What is being done, what came of it, or why it was refused and how to go on. */
export function WorkNotice({ work, onCancel }: WorkNoticeProps) {
  switch (work.kind) {
    case 'idle':
      return null
    case 'working':
      return (
        <Stack spacing={1} role="status">
          <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
            <Typography sx={{ flex: 1 }}>{work.step}</Typography>
            {work.cancellable ? <Button onClick={onCancel}>{t.cancel}</Button> : null}
          </Stack>
          <LinearProgress aria-label={t.make} />
        </Stack>
      )
    case 'failed':
      return (
        <Notice
          severity="error"
          title={t.failed}
          code={text.app.code(work.error.code)}
          actions={
            work.again === undefined ? undefined : (
              <Button variant="outlined" onClick={work.again}>
                {t.retry}
              </Button>
            )
          }
        >
          {work.error.message}
        </Notice>
      )
    case 'done': {
      const { record, written, cover } = work.result
      return (
        <Stack spacing={1} role="status">
          <Notice severity="success" title={t.done}>
            {work.again ? <Typography sx={{ fontWeight: 600 }}>{t.again(record.seq)}</Typography> : null}
            <Typography>{t.doneFile(record.file)}</Typography>
            <Typography sx={{ wordBreak: 'break-all' }}>{t.donePlace(written.path, t.size(written.bytes))}</Typography>
            <Typography>{t.doneNumber(record.seq, record.id.slice(0, 20))}</Typography>
            {'name' in cover ? <Typography>{t.coverDone(cover.name)}</Typography> : null}
            {work.tooLong === '' ? null : <Typography>{t.listsTooLong(work.tooLong)}</Typography>}
            <Typography>{t.doneNext}</Typography>
          </Notice>
          {work.missing === '' ? null : <Notice severity="warning">{t.formsMissing(work.missing)}</Notice>}
          {'why' in cover ? <Notice severity="warning">{t.coverFailed(cover.why)}</Notice> : null}
          {'missing' in cover && cover.missing !== '' ? (
            <Notice severity="warning">{t.coverMissing(cover.missing)}</Notice>
          ) : null}
        </Stack>
      )
    }
  }
}
