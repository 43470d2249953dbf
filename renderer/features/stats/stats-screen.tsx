import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import TextField from '@mui/material/TextField'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { OfficialText } from '../../../shared/forms/official-text'
import { statsText } from '../../../shared/stats/stats-text'
import { printedName } from '../../../shared/unit/printed-name'
import { useNumbers } from '../../data/queries/use-numbers'
import { useToday } from '../../data/queries/use-today'
import { useUnit } from '../../data/store/workspace'
import { TextExport } from '../../parts/text-export'
import { text } from '../../text/zh-cn'
import { Page } from '../../ui/page'
import { StatsTable } from './stats-table'

const t = text.stats

// Charts are large: they come by themselves, after the numbers.
const StatsCharts = lazy(async () => ({ default: (await import('./stats-charts')).StatsCharts }))

/** Years to look at: this one and the four before. */
const yearsOf = (today: string): readonly string[] =>
  Array.from({ length: 5 }, (_, at) => String(Number(today.slice(0, 4)) - at))

/** 统计: the numbers of a year as four charts and as a table, each number a link to its records. */
export function StatsScreen() {
  const today = useToday()
  const unit = useUnit()
  const numbers = useNumbers()
  const [year, setYear] = useState(today.slice(0, 4))
  const [printed, setPrinted] = useState<OfficialText>()
  const before = String(Number(year) - 1)
  const counted = useMemo(() => numbers && { now: numbers(year), before: numbers(before) }, [numbers, year, before])
  if (counted === undefined || !unit)
    return (
      <Page title={t.title}>
        <LinearProgress aria-label={text.lists.loading(t.title)} />
      </Page>
    )
  const print = () => setPrinted(statsText(counted.now, counted.before, { unit: printedName(unit), year, today }))
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <TextField
            select
            value={year}
            onChange={(event) => setYear(event.target.value)}
            slotProps={{ select: { native: true }, htmlInput: { 'aria-label': t.year } }}
            sx={{ width: 120 }}
          >
            {yearsOf(today).map((one) => (
              <option key={one} value={one}>
                {t.yearOf(one)}
              </option>
            ))}
          </TextField>
          <Button variant="contained" onClick={print}>
            {t.print}
          </Button>
        </>
      }
    >
      <Suspense fallback={<LinearProgress aria-label={t.charts.loading} />}>
        <StatsCharts year={year} {...counted} />
      </Suspense>
      <StatsTable {...counted} />
      {printed === undefined ? null : <TextExport document={printed} as="pdf" onClose={() => setPrinted(undefined)} />}
    </Page>
  )
}
