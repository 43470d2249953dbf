import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link as RouterLink } from 'react-router'
import { shown } from '../../../../shared/base/draft'
import { recordsOf } from '../../../../shared/lists/record-list'
import { carriersOf } from '../../../../shared/training-plan/carried-out'
import type { TrainingPlanDraft } from '../../../../shared/training-plan/training-plan'
import type { TrainingDraft } from '../../../../shared/training/training'
import { recordAddress } from '../../../parts/record-address'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { text } from '../../../text/zh-cn'

const t = text.trainingPlans.carried

/** The sessions that carry out a row of the plan, and how the next one is registered with what the row says of it. */
export function CarriedOutPart({ record, isNew, known }: BesideRecord) {
  const heading = useId()
  const plan = record as TrainingPlanDraft
  const trainings = recordsOf(known.records, 'trainings') as readonly TrainingDraft[]
  const done = new Set(carriersOf(plan, trainings, known.records.today))
  if (isNew) return null
  return (
    <Stack component="section" aria-labelledby={heading} spacing={0.5}>
      <Typography id={heading} variant="h2" component="h3">
        {t.heading}
      </Typography>
      {carriersOf(plan, trainings, undefined).map((training) => {
        const words = [shown(training.date), shown(training.title)].join(' ').trim()
        return (
          <Link key={training.id} component={RouterLink} to={recordAddress('trainings', training.id)} variant="body2">
            {done.has(training) ? t.done(words) : t.ahead(words)}
          </Link>
        )
      })}
      {shown(plan.state) === 'cancelled' ? null : (
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
          <Button
            variant="outlined"
            component={RouterLink}
            to={`${recordAddress('trainings', 'new')}?plan=${plan.id}`}
            sx={{ flexShrink: 0 }}
          >
            {t.add}
          </Button>
          <Typography variant="body2" color="textSecondary">
            {t.hint}
          </Typography>
        </Stack>
      )}
    </Stack>
  )
}
