import Button from '@mui/material/Button'
import InputBase from '@mui/material/InputBase'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { FindingLevel } from '../../../../shared/base/finding-level'
import { formatCount } from '../../../../shared/base/format-count'
import { dayText } from '../../../../shared/text/period-text'
import { markFile } from '../../../io/mark-workbook'
import { text } from '../../../text/zh-cn'
import { Mark } from '../../../ui/mark'
import { PlainTable } from '../../../ui/plain-table'
import { isUnsure } from '../import/column-table'
import { MarkedExport } from '../import/marked-export'
import { countLevel } from '../repair/repair'
import type { CollectedFile, CollectedFiles } from './use-collected-files'

const t = text.collect
const LEVELS: readonly FindingLevel[] = ['必改', '需说明', '建议']
const WIDTHS = [undefined, '170px', '64px', '72px', '64px', '72px', '64px', '150px', '240px']
export interface CollectedTableProps {
  readonly drive: CollectedFiles
  readonly onColumns: (id: number) => void
}

/** Every file that was sent: whose it is, what is in it, what is wrong with it, what can be done. */
export function CollectedTable({ drive, onColumns }: CollectedTableProps) {
  return (
    <PlainTable
      label={t.table}
      head={t.head}
      widths={WIDTHS}
      rows={drive.files.map((file) => ({ key: String(file.id), cells: cellsOf(file, drive, onColumns) }))}
    />
  )
}

const cellsOf = (collected: CollectedFile, drive: CollectedFiles, onColumns: (id: number) => void): ReactNode[] => {
  const { id, file, department, state } = collected
  const analysis = state.kind === 'read' ? state.open.book.analysis : undefined
  const numbers =
    analysis === undefined
      ? ['', '', '', '', '']
      : [
          formatCount(analysis.resources.length),
          formatCount(analysis.items),
          ...LEVELS.map((level) => formatCount(countLevel(analysis.findings, level))),
        ]
  return [
    file.name,
    <InputBase
      key="department"
      fullWidth
      value={department ?? ''}
      onChange={(event) => drive.rename(id, event.target.value)}
      inputProps={{ 'aria-label': t.department(file.name), maxLength: 60 }}
      sx={{ border: 1, borderColor: 'divider', px: 1 }}
    />,
    ...numbers,
    <State key="state" state={state} />,
    <Stack key="actions" direction="row" sx={{ flexWrap: 'wrap' }}>
      {analysis === undefined ? null : (
        <>
          <MarkedExport
            file={file.name}
            analysis={analysis}
            make={markFile(file)}
            label={text.marked.openOf(file.name)}
            size="small"
          />
          <Button size="small" aria-label={t.columnsOf(file.name)} onClick={() => onColumns(id)}>
            {t.columns}
          </Button>
        </>
      )}
      {state.kind === 'reading' ? (
        <Button size="small" aria-label={t.cancelOf(file.name)} onClick={() => drive.stop(id)}>
          {t.cancel}
        </Button>
      ) : (
        <Button size="small" color="inherit" aria-label={t.removeOf(file.name)} onClick={() => drive.remove(id)}>
          {t.remove}
        </Button>
      )}
    </Stack>,
  ]
}

function State({ state }: Pick<CollectedFile, 'state'>) {
  switch (state.kind) {
    case 'waiting':
      return <Typography color="textSecondary">{t.waiting}</Typography>
    case 'reading':
      return <Typography>{t.reading(Math.round(state.fraction * 100))}</Typography>
    case 'refused':
      return (
        <>
          <Mark kind="bad" label={t.refused} />
          <Typography variant="body2">{state.error.message}</Typography>
          <Typography variant="caption" color="textSecondary">
            {text.importing.pick.code(state.error.code)}
          </Typography>
        </>
      )
    case 'read':
      return (
        <>
          {isUnsure(state.open.book.analysis) ? (
            <Mark kind="doubt" label={t.unsure} />
          ) : (
            <Mark kind="good" label={t.read} />
          )}
          {state.open.book.remembered === undefined ? null : (
            <Typography variant="body2" color="textSecondary">
              {t.remembered(dayText(state.open.book.remembered))}
            </Typography>
          )}
        </>
      )
  }
}
