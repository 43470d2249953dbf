import { personFields } from '../../../shared/roster/roster-fields'
import type { PersonDraft } from '../../../shared/roster/person'
import { readIssued, readResumeMonth, readRowText } from '../../../shared/roster/read-rows'
import { text } from '../../text/zh-cn'
import { RowsEditor, type RowColumn } from '../../parts/rows-editor'

const t = text.person

const resumeColumns: readonly RowColumn<'from' | 'to' | 'what'>[] = [
  { key: 'from', label: t.resume.from, width: '92px', read: readResumeMonth },
  { key: 'to', label: t.resume.to, width: '92px', read: readResumeMonth },
  { key: 'what', label: t.resume.what, read: readRowText },
]
const certificateColumns: readonly RowColumn<'name' | 'number' | 'issuer' | 'issued'>[] = [
  { key: 'name', label: t.certificates.name, read: readRowText },
  { key: 'number', label: t.certificates.number, width: '110px', read: readRowText },
  { key: 'issuer', label: t.certificates.issuer, width: '110px', read: readRowText },
  { key: 'issued', label: t.certificates.issued, width: '96px', read: readIssued },
]

export interface CareerTableProps {
  readonly person: PersonDraft
  readonly onEdit: (label: string, change: Partial<PersonDraft>) => void
}

/** 个人简历. */
export function ResumeTable({ person, onEdit }: CareerTableProps) {
  return (
    <RowsEditor
      {...t.resume.table}
      columns={resumeColumns}
      rows={person.resume ?? []}
      onRows={(resume) => onEdit(t.resume.table.title, { resume: resume.length === 0 ? undefined : resume })}
    />
  )
}

/** 资格技能证书, beside the words of 专业技术特长. */
export function CertificateTable({ person, onEdit }: CareerTableProps) {
  return (
    <RowsEditor
      {...t.certificates.table}
      hint={t.certificates.hint(personFields.skills.label)}
      columns={certificateColumns}
      rows={person.certificates ?? []}
      onRows={(certificates) =>
        onEdit(t.certificates.table.title, { certificates: certificates.length === 0 ? undefined : certificates })
      }
    />
  )
}
