import Autocomplete from '@mui/material/Autocomplete'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ChangeEvent } from 'react'
import { plusDays } from '../../../shared/calendar/calendar'
import { shown } from '../../../shared/base/draft'
import type { Holder } from '../../../shared/roster/holders'
import { appointmentFields, personFields } from '../../../shared/roster/roster-fields'
import type { OwnedCounts } from '../../data/queries/owned-records'
import { text } from '../../text/zh-cn'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { dayOfChange, type ChangeForm, type ChangeProblems } from './change-form'
import { PostNote } from './post-note'
import { PersonQualification } from './qualification-note'
import { knownPerson } from './register-form'
import type { RosterToday } from './use-roster-today'

const t = text.rosterChange

export interface ChangeFieldsProps {
  readonly roster: RosterToday
  readonly holder: Holder
  readonly form: ChangeForm
  readonly problems: ChangeProblems
  /** Records whose 责任人 is the holder; undefined while counting. */
  readonly owned: OwnedCounts | undefined
  readonly onForm: (form: ChangeForm) => void
}

/** Second step: who takes the post, since when, by which document, why; and what follows of it. */
export function ChangeFields({ roster, holder, form, problems, owned, onForm }: ChangeFieldsProps) {
  const { persons, byRole } = roster
  const old = shown(holder.person.name)
  const name = form.name.trim()
  const known = knownPerson(name, persons)
  const bearers = persons.filter((person) => shown(person.name) === name).length
  const day = dayOfChange(form)
  const others = byRole.filter(
    ({ role, current }) =>
      role.role !== holder.appointment.role && current.some(({ person }) => person.id === holder.person.id),
  )
  const role = byRole.find(({ role: one }) => one.role === holder.appointment.role)?.role
  const typed = (
    key: 'from' | 'documentNumber' | 'changeReason' | 'post' | 'department' | 'mobile',
    label: string,
    helperText = '',
    error = false,
  ) => (
    <TextField
      label={label}
      value={form[key]}
      helperText={helperText}
      error={error}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onForm({ ...form, [key]: event.target.value })}
    />
  )
  const nameHint = () => {
    if (problems.name !== undefined) return t.problems.name[problems.name]
    if (name === '') return ''
    return known !== undefined ? t.known : bearers > 1 ? t.several(bearers) : t.fresh
  }
  const dayHint = () => {
    if (problems.from !== undefined) return t.problems.from[problems.from]
    return day === undefined ? text.fields.dateHint : t.ends(old, plusDays(day, -1))
  }

  return (
    <FieldGrid>
      <Autocomplete
        freeSolo
        options={[...new Set(persons.map((person) => shown(person.name)))].filter((one) => one !== '' && one !== old)}
        inputValue={form.name}
        onInputChange={(_event, value) => onForm({ ...form, name: value })}
        renderInput={(params) => (
          <TextField {...params} autoFocus label={t.name} error={problems.name !== undefined} helperText={nameHint()} />
        )}
      />
      {typed('from', t.from, dayHint(), problems.from !== undefined)}
      {typed('documentNumber', appointmentFields.documentNumber.label)}
      {typed('changeReason', appointmentFields.changeReason.label)}
      {typed('post', personFields.post.label)}
      {typed('department', personFields.department.label)}
      {typed('mobile', personFields.mobile.label)}
      <Wide>
        {owned === undefined ? null : t.owned(owned) === '' ? (
          <Typography variant="body2" color="textSecondary">
            {t.ownersNone(old)}
          </Typography>
        ) : (
          <FormControlLabel
            control={
              <Checkbox checked={form.owners} onChange={(_event, checked) => onForm({ ...form, owners: checked })} />
            }
            label={t.owners(owned, old, name)}
          />
        )}
        {others.length === 0 ? null : (
          <Typography variant="body2" color="textSecondary">
            {t.stays(old, others.map(({ role: other }) => other.title).join('、'))}
          </Typography>
        )}
        {role === undefined || name === '' ? null : (
          <>
            <PersonQualification person={known ?? { id: '' }} role={role} day={day ?? roster.today} />
            <PostNote post={form.post.trim() === '' ? known?.post : form.post.trim()} role={role} />
          </>
        )}
      </Wide>
    </FieldGrid>
  )
}
