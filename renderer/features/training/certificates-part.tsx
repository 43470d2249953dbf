import { shown } from '../../../shared/base/draft'
import { fieldText } from '../../../shared/field/field-text'
import { readField } from '../../../shared/field/read-field'
import { attendeeName } from '../../../shared/training/attendees'
import type { TrainingDraft } from '../../../shared/training/training'
import { certificateFields } from '../../../shared/training/training-fields'
import { useWorkspace } from '../../data/store/workspace'
import type { BesideRecord } from '../../parts/record-screen/record-parts'
import { RowsEditor } from '../../parts/rows-editor'
import { text } from '../../text/zh-cn'

const t = text.training.certificates
const columns = ['holder', 'name', 'number', 'date'] as const
const widths = { holder: '92px', name: undefined, number: '116px', date: '116px' } as const

/** Certificates of a session: names of those who took part are offered, and the next row begins as the one before. */
export function CertificatesPart({ record, name, isNew, known, edit }: BesideRecord) {
  const { lists } = useWorkspace()
  const { certificates = [], attendees } = record as TrainingDraft
  const given = new Set(certificates.map(({ holder }) => shown(holder)))
  const without = attendees.map((one) => attendeeName(one, known.records.persons)).filter((one) => !given.has(one))
  const last = certificates.at(-1)
  return (
    <RowsEditor
      title={t.title}
      noun={t.noun}
      hint={certificates.length === 0 ? t.empty : t.hint}
      columns={columns.map((key) => ({
        key,
        label: certificateFields[key].label,
        ...(widths[key] !== undefined && { width: widths[key] }),
        ...(key === 'holder' && { choices: without }),
        show: (value) => fieldText(certificateFields[key], value, lists),
        read: (typed) => readField(certificateFields[key], typed, { lists, persons: [] }),
      }))}
      rows={certificates}
      unmoved
      begin={() => ({
        ...(last?.name !== undefined && { name: last.name }),
        ...(last?.date !== undefined && { date: last.date }),
      })}
      onRows={(rows) =>
        void edit(isNew ? text.training.labels.add : t.edit(name), {
          certificates: rows.length === 0 ? undefined : rows,
        })
      }
    />
  )
}
