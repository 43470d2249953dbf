import TextField from '@mui/material/TextField'
import { shown } from '../../../shared/base/draft'
import type { PersonDraft } from '../../../shared/roster/person'
import { covered, personalFields } from '../../../shared/roster/personal'
import { personFields, type PersonField } from '../../../shared/roster/roster-fields'
import { text } from '../../text/zh-cn'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { RosterField } from './roster-field'

const t = text.person
/** Fields that hold sentences. */
const long: readonly PersonField[] = ['skills', 'note']

export interface PersonFieldsProps {
  readonly person: PersonDraft
  readonly fields: readonly PersonField[]
  readonly uncovered: boolean
  readonly onEdit: (label: string, change: Partial<PersonDraft>) => void
}

/** Fields of a person in two columns; personal ones that are filled stay covered until asked for. */
export function PersonFields({ person, fields, uncovered, onEdit }: PersonFieldsProps) {
  const field = (key: PersonField) => {
    const { label } = personFields[key]
    const value = shown(person[key])
    if (!uncovered && personalFields.includes(key) && value !== '')
      return (
        <TextField
          label={label}
          value={covered(key, value)}
          helperText={t.coveredHint}
          slotProps={{ input: { readOnly: true } }}
        />
      )
    return (
      <RosterField
        info={personFields[key]}
        value={person[key]}
        {...(long.includes(key) ? { rows: 2 } : {})}
        onEdit={(next) => onEdit(label, { [key]: next })}
      />
    )
  }
  return (
    <FieldGrid>
      {fields.map((key) =>
        long.includes(key) ? <Wide key={key}>{field(key)}</Wide> : <div key={key}>{field(key)}</div>,
      )}
    </FieldGrid>
  )
}
