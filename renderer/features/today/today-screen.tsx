import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { localDay } from '../../../shared/base/local-day'
import { holdersByRole } from '../../../shared/roster/holders'
import { useCatalogueCheck } from '../../data/resource-check-hook'
import { useResourceRows } from '../../data/resource-list'
import { useAppointments, useFilings, usePersons, useTrainings } from '../../data/small-tables'
import { useProfile } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { Page } from '../../ui/page'

const t = text.today

interface Step {
  readonly label: string
  readonly verb: string
  readonly to: string
  readonly done: boolean
}

/** 今日: what is set up and what is missing, each with the one verb that goes on; three numbers; the last filing. */
export function TodayScreen() {
  const [today] = useState(() => localDay(new Date()))
  const profile = useProfile()
  const rows = useResourceRows()
  const persons = usePersons()
  const appointments = useAppointments()
  const trainings = useTrainings()
  const filings = useFilings()
  const check = useCatalogueCheck(undefined)
  if (!profile || !rows || !persons || !appointments || !trainings || !filings) return null

  const must = check.state === 'checked' ? check.totals.必改 : undefined
  const catalogue = rows.length > 0
  const steps: Step[] = [
    { ...t.unit, to: '/settings', done: true },
    {
      label: t.catalogue.label,
      verb: !catalogue ? t.catalogue.verb : must ? t.catalogue.mend : t.catalogue.see,
      to: catalogue ? '/catalogue' : '/catalogue/import',
      done: catalogue && !must,
    },
    ...holdersByRole(profile.roles, persons, appointments, today)
      .filter(({ role }) => role.min > 0)
      .map(({ role, short }) => {
        const { label, verb, see } = t.role(role.title)
        return { label, verb: short === 0 ? see : verb, to: '/roster', done: short === 0 }
      }),
    {
      label: t.training.label,
      verb: trainings.length > 0 ? t.training.see : t.training.verb,
      to: '/training',
      done: trainings.length > 0,
    },
  ]
  // The package is what all this is for, not one of the things to have ready.
  const filing: Step = { ...t.filing, to: '/filing', done: filings.length > 0 }
  const open = steps.filter(({ done }) => !done)
  const [missing] = open
  const next = missing ?? filing
  const [last] = filings
  const mustMend = must ?? (check.state === 'failed' ? t.unknown : t.counting)
  const numbers = [
    [rows.length, t.numbers.resources, '/catalogue'],
    [catalogue ? mustMend : 0, t.numbers.mustMend, '/catalogue'],
    [persons.length, t.numbers.persons, '/roster'],
  ] as const

  const stateOf = (step: Step) => {
    if (step === filing) return step.done ? t.made : t.notMade
    return step.done ? t.done : t.open
  }

  return (
    <Page title={t.title} lead={missing === undefined ? t.ready : t.todo(open.length, missing.verb)}>
      <Stack direction="row" spacing={2}>
        {numbers.map(([count, label, to]) => (
          <Paper key={label} variant="outlined" sx={{ px: 2, py: 1.5, flex: 1 }}>
            <Link component={RouterLink} to={to} underline="hover" color="inherit">
              <Typography component="span" sx={{ fontSize: 28, fontWeight: 600, mr: 0.5 }}>
                {count.toLocaleString('zh-CN')}
              </Typography>
              {label}
            </Link>
          </Paper>
        ))}
      </Stack>
      <Paper variant="outlined" component="section" aria-label={t.steps}>
        <Typography variant="h2" sx={{ px: 2, pt: 1.5 }}>
          {t.steps}
        </Typography>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {[...steps, filing].map((step) => (
            <Stack
              key={step.label}
              component="li"
              direction="row"
              spacing={2}
              sx={{ alignItems: 'center', px: 2, py: 0.75, borderBottom: 1, borderColor: 'divider' }}
            >
              <Box sx={{ width: 96 }}>
                <Mark kind={step.done ? 'good' : 'note'} label={stateOf(step)} />
              </Box>
              <Typography sx={{ flex: 1 }}>{step.label}</Typography>
              <Button component={RouterLink} to={step.to} size="small" variant={step === next ? 'contained' : 'text'}>
                {step.verb}
              </Button>
            </Stack>
          ))}
        </Box>
      </Paper>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>{t.last}</Typography>
        <Typography>
          {last === undefined ? t.notYet : t.lastLine(last.seq, last.period, localDay(new Date(last.created)))}
        </Typography>
        {last === undefined ? null : (
          <Link component={RouterLink} to="/filing">
            {t.seePast}
          </Link>
        )}
      </Stack>
    </Page>
  )
}
