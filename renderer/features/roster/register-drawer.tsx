import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState, type ChangeEvent } from 'react'
import { isRaw, shown } from '../../../shared/base/draft'
import { appointmentFields, personFields } from '../../../shared/roster/roster-fields'
import { readPlain } from '../../../shared/field/normalise-text'
import { useSave } from '../../parts/use-save'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { SideDrawer } from '../../ui/side-drawer'
import { useOnce } from '../../ui/use-once'
import { PostNote } from './post-note'
import { PersonQualification } from './qualification-note'
import { emptyForm, knownPerson, registerEdits, type RegisterForm } from './register-form'
import { roleTitle } from '../../../shared/profile/role-title'
import type { RosterToday } from './use-roster-today'

const t = text.roster

export interface RegisterDrawerProps {
  readonly roster: RosterToday
  /** Kept by the screen, so that closing the drawer by mistake loses nothing. */
  readonly form: RegisterForm
  readonly onForm: (form: RegisterForm) => void
  readonly onClose: () => void
}

interface ReplaceBoxProps {
  /** Who would be replaced. */
  readonly name: string
  readonly checked: boolean
  /** Without a first day nobody can be replaced on it. */
  readonly disabled: boolean
  readonly onChange: (replace: boolean) => void
}

function ReplaceBox({ name, checked, disabled, onChange }: ReplaceBoxProps) {
  return (
    <FormControlLabel
      control={
        <Checkbox
          checked={checked && !disabled}
          disabled={disabled}
          onChange={(_event, replace) => onChange(replace)}
        />
      }
      label={t.replaces(name)}
    />
  )
}

/** A person and the appointment in one go; Enter in any field registers. */
export function RegisterDrawer({ roster, form, onForm, onClose }: RegisterDrawerProps) {
  const { newId } = useWorkspace()
  const save = useSave()
  const [asked, setAsked] = useState(false)
  const name = form.name.trim()
  const asksRole = roster.profile.roles.length > 0
  const title = roleTitle(roster.profile, form.role)
  const holders = roster.byRole.find(({ role }) => role.role === form.role)
  const known = knownPerson(name, roster.persons)
  // Somebody is replaced only where the document allows no more holders than there are.
  const before =
    holders !== undefined && holders.role.max !== null && holders.current.length >= holders.role.max
      ? holders.current.find(({ person }) => person.id !== known?.id)
      : undefined
  const from = readPlain({ kind: 'date' }, form.from)

  const typed = (key: 'from' | 'documentNumber' | 'post' | 'department' | 'mobile', label: string, hint = '') => ({
    label,
    value: form[key],
    helperText: hint,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onForm({ ...form, [key]: event.target.value }),
  })
  const submit = useOnce(async () => {
    setAsked(true)
    if (name === '' || (asksRole && form.role === '')) return
    const edits = registerEdits(form, roster.persons, before, newId)
    const [label, done] = asksRole
      ? [t.labels.register(name, title), t.registered(name, title)]
      : [t.labels.registerPerson(name), t.registeredPerson(name)]
    if (!(await save(label, edits, { done }))) return
    onForm(emptyForm)
    onClose()
  })

  return (
    <SideDrawer title={t.formTitle} closeLabel={t.close} onClose={onClose}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {asksRole ? t.formLead : t.formLeadUnasked}
      </Typography>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <FieldGrid>
          <Autocomplete
            freeSolo
            options={[...new Set(roster.persons.map((person) => shown(person.name)).filter((one) => one !== ''))]}
            inputValue={form.name}
            onInputChange={(_event, value) => onForm({ ...form, name: value })}
            renderInput={(params) => (
              <TextField
                {...params}
                autoFocus
                label={t.name}
                error={asked && name === ''}
                helperText={asked && name === '' ? t.needName : ''}
              />
            )}
          />
          {asksRole ? (
            <>
              <TextField
                select
                label={t.roleRequired}
                value={form.role}
                error={asked && form.role === ''}
                helperText={asked && form.role === '' ? t.needRole : ''}
                onChange={(event) => onForm({ ...form, role: event.target.value })}
              >
                {roster.profile.roles.map((role) => (
                  <MenuItem key={role.role} value={role.role}>
                    {role.title}
                  </MenuItem>
                ))}
              </TextField>
              <TextField
                {...typed('from', appointmentFields.from.label, text.fields.dateHint)}
                {...(isRaw(from) ? { error: true, helperText: text.fields.problems.date } : {})}
              />
              <TextField {...typed('documentNumber', appointmentFields.documentNumber.label)} />
            </>
          ) : null}
          <TextField {...typed('post', personFields.post.label)} />
          <TextField {...typed('department', personFields.department.label)} />
          <TextField {...typed('mobile', personFields.mobile.label)} />
          {holders === undefined || name === '' ? null : (
            <Wide>
              <PersonQualification
                person={known ?? { id: '' }}
                role={holders.role}
                day={from === undefined || isRaw(from) ? roster.today : from}
              />
              <PostNote post={form.post.trim() === '' ? known?.post : form.post.trim()} role={holders.role} />
            </Wide>
          )}
          {before === undefined ? null : (
            <Wide>
              <ReplaceBox
                name={shown(before.person.name)}
                checked={form.replace}
                disabled={from === undefined || isRaw(from)}
                onChange={(replace) => onForm({ ...form, replace })}
              />
            </Wide>
          )}
          <Wide>
            <Button type="submit" variant="contained">
              {t.submit}
            </Button>
          </Wide>
        </FieldGrid>
      </Box>
    </SideDrawer>
  )
}
