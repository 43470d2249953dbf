import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useLayoutEffect, useRef } from 'react'
import { leftOutText, otherSheetText } from '../../../../shared/text/left-out'
import { text } from '../../../text/zh-cn'
import { Fold } from '../../../ui/fold'
import { Notice } from '../../../ui/notice'
import { PlainTable } from '../../../ui/plain-table'
import { ColumnTable } from './column-table'
import { HeaderChoice } from './header-choice'
import type { OpenFile, Wanted } from './import-session'
import { RememberedNote } from './remembered-note'

const t = text.importing.columns
/** Lines that are listed of what was mended and left out; more are counted. */
const LISTED = 500

export interface ImportColumnsProps {
  readonly file: OpenFile
  readonly onAgain: (wanted: Wanted) => void
  readonly onNext: () => void
  readonly onBack: () => void
}

/** Second step: which sheet and headings were found, what each column holds, what was mended, what stays out. */
export function ImportColumns({ file, onAgain, onNext, onBack }: ImportColumnsProps) {
  const { analysis, samples } = file.book
  const next = useRef<HTMLButtonElement>(null)
  const empty = analysis.resources.length === 0
  useLayoutEffect(() => {
    if (!empty) next.current?.focus()
  }, [empty, file])
  const blank = (value: string) => (value === '' ? t.blank : value)
  return (
    <>
      {empty ? (
        <Notice severity="warning" title={t.none}>
          {t.noneWhat}
        </Notice>
      ) : null}
      <RememberedNote book={file.book} onAgain={onAgain} />
      {file.notes.map((note) => (
        <Notice key={note.code} severity="info">
          {note.message}
        </Notice>
      ))}
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <Typography variant="h2" component="p" role="status" sx={{ flex: 1 }}>
          {t.found(analysis.resources.length, analysis.items)}
        </Typography>
        <Button variant="outlined" onClick={onBack}>
          {t.back}
        </Button>
        <Button ref={next} variant="contained" disabled={empty} onClick={onNext}>
          {t.next}
        </Button>
      </Stack>
      <HeaderChoice
        key={`${analysis.sheet} ${String(analysis.headerRows?.[0])} ${String(analysis.headerRows?.[1])}`}
        sheets={file.sheets}
        sheet={analysis.sheet}
        headerRows={analysis.headerRows}
        onApply={onAgain}
      />
      {analysis.sheets.length > 1 ? (
        <Typography variant="body2">{t.sheetsToo(analysis.sheets.join('、'))}</Typography>
      ) : null}
      {analysis.otherSheets.length > 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t.otherSheets(
            analysis.otherSheets.map(({ sheet, reason }) => t.otherSheet(sheet, otherSheetText[reason])).join('、'),
          )}
        </Typography>
      ) : null}
      <Fold title={t.fixed(analysis.autofixed.reduce((sum, { more = 0 }) => sum + 1 + more, 0))}>
        <Typography variant="body2" color="textSecondary">
          {t.fixedWhy}
        </Typography>
        <PlainTable
          label={t.fixed(analysis.autofixed.length)}
          head={[t.fixedCell, t.fixedFrom, t.fixedTo, t.fixedReason]}
          widths={['160px', undefined, undefined, '280px']}
          rows={analysis.autofixed.slice(0, LISTED).map(({ sheet, cell, from, to, why, more }) => ({
            key: `${sheet}!${cell} ${why}`,
            cells: [
              `${sheet} ${cell}`,
              blank(from),
              blank(to),
              more === undefined ? why : `${why}（${t.fixedMore(more)}）`,
            ],
          }))}
        />
        {analysis.autofixed.length > LISTED ? (
          <Typography>{t.moreRows(analysis.autofixed.length - LISTED)}</Typography>
        ) : null}
      </Fold>
      <Fold title={analysis.leftOut.length === 0 ? t.nothingLeftOut : t.leftOut(analysis.leftOut.length)}>
        <PlainTable
          label={t.leftOut(analysis.leftOut.length)}
          head={[t.leftOutWhere, t.leftOutWhy, t.leftOutText]}
          widths={['220px', '260px', undefined]}
          rows={analysis.leftOut.slice(0, LISTED).map(({ sheet, rows: [from, to], reason, text: says }) => ({
            key: `${sheet} ${String(from)} ${reason}`,
            cells: [`${sheet} ${t.leftOutRows(from, to)}`, leftOutText[reason], blank(says)],
          }))}
        />
        {analysis.leftOut.length > LISTED ? (
          <Typography>{t.moreRows(analysis.leftOut.length - LISTED)}</Typography>
        ) : null}
      </Fold>
      <ColumnTable analysis={analysis} samples={samples} onMapping={(mapping) => onAgain({ mapping })} />
    </>
  )
}
