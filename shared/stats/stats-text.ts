import type { OfficialText } from '../forms/official-text'
import { statsPaper as t, type StatId } from '../text/stats-words'
import { statOf, valueText } from './numbers'
import type { Stat } from './stat'

/** Numbers that stand on the one page, in the order of the page. */
const printed: readonly StatId[] = [
  'resources',
  'resources-share',
  'resources-complete-share',
  'resources-fresh-share',
  'demands-met',
  'openings-done',
  'officers',
  'trainings',
  'training-coverage',
  'meetings-attended',
  'tasks',
  'tasks-done-share',
  'defects-received',
  'defects-mended',
  'defects-in-time-share',
  'reports-handed-in',
  'filings',
]

/** The numbers of a year beside those of the year before, as a page to print. */
export const statsText = (
  now: readonly Stat[],
  before: readonly Stat[],
  { unit, year, today }: { readonly unit: string; readonly year: string; readonly today: string },
): OfficialText => ({
  title: t.title(year),
  note: t.note(now.find(({ span }) => span === 'year')?.asOf ?? today, String(Number(year) - 1)),
  blocks: [
    {
      kind: 'table',
      columns: [
        { label: t.columns.label, width: 8 },
        { label: t.columns.unit, width: 2, align: 'center' },
        { label: t.columns.now, width: 3, align: 'right' },
        { label: t.columns.before, width: 3, align: 'right' },
      ],
      rows: printed.flatMap((id) => {
        const stat = statOf(now, id)?.stat
        return stat === undefined
          ? []
          : [[stat.label, stat.unit, valueText(stat.value), valueText(statOf(before, id)?.stat.value ?? null)]]
      }),
    },
  ],
  unit,
  day: today,
})
