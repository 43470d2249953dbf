import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { isRaw, shown } from '../../../shared/base/draft'
import type { FilingRecord } from '../../../shared/filing/filing'
import { holderBefore } from '../../../shared/roster/holders'
import type { AppointmentDraft, PersonDraft } from '../../../shared/roster/person'
import { appointmentFields, type AppointmentField } from '../../../shared/roster/roster-fields'
import { AttachmentList } from '../../parts/attachment-list'
import { useRemove } from '../../parts/use-remove'
import { useSave } from '../../parts/use-save'
import { useEditor } from '../../data/queries/use-editor'
import { text } from '../../text/zh-cn'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { Fold } from '../../ui/fold'
import { CorrectionNote } from './correction-note'
import { PostNote } from './post-note'
import { PersonQualification } from './qualification-note'
import { RosterField } from './roster-field'
import { roleTitle } from '../../../shared/profile/role-title'
import { useNeededFields } from './use-needed-fields'
import type { RosterToday } from './use-roster-today'

const t = text.roster
const firstFields: readonly AppointmentField[] = ['from', 'to', 'documentNumber', 'note']
const moreFields: readonly AppointmentField[] = ['changeReason', 'workPlan', 'recommendation']
const lockedFields: readonly AppointmentField[] = ['from', 'documentNumber']

export interface AppointmentCardProps {
  readonly stored: AppointmentDraft
  readonly person: PersonDraft
  readonly roster: RosterToday
  /** The accepted filing that holds the appointment. */
  readonly lock: FilingRecord | undefined
}

/** One appointment, edited in place; what an accepted filing says of it is changed with a written reason only. */
export function AppointmentCard({ stored, person, roster, lock }: AppointmentCardProps) {
  const { profile, today } = roster
  const save = useSave()
  const removeRecord = useRemove()
  const { record, edit } = useEditor({ table: 'appointments', stored, save })
  const [correcting, setCorrecting] = useState<string>()
  const heading = useId()
  const needed = useNeededFields(profile, [record.role])
  const folded = moreFields.filter((key) => !needed.appointment.includes(key))
  const name = shown(person.name) || t.unnamed
  const title = roleTitle(profile, record.role)
  const role = profile.roles.find((known) => known.role === record.role)
  const { from, to } = record
  const swapped = from !== undefined && to !== undefined && !isRaw(from) && !isRaw(to) && to < from
  const fixed = lock !== undefined && correcting === undefined
  const replaced = holderBefore(roster, record)?.person

  const change = (label: string, part: Partial<AppointmentDraft>) => {
    if (correcting === undefined) return edit(t.labels.appointment(name, title, label), part)
    const line = text.person.correction.note(today, correcting)
    const note = shown('note' in part ? part.note : record.note)
    const noted = note.includes(line) ? {} : { note: note === '' ? line : `${note}\n${line}` }
    return edit(text.person.correction.label(name, title, label, correcting), { ...part, ...noted })
  }
  const remove = () =>
    removeRecord(t.labels.removeAppointment(name, title), 'appointments', record, t.removedAppointment(name, title))
  const field = (key: AppointmentField) => {
    const { label } = appointmentFields[key]
    if (fixed && lockedFields.includes(key))
      return <TextField label={label} value={shown(record[key])} slotProps={{ input: { readOnly: true } }} />
    return (
      <RosterField
        info={appointmentFields[key]}
        value={record[key]}
        {...(key === 'to' ? { hint: t.toHint, problem: swapped ? t.problems.order : undefined } : {})}
        {...(moreFields.includes(key) ? { rows: key === 'changeReason' ? 1 : 3 } : {})}
        onEdit={(value) => void change(label, { [key]: value })}
      />
    )
  }
  const wide = (fields: readonly AppointmentField[]) => fields.map((key) => <Wide key={key}>{field(key)}</Wide>)

  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ p: 2 }}>
      <span id={heading} hidden>
        {t.appointment(title)}
      </span>
      {lock === undefined ? null : <CorrectionNote lock={lock} correcting={correcting} onCorrect={setCorrecting} />}
      <FieldGrid>
        <TextField
          select
          label={t.role}
          value={record.role}
          disabled={fixed}
          onChange={(event) => void change(t.role, { role: event.target.value })}
        >
          {role === undefined ? <MenuItem value={record.role}>{title}</MenuItem> : null}
          {profile.roles.map((one) => (
            <MenuItem key={one.role} value={one.role}>
              {one.title}
            </MenuItem>
          ))}
        </TextField>
        <Button
          color="error"
          startIcon={<DeleteOutline />}
          disabled={lock !== undefined}
          onClick={() => void remove()}
          sx={{ justifySelf: 'end', alignSelf: 'end' }}
        >
          {t.removeAppointment(title)}
        </Button>
        {firstFields.map((key) => (
          <div key={key}>{field(key)}</div>
        ))}
        {wide(moreFields.filter((key) => needed.appointment.includes(key)))}
      </FieldGrid>
      <Stack spacing={1.5} sx={{ mt: 1.5 }}>
        {replaced === undefined ? null : (
          <Typography variant="body2">{text.person.replaced(shown(replaced.name))}</Typography>
        )}
        {role === undefined ? null : (
          <>
            <PersonQualification person={person} role={role} day={isRaw(from) ? today : (from ?? today)} always />
            <PostNote post={person.post} role={role} />
          </>
        )}
        {folded.length === 0 ? null : (
          <Fold title={folded.map((key) => appointmentFields[key].label).join('、')} level="h4" whole>
            <FieldGrid>{wide(folded)}</FieldGrid>
          </Fold>
        )}
        <AttachmentList
          title={text.person.attachments}
          hint={text.person.attachmentsHint}
          attachments={record.attachments ?? []}
          onChange={(attachments) =>
            void edit(text.person.attachmentsLabel(name, title), {
              attachments: attachments.length === 0 ? undefined : attachments,
            })
          }
        />
      </Stack>
    </Paper>
  )
}
