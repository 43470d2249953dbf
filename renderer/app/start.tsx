import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { codedOf, type CodedError } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'
import type { Agreement } from '../data/store/follow-journal'
import type { Opened } from '../data/store/open-workspace'
import { text } from '../text/zh-cn'
import { Notice } from '../ui/notice'

type Stage =
  | { readonly kind: 'opening'; readonly done: number; readonly total: number }
  | { readonly kind: 'second-window' }
  | { readonly kind: 'failed'; readonly error: CodedError }
  | Opened

export interface StartProps {
  /** Takes the writer lock and opens the workspace; undefined when another window holds the lock. */
  readonly open: (onProgress: (done: number, total: number) => void) => Promise<Opened | undefined>
  readonly children: (opened: Extract<Opened, { kind: 'ready' }>) => ReactNode
}

const reload = () => {
  location.reload()
}

const contradiction = (agreement: Agreement): string =>
  agreement.kind === 'ahead'
    ? text.app.salvage.ahead(agreement.viewSeq, agreement.journalSeq)
    : agreement.kind === 'diverged'
      ? text.app.salvage.diverged(agreement.seq)
      : ''

/** Everything before the first screen: opening, recovery with progress, a second window, a contradiction, a refusal. */
export function Start({ open, children }: StartProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'opening', done: 0, total: 0 })
  const begin = useCallback(async (): Promise<Stage> => {
    try {
      const opened = await open((done, total) => setStage({ kind: 'opening', done, total }))
      return opened ?? { kind: 'second-window' }
    } catch (thrown) {
      return { kind: 'failed', error: codedOf(thrown) ?? failures.E_INTERNAL() }
    }
  }, [open])
  useEffect(() => {
    void begin().then(setStage)
  }, [begin])

  if (stage.kind === 'ready') return children(stage)
  return (
    <Box component="main" sx={{ maxWidth: 720, mx: 'auto', mt: 12, px: 3 }}>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {text.app.name}
      </Typography>
      {stage.kind === 'opening' ? (
        <>
          <Typography role="status" sx={{ mb: 1 }}>
            {stage.total > 0 ? text.app.replaying(stage.done, stage.total) : text.app.starting}
          </Typography>
          <LinearProgress
            aria-label={text.app.starting}
            {...(stage.total > 0 ? { variant: 'determinate', value: (stage.done / stage.total) * 100 } : {})}
          />
        </>
      ) : null}
      {stage.kind === 'second-window' ? (
        <Notice
          severity="warning"
          title={text.app.secondWindow.title}
          actions={
            <Button variant="contained" onClick={reload}>
              {text.app.secondWindow.retry}
            </Button>
          }
        >
          {text.app.secondWindow.body}
        </Notice>
      ) : null}
      {stage.kind === 'failed' ? (
        <Notice
          severity="error"
          title={text.app.failedStart.title}
          code={text.app.code(stage.error.code)}
          actions={
            <Button variant="contained" onClick={reload}>
              {text.app.failedStart.retry}
            </Button>
          }
        >
          {stage.error.message}
        </Notice>
      ) : null}
      {stage.kind === 'salvage' ? (
        <Notice
          severity="error"
          title={text.app.salvage.title}
          actions={
            <Button variant="contained" onClick={() => void stage.setAside().then(reload)}>
              {text.app.salvage.useJournal}
            </Button>
          }
        >
          <Typography>{contradiction(stage.agreement)}</Typography>
          <Typography>{text.app.salvage.keep}</Typography>
          <Typography>{text.app.salvage.advice}</Typography>
          <Typography>{text.app.salvage.folder(stage.dataFolder)}</Typography>
        </Notice>
      ) : null}
    </Box>
  )
}
