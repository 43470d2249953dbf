import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { RulesLoading } from '../../parts/rules-loading'
import { useLoadRules } from '../../parts/use-load-rules'
import { useSave } from '../../parts/use-save'
import { useRedo } from '../../parts/use-undo'
import { useProfiles, useRedoable, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { sampleEdits } from './load-sample'
import { StandingQuestions } from './standing-questions'
import { unitFormErrors, unitOf, type UnitForm } from './unit-form'

const t = text.firstRun

/** Another document has another list of units, and is followed or not for itself. */
const withCity = (form: UnitForm, city: string): UnitForm =>
  form.city === city ? form : { ...form, city, listed: '', follows: '' }

/** First run: the city whose document is followed, and the unit. */
export function FirstRunScreen() {
  const profiles = useProfiles()
  return profiles === undefined ? null : <FirstRunForm profiles={profiles} />
}

/** Undoing went back to before the unit, where no top bar is: the way forward again stands here. */
function UnitUndone() {
  const redoable = useRedoable()
  const redo = useRedo()
  if (!redoable) return null
  return (
    <Notice
      severity="info"
      title={t.undone.title}
      actions={
        <Button variant="outlined" onClick={() => void redo()}>
          {text.app.redoShort(redoable.undone.label)}
        </Button>
      }
    >
      {t.undone.body}
    </Notice>
  )
}

function FirstRunForm({ profiles }: { readonly profiles: readonly ProfileFile[] }) {
  const { lists } = useWorkspace()
  const save = useSave()
  const [working, setWorking] = useState(false)
  const [form, setForm] = useState<UnitForm>({
    city: profiles[0]?.id ?? '',
    name: '',
    creditCode: '',
    regionCode: '',
    type: '',
    address: '',
    listed: '',
    follows: '',
  })
  const loading = useLoadRules((id) => setForm((now) => withCity(now, id)))
  const [left, setLeft] = useState<ReadonlySet<keyof UnitForm>>(new Set())
  const errors = unitFormErrors(form)
  const city = profiles.find((profile) => profile.id === form.city)

  const field = (name: keyof UnitForm, label: string, hint = '') => ({
    label,
    value: form[name],
    error: left.has(name) && errors[name] !== undefined,
    helperText: left.has(name) ? (errors[name] ?? hint) : hint,
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
    onBlur: () => setLeft(new Set([...left, name])),
  })

  const start = async () => {
    setLeft(new Set(['name', 'creditCode', 'regionCode', 'type']))
    if (Object.keys(errors).length > 0 || city === undefined) return
    await save(t.label(form.name.trim()), [{ table: 'unit', id: 'unit', after: unitOf(form, city) }])
  }

  const trySample = async () => {
    if (city === undefined) return
    setWorking(true)
    await save(t.sampleLabel, await sampleEdits(city, localDay(new Date())), { done: t.sampleDone })
    setWorking(false)
  }

  return (
    <Box component="main" sx={{ maxWidth: 960, mx: 'auto', py: 4 }}>
      <Page title={t.title} lead={t.lead}>
        <UnitUndone />
        <Paper
          component="form"
          variant="outlined"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void start()
          }}
          sx={{ p: 3, display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2.5 }}
        >
          <TextField
            select
            {...field('city', t.city, city ? t.cityHint(city.source.title, city.source.number) : '')}
            onChange={(event) => setForm(withCity(form, event.target.value))}
          >
            {profiles.map((profile) => (
              <MenuItem key={profile.id} value={profile.id}>
                {profile.name}
              </MenuItem>
            ))}
          </TextField>
          <RulesLoading loading={loading} label={t.loadRules} beside />
          <TextField {...field('name', t.name)} autoFocus />
          <TextField {...field('creditCode', t.creditCode, t.creditCodeHint)} />
          <TextField {...field('regionCode', t.regionCode, t.regionCodeHint)} />
          <TextField select {...field('type', t.type)}>
            {lists.unitType.entries.map((entry) => (
              <MenuItem key={entry.code} value={entry.code}>
                {entry.label}
              </MenuItem>
            ))}
          </TextField>
          <TextField sx={{ gridColumn: '1 / -1' }} {...field('address', t.address)} />
          {city === undefined || form.type === '' ? null : (
            <Box sx={{ gridColumn: '1 / -1' }}>
              <StandingQuestions form={form} file={city} onForm={(change) => setForm({ ...form, ...change })} />
            </Box>
          )}
          <Box sx={{ gridColumn: '1 / -1', display: 'flex', alignItems: 'center', gap: 2 }}>
            <Button disabled={working} onClick={() => void trySample()}>
              {t.sample}
            </Button>
            <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
              {t.sampleHint}
            </Typography>
            <Button type="submit" variant="contained" disabled={working}>
              {t.start}
            </Button>
          </Box>
        </Paper>
      </Page>
    </Box>
  )
}
