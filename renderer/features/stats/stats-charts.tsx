import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useTheme } from '@mui/material/styles'
import { BarChart } from '@mui/x-charts/BarChart'
import { statOf } from '../../../shared/stats/numbers'
import type { Stat } from '../../../shared/stats/stat'
import { text } from '../../text/zh-cn'

const t = text.stats

export interface StatsChartsProps {
  readonly year: string
  readonly now: readonly Stat[]
  readonly before: readonly Stat[]
}

interface Bars {
  readonly title: string
  readonly labels: readonly string[]
  readonly series: readonly { readonly label: string; readonly data: readonly (number | null)[] }[]
}

const barsOf = ({ year, now, before }: StatsChartsProps): readonly Bars[] => {
  const last = t.yearOf(String(Number(year) - 1))
  const named = (ids: readonly string[], title: string): Bars => ({
    title,
    labels: ids.map((id) => statOf(now, id)?.stat.label ?? id),
    series: [
      { label: last, data: ids.map((id) => statOf(before, id)?.stat.value ?? null) },
      { label: t.yearOf(year), data: ids.map((id) => statOf(now, id)?.stat.value ?? null) },
    ],
  })
  const share = statOf(now, 'resources-share')?.stat.rows ?? []
  return [
    {
      title: t.charts.share,
      labels: share.map(({ label }) => label),
      series: [{ label: t.yearOf(year), data: share.map(({ value }) => value) }],
    },
    named(['defects-received', 'defects-mended', 'defects-open'], t.charts.mending),
    named(['training-coverage'], t.charts.training),
    named(['tasks', 'tasks-done', 'tasks-overdue'], t.charts.tasks),
  ]
}

/** Four plain charts; what they show stands as numbers in the table below them. */
export function StatsCharts(props: StatsChartsProps) {
  const { palette } = useTheme()
  return (
    <Box
      component="section"
      aria-label={t.charts.label}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.5 }}
    >
      {barsOf(props).map(({ title, labels, series }) => {
        const nothing = series.every(({ data }) => data.every((value) => value === null || value === 0))
        return (
          <Paper key={title} variant="outlined" sx={{ px: 1.5, py: 1 }}>
            <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
            {nothing ? (
              <Typography variant="body2" color="textSecondary" sx={{ height: 170, pt: 6, textAlign: 'center' }}>
                {t.charts.nothing}
              </Typography>
            ) : (
              <BarChart
                height={170}
                skipAnimation
                hideLegend={series.length === 1}
                xAxis={[{ data: [...labels], scaleType: 'band', height: 26, tickLabelInterval: () => true }]}
                colors={series.length === 1 ? [palette.primary.main] : [palette.grey[400], palette.primary.main]}
                yAxis={[{ width: 40 }]}
                series={series.map(({ label, data }) => ({ label, data: [...data] }))}
                margin={{ top: 8, bottom: 4, left: 0, right: 8 }}
              />
            )}
          </Paper>
        )
      })}
    </Box>
  )
}
