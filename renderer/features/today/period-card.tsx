import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link as RouterLink } from 'react-router'
import type { FilingRecord } from '../../../shared/filing/filing'
import { filedOn } from '../../../shared/filing/filing-day'
import type { Duty } from '../../../shared/duties/duty'
import { periodOf, type Period } from '../../../shared/profile/period'
import type { Profile } from '../../../shared/profile/profile'
import { periodText } from '../../../shared/text/period-text'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'

const t = text.today.period

export interface PeriodCardProps {
  readonly today: string
  readonly profile: Profile
  /** People of the roster. */
  readonly persons: number
  readonly duties: readonly Duty[]
  readonly filings: readonly FilingRecord[]
  readonly resources: number
  /** Faults that are not mended, with a term or without, which is no duty; undefined while they are counted. */
  readonly faults: number | null | undefined
  /** Resources with 必改; undefined while they are counted. */
  readonly mustMend: number | undefined
}

const filedIn = ({ first, last }: Period, filings: readonly FilingRecord[]): boolean =>
  filings.some((filing) => {
    const { state } = filing
    const day = filedOn(filing)
    return (state === '已报送' || state === '已受理') && day >= first && day <= last
  })

const recurs: readonly string[] = ['each', 'monthly', 'yearly']
const recurringTopics: readonly string[] = ['meeting', 'quality']

/** True where the document asks the unit itself for meetings or checks; those of others are awaited. */
const ownRecurring = ({ rules }: Profile): boolean =>
  rules.some((rule) => rule.part === 'own' && recurs.includes(rule.when.kind) && recurringTopics.includes(rule.topic))

/** The present quarter: what is in order and what is not, and the button that makes its package. */
export function PeriodCard({ today, profile, persons, duties, filings, resources, faults, mustMend }: PeriodCardProps) {
  const heading = useId()
  const period = periodOf('quarter', today)
  // What was put off is not done yet; what others owe is not the unit's to do.
  const open = duties.filter(({ kind, state }) => kind === 'own' && state !== 'waived')
  const none = (kind: string) => !open.some(({ key }) => key.startsWith(`${kind}:`))
  const recurring = open.filter(({ key, topic }) => key.startsWith('rule:') && recurringTopics.includes(topic))
  const asked = profile.roles.some(({ min }) => min > 0)
  const checks = [
    // An empty catalogue has nothing to mend, and is not in order.
    [t.catalogue, resources > 0 && mustMend === 0],
    // Nothing is in order where nothing was asked for.
    ...(asked ? ([[t.roles, none('role')]] as const) : []),
    ...(profile.roles.length > 0 ? ([[t.training, persons > 0 && none('training')]] as const) : []),
    [t.rectified, none('matter') && faults === 0],
    ...(ownRecurring(profile) ? ([[t.recurring, recurring.length === 0]] as const) : []),
    [t.filed, filedIn(period, filings)],
  ] as const
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ p: 2 }}>
      <Typography id={heading} variant="h2">
        {t.title(periodText(period))}
      </Typography>
      <Stack component="ul" spacing={0.75} sx={{ listStyle: 'none', p: 0, my: 1.5, mx: 0 }}>
        {checks.map(([label, done]) => (
          <Stack key={label} component="li" direction="row" sx={{ justifyContent: 'space-between' }}>
            <Typography>{label}</Typography>
            <Mark kind={done ? 'good' : 'note'} label={done ? t.yes : t.no} />
          </Stack>
        ))}
      </Stack>
      <Button component={RouterLink} to="/filing" variant="contained" fullWidth>
        {t.make}
      </Button>
    </Paper>
  )
}
