import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'
import { ColumnTable } from '../import/column-table'
import { HeaderChoice } from '../import/header-choice'
import type { Wanted } from '../import/import-session'
import { RememberedNote } from '../import/remembered-note'
import type { CollectedFile } from './use-collected-files'

const t = text.collect

export interface ColumnDialogProps {
  readonly file: CollectedFile
  readonly onAgain: (wanted: Wanted) => void
  readonly onClose: () => void
}

/** What the columns of one collected file were taken for, and how to have it read otherwise. */
export function ColumnDialog({ file, onAgain, onClose }: ColumnDialogProps) {
  const { state } = file
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="columns-title">
      <DialogTitle id="columns-title">{t.columnsTitle(file.file.name)}</DialogTitle>
      <DialogContent>
        {state.kind === 'read' ? (
          <Columns book={state.open} onAgain={onAgain} />
        ) : state.kind === 'refused' ? (
          <Notice severity="error" code={text.importing.pick.code(state.error.code)}>
            {state.error.message}
          </Notice>
        ) : (
          <LinearProgress aria-label={t.reading(0)} />
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          {t.columnsDone}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

type ColumnsProps = Pick<ColumnDialogProps, 'onAgain'> & {
  readonly book: Extract<CollectedFile['state'], { kind: 'read' }>['open']
}

function Columns({ book: { sheets, book }, onAgain }: ColumnsProps) {
  const { analysis, samples } = book
  return (
    <>
      <RememberedNote book={book} onAgain={onAgain} />
      <Typography role="status">{text.importing.columns.found(analysis.resources.length, analysis.items)}</Typography>
      <HeaderChoice
        key={`${analysis.sheet} ${String(analysis.headerRows?.[0])} ${String(analysis.headerRows?.[1])}`}
        sheets={sheets}
        sheet={analysis.sheet}
        headerRows={analysis.headerRows}
        onApply={onAgain}
      />
      <ColumnTable analysis={analysis} samples={samples} onMapping={(mapping) => onAgain({ mapping })} />
    </>
  )
}
