import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { statOf, valueText } from '../../../shared/stats/numbers'
import type { Stat } from '../../../shared/stats/stat'
import { statGroups, type StatGroup } from '../../../shared/text/stats-words'
import { statAddress } from '../../parts/stat-address'
import { text } from '../../text/zh-cn'
import { PlainTable } from '../../ui/plain-table'

const t = text.stats.table

export interface StatsTableProps {
  readonly now: readonly Stat[]
  readonly before: readonly Stat[]
}

interface Line {
  readonly id: string
  readonly stat: Stat
  readonly label: string
  readonly value: number | null
}

const linesOf = (stat: Stat): readonly Line[] => [
  { id: stat.id, stat, label: stat.label, value: stat.value },
  ...stat.rows
    .filter(({ value }) => value > 0)
    .map((row) => ({ id: row.id, stat, label: `　${row.label}`, value: row.value })),
]

/** A number, which leads to the records that it counts where there are any. */
function Value({ stat, id, value }: { readonly stat: Stat; readonly id: string; readonly value: number | null }) {
  if (value === null) return t.none
  const words = id === stat.id && stat.outOf !== undefined ? t.of(String(value), String(stat.outOf)) : String(value)
  return value === 0 ? (
    words
  ) : (
    <Link component={RouterLink} to={statAddress(stat, id)} variant="body2">
      {words}
    </Link>
  )
}

/** The numbers of a year beside those of the year before, by what they are about. */
export function StatsTable({ now, before }: StatsTableProps) {
  return (
    <Stack spacing={2}>
      {(Object.keys(statGroups) as StatGroup[]).map((group) => {
        const lines = now.filter((stat) => stat.group === group).flatMap(linesOf)
        return lines.length === 0 ? null : (
          <section key={group}>
            <Typography variant="h2" sx={{ mb: 0.5 }}>
              {statGroups[group]}
            </Typography>
            <PlainTable
              label={statGroups[group]}
              head={[t.head.label, t.head.value, t.head.before, t.head.unit, t.head.asOf, t.head.about]}
              widths={['26%', '130px', '110px', '90px', '110px', undefined]}
              rows={lines.map(({ id, stat, label, value }) => {
                const found = statOf(before, id)
                const last = found?.row?.value ?? (id === found?.stat.id ? found.stat.value : null)
                return {
                  key: id,
                  cells: [
                    label,
                    <Value key="now" stat={stat} id={id} value={value} />,
                    found === undefined ? valueText(last) : <Value key="last" stat={found.stat} id={id} value={last} />,
                    stat.unit,
                    stat.asOf,
                    id === stat.id ? (stat.about ?? '') : '',
                  ],
                }
              })}
            />
          </section>
        )
      })}
    </Stack>
  )
}
