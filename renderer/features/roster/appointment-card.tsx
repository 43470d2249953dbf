import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import { isRaw } from '../../../shared/base/draft'
import type { AppointmentDraft } from '../../../shared/roster/person'
import { appointmentFields, type AppointmentField } from '../../../shared/roster/roster-fields'
import type { Profile } from '../../../shared/rules/profile'
import { useSave } from '../../app/use-save'
import { useEditor } from '../../data/use-editor'
import { text } from '../../text/zh-cn'
import { FieldGrid } from '../../ui/field-grid'
import { RosterField } from './roster-field'
import { roleTitle } from './role-title'

const t = text.roster
const fields: readonly AppointmentField[] = ['from', 'to', 'documentNumber', 'note']

export interface AppointmentCardProps {
  readonly stored: AppointmentDraft
  readonly personName: string
  readonly profile: Profile
}

/** One appointment, edited in place. */
export function AppointmentCard({ stored, personName, profile }: AppointmentCardProps) {
  const save = useSave()
  const { record, edit } = useEditor({ table: 'appointments', stored, save })
  const heading = useId()
  const title = roleTitle(profile, record.role)
  const known = profile.roles.some(({ role }) => role === record.role)
  const { from, to } = record
  const swapped = from !== undefined && to !== undefined && !isRaw(from) && !isRaw(to) && to < from

  const remove = () =>
    save(t.labels.removeAppointment(personName, title), [{ table: 'appointments', id: record.id, after: null }], {
      done: t.removedAppointment(personName, title),
    })

  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ p: 2 }}>
      <span id={heading} hidden>
        {t.appointment(title)}
      </span>
      <FieldGrid>
        <TextField
          select
          label={t.role}
          value={record.role}
          onChange={(event) => void edit(t.labels.appointment(personName, title, t.role), { role: event.target.value })}
        >
          {known ? null : <MenuItem value={record.role}>{title}</MenuItem>}
          {profile.roles.map((role) => (
            <MenuItem key={role.role} value={role.role}>
              {role.title}
            </MenuItem>
          ))}
        </TextField>
        <Button color="error" startIcon={<DeleteOutline />} onClick={() => void remove()} sx={{ justifySelf: 'end' }}>
          {t.removeAppointment(title)}
        </Button>
        {fields.map((field) => (
          <RosterField
            key={field}
            info={appointmentFields[field]}
            value={record[field]}
            {...(field === 'to' ? { hint: t.toHint, problem: swapped ? t.problems.order : undefined } : {})}
            onEdit={(value) =>
              void edit(t.labels.appointment(personName, title, appointmentFields[field].label), { [field]: value })
            }
          />
        ))}
      </FieldGrid>
    </Paper>
  )
}
