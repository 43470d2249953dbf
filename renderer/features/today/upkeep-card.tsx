import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { localDay } from '../../../shared/base/local-day'
import type { FilingRecord } from '../../../shared/filing/filing'
import { dayText } from '../../../shared/text/period-text'
import { useBackupState } from '../../data/queries/use-backup-state'
import { text } from '../../text/zh-cn'

const t = text.today

const age = (days: number | undefined): string => (days === undefined ? t.backup.none : t.backup.age(days))

/** The latest package and what became of it; how old the copies of the data folder are. */
export function UpkeepCard({ filing }: { readonly filing: FilingRecord | undefined }) {
  const { ages } = useBackupState()
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1.5 }}>
      <Typography sx={{ fontWeight: 600 }}>{t.last}</Typography>
      <Typography variant="body2">
        {filing === undefined
          ? t.notYet
          : t.lastLine(filing.seq, filing.period, dayText(localDay(new Date(filing.created))), filing.state)}
      </Typography>
      {filing === undefined ? null : (
        <Link component={RouterLink} to="/filing" variant="body2">
          {t.seePast}
        </Link>
      )}
      <Typography sx={{ fontWeight: 600, mt: 1 }}>{t.backup.title}</Typography>
      {ages === undefined ? null : (
        <Typography variant="body2">{t.backup.line(age(ages.newestDays), age(ages.secondDays))}</Typography>
      )}
    </Paper>
  )
}
