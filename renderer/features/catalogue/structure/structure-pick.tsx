import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { text } from '../../../text/zh-cn'
import { DropZone } from '../../../ui/drop-zone'
import { FileButton } from '../../../ui/file-button'
import { Notice } from '../../../ui/notice'
import type { StructureState } from './use-structure'

const t = text.structure
const KINDS = '.sql,.txt,.csv,.tsv,.json,.ndjson,.xlsx,.xls,.et'

export interface StructurePickProps {
  readonly state: Exclude<StructureState, { kind: 'open' }>
  readonly onRead: (source: Blob, name: string) => void
  readonly onCancel: () => void
}

/** First step: text is pasted, or a file picked or dropped; reading shows how far it is and can be called off. */
export function StructurePick({ state, onRead, onCancel }: StructurePickProps) {
  const [pasted, setPasted] = useState('')
  if (state.kind === 'reading')
    return (
      <Box sx={{ maxWidth: 640 }}>
        <Typography role="status" sx={{ mb: 1 }}>
          {t.reading(state.name)}
          {state.fraction > 0 ? ` · ${t.percent(Math.round(state.fraction * 100))}` : ''}
        </Typography>
        <LinearProgress
          aria-label={t.reading(state.name)}
          {...(state.fraction > 0 ? { variant: 'determinate', value: Math.round(state.fraction * 100) } : {})}
        />
        <Button sx={{ mt: 2 }} variant="outlined" onClick={onCancel}>
          {t.cancel}
        </Button>
      </Box>
    )
  return (
    <>
      {state.kind === 'refused' ? (
        <Notice severity="error" title={t.refused(state.name)} code={t.code(state.error.code)}>
          {state.error.message}
        </Notice>
      ) : null}
      <TextField
        label={t.paste}
        helperText={t.pasteHint}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        multiline
        minRows={8}
        maxRows={12}
        autoFocus
        fullWidth
        slotProps={{ htmlInput: { spellCheck: false } }}
      />
      <Box>
        <Button variant="outlined" disabled={pasted.trim() === ''} onClick={() => onRead(new Blob([pasted]), t.pasted)}>
          {t.read}
        </Button>
      </Box>
      <DropZone onFile={(file) => onRead(file, file.name)} centred>
        <Typography>{t.drop}</Typography>
        <FileButton label={t.file} accept={KINDS} onFile={(file) => onRead(file, file.name)} />
      </DropZone>
    </>
  )
}
