import type { ReactNode } from 'react'
import Stack from '@mui/material/Stack'
import { shown } from '../../../shared/base/draft'
import type { PersonDraft } from '../../../shared/roster/person'
import type { PersonPart } from '../../../shared/roster/form-fields'
import type { Profile } from '../../../shared/profile/profile'
import { text } from '../../text/zh-cn'
import { Fold } from '../../ui/fold'
import { CertificateTable, ResumeTable } from './career-tables'
import { PersonFields } from './person-fields'
import { PhotoField } from './photo-field'
import { useNeededFields } from './use-needed-fields'

const t = text.person

export interface PersonDataProps {
  readonly person: PersonDraft
  readonly roles: readonly string[]
  readonly profile: Profile
  readonly uncovered: boolean
  readonly onEdit: (label: string, change: Partial<PersonDraft>) => Promise<unknown>
}

/** Everything of a person: what the city's forms ask for stands open, the rest folds away. */
export function PersonData({ person, roles, profile, uncovered, onEdit }: PersonDataProps) {
  const needed = useNeededFields(profile, roles)
  const name = shown(person.name) || text.roster.unnamed
  const edit = (field: string, change: Partial<PersonDraft>) =>
    void onEdit(text.roster.labels.field(name, field), change)
  const parts: Readonly<Record<PersonPart, ReactNode>> = {
    photo: (
      <PhotoField
        key="photo"
        photo={person.photo}
        asked={needed.parts.has('photo')}
        uncovered={uncovered}
        onPhoto={(photo) => onEdit(photo === undefined ? t.photo.removed(name) : t.photo.label(name), { photo })}
      />
    ),
    resume: <ResumeTable key="resume" person={person} onEdit={edit} />,
    certificates: <CertificateTable key="certificates" person={person} onEdit={edit} />,
  }
  const all: readonly PersonPart[] = ['photo', 'resume', 'certificates']
  const partsOf = (first: boolean) => all.filter((part) => needed.parts.has(part) === first)
  const filled = [...needed.others, ...partsOf(false)].filter((key) => person[key] !== undefined).length
  const others = needed.others.length + partsOf(false).length
  return (
    <Stack spacing={2}>
      <PersonFields person={person} fields={needed.first} uncovered={uncovered} onEdit={edit} />
      {partsOf(true).map((part) => parts[part])}
      {others === 0 ? null : (
        <Fold title={t.others(filled, others)} level="h3" whole>
          <Stack spacing={2}>
            <PersonFields person={person} fields={needed.others} uncovered={uncovered} onEdit={edit} />
            {partsOf(false).map((part) => parts[part])}
          </Stack>
        </Fold>
      )}
    </Stack>
  )
}
