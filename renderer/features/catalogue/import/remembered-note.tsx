import Button from '@mui/material/Button'
import type { AnalysedBook } from '../../../../shared/tables/analyse-book'
import { dayText } from '../../../../shared/text/period-text'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'
import type { Wanted } from './import-session'

const t = text.importing.columns

export interface RememberedNoteProps {
  readonly book: Pick<AnalysedBook, 'remembered'>
  readonly onAgain: (wanted: Wanted) => void
}

/** Says that a book was read as its shape was before, and offers to find its columns anew. */
export function RememberedNote({ book: { remembered }, onAgain }: RememberedNoteProps) {
  if (remembered === undefined) return null
  return (
    <Notice
      severity="info"
      actions={
        <Button size="small" onClick={() => onAgain({})}>
          {t.findAnew}
        </Button>
      }
    >
      {t.remembered(dayText(remembered))}
    </Notice>
  )
}
