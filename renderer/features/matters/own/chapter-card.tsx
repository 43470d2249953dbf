import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Delete from '@mui/icons-material/DeleteOutlined'
import IconButton from '@mui/material/IconButton'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { shown } from '../../../../shared/base/draft'
import { readField } from '../../../../shared/field/read-field'
import { CHAPTER_LENGTH, type ReportChapter } from '../../../../shared/report/report'
import { chapterFields } from '../../../../shared/report/report-kind'
import { lengthOf } from '../../../../shared/report/report-list'
import type { Stat } from '../../../../shared/stats/stat'
import { useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { Fold } from '../../../ui/fold'
import { TypedField } from '../../../ui/typed-field'
import { InsertNumber } from './insert-number'

const t = text.reports

export interface ChapterCardProps {
  readonly number: number
  readonly chapter: ReportChapter
  readonly stats: readonly Stat[]
  /** The chapter of that name in the report of the year before. */
  readonly before: ReportChapter | undefined
  readonly beforeYear: string
  readonly onChange: (chapter: ReportChapter) => void
  readonly onInsert: (stat: Stat, id: string) => void
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
  readonly onRemove: () => void
}

/** One chapter: its heading, what is written, how much of the room is used, and what stood there a year before. */
export function ChapterCard(props: ChapterCardProps) {
  const { number, chapter, stats, before, beforeYear, onChange, onInsert, onUp, onDown, onRemove } = props
  const { lists } = useWorkspace()
  const leave = (field: keyof typeof chapterFields, typed: string) => {
    const value = readField(chapterFields[field], typed, { lists, persons: [] })
    const others = Object.fromEntries(Object.entries(chapter).filter(([one]) => one !== field))
    onChange({ ...others, ...(value !== undefined && { [field]: value }) })
  }
  const length = lengthOf(chapter)
  const tooLong = length > CHAPTER_LENGTH
  const icon = (label: string, Icon: typeof ArrowUpward, onClick: (() => void) | undefined) => (
    <IconButton size="small" aria-label={label} title={label} disabled={onClick === undefined} onClick={onClick}>
      <Icon fontSize="small" />
    </IconButton>
  )
  const former = shown(before?.body)
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Stack spacing={1}>
        <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
          <Typography sx={{ fontWeight: 600, flex: 1 }}>{t.chapters.number(number)}</Typography>
          <InsertNumber label={t.numbers.insert(number)} stats={stats} onInsert={onInsert} />
          {icon(t.chapters.up(number), ArrowUpward, onUp)}
          {icon(t.chapters.down(number), ArrowDownward, onDown)}
          {icon(t.chapters.remove(number), Delete, onRemove)}
        </Stack>
        <TypedField
          label={t.chapters.heading(number)}
          value={shown(chapter.title)}
          onLeave={(typed) => leave('title', typed)}
        />
        <TypedField
          label={t.chapters.body(number)}
          value={shown(chapter.body)}
          rows={6}
          hint={t.chapters.room(length, CHAPTER_LENGTH)}
          problem={tooLong ? t.chapters.tooLong(length, CHAPTER_LENGTH) : undefined}
          onLeave={(typed) => leave('body', typed)}
        />
        {former === '' ? null : (
          <Fold title={t.chapters.before(beforeYear)} level="h4">
            <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
              {former}
            </Typography>
          </Fold>
        )}
      </Stack>
    </Paper>
  )
}
