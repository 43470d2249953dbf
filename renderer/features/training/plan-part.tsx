import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { Link as RouterLink } from 'react-router'
import { shown } from '../../../shared/base/draft'
import { recordsOf } from '../../../shared/lists/record-list'
import { trainingPlanWords } from '../../../shared/text/training-plan-words'
import { offeredPlans } from '../../../shared/training-plan/carried-out'
import type { TrainingDraft } from '../../../shared/training/training'
import { recordAddress } from '../../parts/record-address'
import type { BesideRecord } from '../../parts/record-screen/record-parts'
import { text } from '../../text/zh-cn'

const t = text.training.plan

/** The row of the plan that a session carries out: the plan shows it as done by that, and nothing is entered twice. */
export function PlanPart({ record, name, isNew, known, edit }: BesideRecord) {
  const training = record as TrainingDraft
  const { planId = '' } = training
  const plans = offeredPlans(
    training,
    recordsOf(known.records, 'trainingPlans'),
    recordsOf(known.records, 'trainings') as readonly TrainingDraft[],
  )
  if (plans.length === 0) return null
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'flex-start' }}>
      <TextField
        select
        label={t.label}
        value={planId}
        helperText={t.hint}
        sx={{ flex: 1 }}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        onChange={(event) =>
          void edit(isNew ? text.training.labels.add : t.edit(name), {
            planId: event.target.value === '' ? undefined : event.target.value,
          })
        }
      >
        <option value="">{t.none}</option>
        {plans.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {trainingPlanWords.called(shown(plan.year), shown(plan.month), shown(plan.title))}
          </option>
        ))}
      </TextField>
      {planId === '' ? null : (
        <Link component={RouterLink} to={recordAddress('trainingPlans', planId)} variant="body2" sx={{ pt: 1 }}>
          {t.open}
        </Link>
      )}
    </Stack>
  )
}
