import Add from '@mui/icons-material/Add'
import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import InputAdornment from '@mui/material/InputAdornment'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { shown } from '../../../shared/base/draft'
import { maskPhone } from '../../../shared/roster/mask-phone'
import type { PersonDraft } from '../../../shared/roster/person'
import { personFields, type PersonField } from '../../../shared/roster/roster-fields'
import { useSave } from '../../app/use-save'
import { useEditor } from '../../data/use-editor'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { SideDrawer } from '../../ui/side-drawer'
import { AppointmentCard } from './appointment-card'
import { removePersonEdits } from './remove-person'
import { RosterField } from './roster-field'
import type { Roster } from './use-roster'

const t = text.roster
const fields = Object.keys(personFields) as readonly PersonField[]

export interface PersonDrawerProps {
  readonly stored: PersonDraft
  readonly roster: Roster
  readonly onClose: () => void
}

/** A person with all appointments, edited in place. */
export function PersonDrawer({ stored, roster: { profile, appointments }, onClose }: PersonDrawerProps) {
  const { records, newId } = useWorkspace()
  const save = useSave()
  const { record, edit } = useEditor({ table: 'persons', stored, save })
  const [mobileShown, setMobileShown] = useState(false)
  const name = shown(record.name) || t.unnamed
  const own = appointments.filter(({ personId }) => personId === record.id)
  const [firstRole] = profile.roles

  const add = () => {
    if (firstRole === undefined) return
    const id = newId()
    const after = { id, personId: record.id, role: firstRole.role }
    void save(t.labels.addAppointment(name), [{ table: 'appointments', id, after }])
  }
  const remove = async () => {
    const edits = await removePersonEdits(records.db, record)
    onClose()
    await save(t.labels.removePerson(name), edits, { done: t.removedPerson(name, own.length) })
  }
  const field = (key: PersonField) => (
    <RosterField
      info={personFields[key]}
      value={record[key]}
      {...(key === 'note' ? { rows: 2 } : {})}
      onEdit={(value) => void edit(t.labels.field(name, personFields[key].label), { [key]: value })}
    />
  )
  const mobile = shown(record.mobile)

  return (
    <SideDrawer
      title={name}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <Button color="error" startIcon={<DeleteOutline />} onClick={() => void remove()}>
          {t.removePerson}
        </Button>
      }
    >
      <FieldGrid>
        {fields.map((key) => {
          if (key === 'note') return <Wide key={key}>{field(key)}</Wide>
          if (key !== 'mobile' || mobileShown || mobile === '') return <div key={key}>{field(key)}</div>
          return (
            <TextField
              key={key}
              label={personFields.mobile.label}
              value={maskPhone(mobile)}
              slotProps={{
                input: {
                  readOnly: true,
                  endAdornment: (
                    <InputAdornment position="end">
                      <Button size="small" onClick={() => setMobileShown(true)}>
                        {t.showMobiles}
                      </Button>
                    </InputAdornment>
                  ),
                },
              }}
            />
          )
        })}
      </FieldGrid>
      <Stack direction="row" sx={{ alignItems: 'center', mt: 3, mb: 1 }}>
        <Typography variant="h2" component="h3" sx={{ flex: 1 }}>
          {t.appointments}
        </Typography>
        <Button startIcon={<Add />} onClick={add}>
          {t.addAppointment}
        </Button>
      </Stack>
      <Stack spacing={1.5}>
        {own
          .toSorted((a, b) => (shown(a.from) < shown(b.from) ? 1 : -1))
          .map((appointment) => (
            <AppointmentCard key={appointment.id} stored={appointment} personName={name} profile={profile} />
          ))}
      </Stack>
    </SideDrawer>
  )
}
