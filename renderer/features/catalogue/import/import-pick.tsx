import UploadFile from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { text } from '../../../text/zh-cn'
import { DropZone } from '../../../ui/drop-zone'
import { FileButton } from '../../../ui/file-button'
import { Notice } from '../../../ui/notice'
import type { FileState } from './import-session'

const t = text.importing.pick
/** Endings of the files that are read. */
export const KINDS = '.xlsx,.xls,.xlsm,.et,.csv,.txt'
/** From when the time left is said too, in seconds. */
const LONG = 10

export interface ImportPickProps {
  readonly state: Exclude<FileState, { kind: 'open' }>
  readonly onFile: (file: File) => void
  readonly onReset: () => void
}

/** First step: a file is picked or dropped; reading it shows how far it is and can be called off. */
export function ImportPick({ state, onFile, onReset }: ImportPickProps) {
  const button = useRef<HTMLButtonElement>(null)
  const { kind } = state
  useLayoutEffect(() => {
    if (kind !== 'reading') button.current?.focus()
  }, [kind])

  if (state.kind === 'reading') return <Reading state={state} onReset={onReset} />
  return (
    <>
      {state.kind === 'refused' ? (
        <Notice severity="error" title={t.refused(state.name)} code={t.code(state.error.code)}>
          {state.error.message}
        </Notice>
      ) : null}
      <DropZone onFile={onFile} centred>
        <UploadFile color="primary" sx={{ fontSize: 40 }} aria-hidden />
        <Typography>{t.drop}</Typography>
        <FileButton ref={button} label={state.kind === 'refused' ? t.again : t.button} accept={KINDS} onFile={onFile} />
        <Typography variant="body2" color="textSecondary">
          {t.kinds}
        </Typography>
      </DropZone>
    </>
  )
}

function Reading({ state, onReset }: { state: Extract<FileState, { kind: 'reading' }>; onReset: () => void }) {
  const { name, rows, fraction, analysing, since } = state
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = (now - since) / 1000
  const left = seconds > LONG && fraction > 0.05 ? Math.ceil((seconds * (1 - fraction)) / fraction) : undefined
  return (
    <Box sx={{ maxWidth: 640 }}>
      <Typography role="status" sx={{ mb: 1 }}>
        {analysing ? t.analysing : t.reading(name)}
        {rows > 0 ? ` · ${t.rows(rows)}` : ''}
        {left === undefined ? '' : ` · ${t.left(left)}`}
      </Typography>
      <LinearProgress
        aria-label={t.reading(name)}
        {...(fraction > 0 ? { variant: 'determinate', value: Math.round(fraction * 100) } : {})}
      />
      <Button sx={{ mt: 2 }} variant="outlined" onClick={onReset}>
        {t.cancel}
      </Button>
    </Box>
  )
}
