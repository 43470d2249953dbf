import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ListSource } from '../../io/list-worker'
import { pastedTable } from '../../io/pasted-table'
import { text } from '../../text/zh-cn'
import { DropZone } from '../../ui/drop-zone'
import { FileButton } from '../../ui/file-button'

const t = text.lists.importing

export interface ImportSourceProps {
  /** What was pasted so far; undefined where the list takes files alone. */
  readonly pasted: string | undefined
  readonly onPasted: (pasted: string) => void
  readonly onSource: (source: ListSource) => void
}

/** Where a list is read from: a file, or the box that rows are pasted into. */
export function ImportSource({ pasted, onPasted, onSource }: ImportSourceProps) {
  return (
    <Stack spacing={2}>
      <DropZone centred onFile={(file) => onSource({ file })}>
        <Typography>{t.drop}</Typography>
        <FileButton label={t.pick} accept=".xlsx,.xls,.et,.csv" onFile={(file) => onSource({ file })} />
        <Typography variant="body2" color="textSecondary">
          {t.hint}
        </Typography>
      </DropZone>
      {pasted === undefined ? null : (
        <>
          <TextField
            label={t.paste.label}
            value={pasted}
            multiline
            minRows={6}
            maxRows={12}
            autoFocus
            helperText={t.paste.hint}
            onChange={(event) => onPasted(event.target.value)}
            onPaste={(event) => {
              const table = pastedTable(event.clipboardData.getData('text/html'))
              if (table === undefined || !(event.target instanceof HTMLTextAreaElement)) return
              event.preventDefault()
              const { selectionStart, selectionEnd } = event.target
              onPasted(`${pasted.slice(0, selectionStart)}${table}${pasted.slice(selectionEnd)}`)
            }}
          />
          <Button
            variant="contained"
            disabled={pasted.trim() === ''}
            sx={{ alignSelf: 'flex-start' }}
            onClick={() => onSource({ pasted })}
          >
            {t.paste.read}
          </Button>
        </>
      )}
    </Stack>
  )
}
