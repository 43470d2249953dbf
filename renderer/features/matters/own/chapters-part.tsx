import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useMemo } from 'react'
import { shown } from '../../../../shared/base/draft'
import { referenceTo, withNumber } from '../../../../shared/report/report-numbers'
import { isPlain, type ReportChapter, type ReportDraft } from '../../../../shared/report/report'
import { statOf } from '../../../../shared/stats/numbers'
import type { Stat } from '../../../../shared/stats/stat'
import { useNumbers } from '../../../data/queries/use-numbers'
import { useToday } from '../../../data/queries/use-today'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { recordsOf } from '../../../../shared/lists/record-list'
import { text } from '../../../text/zh-cn'
import { ChapterCard } from './chapter-card'
import { NumbersTable } from './numbers-table'

const t = text.reports

/** The report of the same kind a year before, to look things up in. */
const lastYear = (report: ReportDraft, all: readonly ReportDraft[]): ReportDraft | undefined => {
  const before = String(Number(shown(report.year)) - 1)
  return all.find(
    (one) => shown(one.kind) === shown(report.kind) && shown(one.year) === before && (one.chapters ?? []).length > 0,
  )
}

/** The chapters of a report, each with room to write; numbers of the year are written into them and stay referred to. */
export function ChaptersPart({ record, name, known, edit }: BesideRecord) {
  const heading = useId()
  const report = record as ReportDraft
  const today = useToday()
  const numbers = useNumbers()
  const chapters = report.chapters ?? []
  const year = /^20\d\d$/.test(shown(report.year)) ? shown(report.year) : today.slice(0, 4)
  const stats = useMemo(() => numbers?.(year) ?? [], [numbers, year])
  const before = lastYear(report, recordsOf(known.records, 'reports'))
  if (isPlain(report)) return null

  const save = (next: readonly ReportChapter[], more: Partial<ReportDraft> = {}) =>
    edit(t.labels.chapters(name), { chapters: next.length === 0 ? undefined : next, ...more })
  const insert = (at: number, stat: Stat, id: string) => {
    const found = statOf([stat], id)
    const row = found?.row
    const counted =
      row === undefined ? stat : { ...stat, label: t.numbers.row(stat.label, row.label), value: row.value }
    const reference = referenceTo(id, counted)
    const chapter = chapters[at]
    if (reference === undefined || chapter === undefined) return
    const body = withNumber(shown(chapter.body), shown(reference.said), report.numbers ?? [])
    const others = (report.numbers ?? []).filter((one) => shown(one.said) !== shown(reference.said))
    void save(chapters.with(at, { ...chapter, body }), { numbers: [...others, reference] })
  }
  const move = (at: number, to: number) => {
    const [one, other] = [chapters[at], chapters[to]]
    if (one !== undefined && other !== undefined) void save(chapters.with(at, other).with(to, one))
  }
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1.5}>
      <Typography id={heading} variant="h2" component="h3">
        {t.chapters.title(chapters.length)}
      </Typography>
      {chapters.map((chapter, at) => (
        <ChapterCard
          // Chapters have no names of their own: their place tells them apart.
          key={at}
          number={at + 1}
          chapter={chapter}
          stats={stats}
          before={before?.chapters?.find(({ title }) => shown(title) === shown(chapter.title))}
          beforeYear={shown(before?.year)}
          onChange={(next) => void save(chapters.with(at, next))}
          onInsert={(stat, id) => insert(at, stat, id)}
          onUp={at === 0 ? undefined : () => move(at, at - 1)}
          onDown={at === chapters.length - 1 ? undefined : () => move(at, at + 1)}
          onRemove={() => void save(chapters.toSpliced(at, 1))}
        />
      ))}
      <div>
        <Button variant="outlined" size="small" onClick={() => void save([...chapters, {}])}>
          {t.chapters.add}
        </Button>
      </div>
      {(report.numbers ?? []).length === 0 || numbers === undefined ? null : (
        <NumbersTable
          report={report}
          numbers={numbers}
          onRemove={(number) =>
            void edit(t.labels.numbers(name), { numbers: (report.numbers ?? []).filter((one) => one !== number) })
          }
        />
      )}
    </Stack>
  )
}
