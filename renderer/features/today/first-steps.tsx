import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { Profile } from '../../../shared/profile/profile'
import { BindingLine } from '../../parts/binding-line'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { Page } from '../../ui/page'
import { ToldNotice } from './told-notice'

const t = text.today

interface Step {
  readonly label: string
  readonly verb: string
  readonly to: string
  readonly done: boolean
}

/** Before anything is entered: what an office begins with, in order, each with the one verb that goes on. */
export function FirstSteps({ profile }: { readonly profile: Profile }) {
  const open: readonly Step[] = [
    { ...t.catalogue, to: '/catalogue/import', done: false },
    ...profile.roles
      .filter(({ min }) => min > 0)
      .map(({ title }) => ({ ...t.role(title), to: '/roster', done: false })),
    { ...t.training, to: '/training', done: false },
  ]
  const steps: readonly Step[] = [
    { ...t.unit, to: '/settings', done: true },
    ...open,
    // The package is what all this is for, not one of the things to have ready.
    { ...t.filing, to: '/filing', done: false },
  ]
  const [first] = open
  return (
    <Page title={t.title} lead={profile.roles.length === 0 ? t.unasked : t.todo(open.length, first?.verb ?? '')}>
      <ToldNotice profile={profile} />
      <BindingLine binding={profile.binding} />
      <Paper variant="outlined" component="section" aria-label={t.steps}>
        <Typography variant="h2" sx={{ px: 2, pt: 1.5 }}>
          {t.steps}
        </Typography>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {steps.map((step) => (
            <Stack
              key={step.label}
              component="li"
              direction="row"
              spacing={2}
              sx={{ alignItems: 'center', px: 2, py: 0.75, borderBottom: 1, borderColor: 'divider' }}
            >
              <Box sx={{ width: 96 }}>
                <Mark kind={step.done ? 'good' : 'note'} label={step.done ? t.done : t.open} />
              </Box>
              <Typography sx={{ flex: 1 }}>{step.label}</Typography>
              <Button component={RouterLink} to={step.to} size="small" variant={step === first ? 'contained' : 'text'}>
                {step.verb}
              </Button>
            </Stack>
          ))}
        </Box>
      </Paper>
    </Page>
  )
}
