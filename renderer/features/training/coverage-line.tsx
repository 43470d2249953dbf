import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { attendedBy, coverageByRole } from '../../../shared/training/coverage'
import { heldIn } from '../../../shared/training/totals'
import { staffOf } from '../../../shared/unit/staff'
import { useRecords } from '../../data/queries/use-records'
import { useRoster } from '../../data/queries/use-roster'
import { useToday } from '../../data/queries/use-today'
import { useProfile, useUnit } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'

const t = text.training.coverage

/** How far the year's training has come: by role, and of the whole staff where their number was entered; and the plan. */
export function CoverageLine() {
  const [profile, unit, today, roster, all] = [
    useProfile(),
    useUnit(),
    useToday(),
    useRoster(),
    useRecords('trainings'),
  ]
  if (!profile || !unit || !roster || !all) return null
  const year = today.slice(0, 4)
  const trainings = heldIn(all, year, today)
  const staff = staffOf(unit)[year]
  const trained = attendedBy(roster.persons, trainings).size
  const parts = [
    ...coverageByRole(profile.roles, roster, trainings, today).map((one) =>
      t.role(one.title, one.trained, one.holders),
    ),
    ...(staff === undefined || staff === 0
      ? profile.training?.everyone === true
        ? [t.noStaff]
        : []
      : [t.everyone(trained, staff, Math.round((trained / staff) * 1000) / 10)]),
  ]
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'baseline' }}>
      {parts.length === 0 ? null : (
        <Typography variant="body2" color="textSecondary">
          {t.label(year, parts)}
        </Typography>
      )}
      <Link component={RouterLink} to="/matters/training-plans" variant="body2" sx={{ whiteSpace: 'nowrap' }}>
        {t.plan}
      </Link>
    </Stack>
  )
}
