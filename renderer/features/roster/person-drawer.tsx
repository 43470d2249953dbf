import Add from '@mui/icons-material/Add'
import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Visibility from '@mui/icons-material/VisibilityOutlined'
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { shown } from '../../../shared/base/draft'
import { lockedBy } from '../../../shared/filing/locked'
import type { PersonDraft } from '../../../shared/roster/person'
import { RecordHistory } from '../../parts/record-history'
import { useSave } from '../../parts/use-save'
import { useFilings } from '../../data/queries/small-tables'
import { useEditor } from '../../data/queries/use-editor'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { SideDrawer } from '../../ui/side-drawer'
import { AppointmentCard } from './appointment-card'
import { FormsMenu } from './forms-menu'
import { PersonData } from './person-data'
import { removePersonEdits } from './remove-person'
import type { RosterToday } from './use-roster-today'

const t = text.roster

export interface PersonDrawerProps {
  readonly stored: PersonDraft
  readonly roster: RosterToday
  readonly onClose: () => void
}

/** A person with all appointments, edited in place; personal data are covered again with every closing. */
export function PersonDrawer({ stored, roster, onClose }: PersonDrawerProps) {
  const { records, newId } = useWorkspace()
  const save = useSave()
  const filings = useFilings()
  const { record, edit } = useEditor({ table: 'persons', stored, save })
  const [uncovered, setUncovered] = useState(false)
  const { profile, appointments } = roster
  const name = shown(record.name) || t.unnamed
  const own = appointments.filter(({ personId }) => personId === record.id)
  const locked = own.some(({ id }) => lockedBy(id, filings ?? []) !== undefined)
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

  return (
    <SideDrawer
      title={name}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          <Button color="error" startIcon={<DeleteOutline />} disabled={locked} onClick={() => void remove()}>
            {t.removePerson}
          </Button>
          {locked ? (
            <Typography variant="body2" color="textSecondary">
              {text.person.lockedPerson}
            </Typography>
          ) : null}
          <FormsMenu personId={record.id} />
        </Stack>
      }
    >
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" component="h3" sx={{ flex: 1 }}>
          {text.person.needed}
        </Typography>
        <Button
          size="small"
          startIcon={uncovered ? <VisibilityOff /> : <Visibility />}
          aria-pressed={uncovered}
          onClick={() => setUncovered(!uncovered)}
        >
          {uncovered ? text.person.hide : text.person.show}
        </Button>
      </Stack>
      <PersonData
        person={record}
        roles={own.map(({ role }) => role)}
        profile={profile}
        uncovered={uncovered}
        onEdit={(label, change) => edit(label, change)}
      />
      <Stack direction="row" sx={{ alignItems: 'center', mt: 3, mb: 1 }}>
        <Typography variant="h2" component="h3" sx={{ flex: 1 }}>
          {t.appointments}
        </Typography>
        <Button startIcon={<Add />} onClick={({ detail }) => detail < 2 && add()}>
          {t.addAppointment}
        </Button>
      </Stack>
      <Stack spacing={1.5}>
        {own
          .toSorted((a, b) => (shown(a.from) < shown(b.from) ? 1 : -1))
          .map((appointment) => (
            <AppointmentCard
              key={appointment.id}
              stored={appointment}
              person={record}
              roster={roster}
              lock={lockedBy(appointment.id, filings ?? [])}
            />
          ))}
      </Stack>
      <Box sx={{ mt: 3 }}>
        <RecordHistory table="persons" id={record.id} uncovered={uncovered} />
      </Box>
    </SideDrawer>
  )
}
