import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link as RouterLink } from 'react-router'
import { statOf } from '../../../shared/stats/numbers'
import type { Stat } from '../../../shared/stats/stat'
import { statAddress } from '../../parts/stat-address'
import { text } from '../../text/zh-cn'

const t = text.stats.card

const chosen = ['resources-complete-share', 'training-coverage', 'defects-in-time-share', 'tasks-done-share']

/** A few numbers of the year, each a link to its records; nothing while nothing can be said. */
export function StatsCard({ stats }: { readonly stats: readonly Stat[] }) {
  const heading = useId()
  const known = chosen.flatMap((id) => {
    const stat = statOf(stats, id)?.stat
    return stat === undefined || stat.value === null ? [] : [stat]
  })
  if (known.length === 0) return null
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ px: 2, py: 1.5 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Typography id={heading} sx={{ fontWeight: 600 }}>
          {t.title}
        </Typography>
        <Link component={RouterLink} to="/stats" variant="body2">
          {t.more}
        </Link>
      </Stack>
      <Stack component="ul" spacing={0.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {known.map((stat) => (
          <Stack key={stat.id} component="li" direction="row" sx={{ justifyContent: 'space-between' }}>
            <Typography variant="body2">{stat.label}</Typography>
            <Link component={RouterLink} variant="body2" to={statAddress(stat, stat.id)}>
              {`${String(stat.value)}${stat.unit}`}
            </Link>
          </Stack>
        ))}
      </Stack>
    </Paper>
  )
}
