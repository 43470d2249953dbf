import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import { shown } from '../../../shared/base/draft'
import type { PersonDraft } from '../../../shared/roster/person'
import { attendeeName, splitNames, withNames } from '../../../shared/training/attendees'
import type { Attendee } from '../../../shared/training/training'
import { text } from '../../text/zh-cn'

const t = text.training

export interface AttendeeFieldProps {
  readonly attendees: readonly Attendee[]
  readonly persons: readonly PersonDraft[]
  readonly onChange: (attendees: Attendee[]) => void
}

/** Who took part: names typed or pasted, many at once, or persons of the roster. */
export function AttendeeField({ attendees, persons, onChange }: AttendeeFieldProps) {
  const [typed, setTyped] = useState('')
  const [tooLong, setTooLong] = useState(false)

  const take = (words: string) => {
    if (words.trim() === '') return
    const { names, tooLong: left } = splitNames(words)
    setTyped(left.join('、'))
    setTooLong(left.length > 0)
    const next = withNames(attendees, names, persons)
    if (next.length > attendees.length) onChange(next)
  }
  // Names still in the box when the drawer goes are taken along: nothing that was typed is lost.
  const leave = useRef<() => void>(undefined)
  useEffect(() => {
    leave.current = () => take(typed)
  })
  useEffect(() => () => leave.current?.(), [])

  const everybody = persons.map((person) => ({ personId: person.id }))
  const missing = everybody.filter(
    ({ personId }) => !attendees.some((one) => 'personId' in one && one.personId === personId),
  )

  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'baseline' }}>
        <Typography variant="h2" component="h3">
          {t.attendees}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {t.attendeeCount(attendees.length)}
        </Typography>
        {missing.length === 0 ? null : (
          <Button size="small" onClick={() => onChange([...attendees, ...missing])}>
            {t.addAll}
          </Button>
        )}
      </Stack>
      {attendees.length === 0 ? null : (
        <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {attendees.map((attendee, index) => {
            const name = attendeeName(attendee, persons)
            return (
              <Chip
                key={'personId' in attendee ? attendee.personId : attendee.name}
                size="small"
                label={name}
                variant={'personId' in attendee ? 'filled' : 'outlined'}
                onDelete={() => onChange(attendees.filter((_one, at) => at !== index))}
              />
            )
          })}
        </Stack>
      )}
      <TextField
        label={t.addNames}
        value={typed}
        error={tooLong}
        helperText={tooLong ? t.tooLong : t.addNamesHint}
        multiline
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => take(typed)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (!/[、，,；;\r\n\t]/u.test(pasted)) return
          event.preventDefault()
          take(`${typed}${pasted}`)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          take(typed)
        }}
      />
      {missing.length === 0 ? null : (
        <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography variant="caption" color="textSecondary">
            {t.fromRoster}
          </Typography>
          {persons
            .filter((person) => missing.some(({ personId }) => personId === person.id))
            .slice(0, 30)
            .map((person) => (
              <Chip
                key={person.id}
                size="small"
                variant="outlined"
                label={`+ ${shown(person.name)}`}
                onClick={() => onChange([...attendees, { personId: person.id }])}
              />
            ))}
        </Stack>
      )}
    </Stack>
  )
}
