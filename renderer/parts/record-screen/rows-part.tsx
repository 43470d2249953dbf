import type { RowsInfo } from '../../../shared/field/kind'
import { choicesOf, fieldText, namedPersons } from '../../../shared/field/field-text'
import { readField } from '../../../shared/field/read-field'
import { rowsOf } from '../../../shared/field/referred-by'
import type { DraftText } from '../../../shared/base/draft'
import { useWorkspace } from '../../data/store/workspace'
import type { ListRecords } from '../../data/queries/list-rows'
import { RowsEditor } from '../rows-editor'
import { text } from '../../text/zh-cn'

/** Cells of a row that need no more than this many pixels. */
const NARROW = '120px'

export interface RowsPartProps {
  readonly info: RowsInfo
  readonly record: object
  readonly field: string
  readonly hint: string
  readonly known: ListRecords
  readonly onRows: (rows: readonly object[] | undefined) => void
}

type Row = Readonly<Record<string, DraftText | undefined>>

/** A small table of a record, drawn and read by the fields that its kind declares for a row. */
export function RowsPart({ info, record, field, hint, known, onRows }: RowsPartProps) {
  const { lists } = useWorkspace()
  const persons = namedPersons(known.records.persons)
  return (
    <RowsEditor
      title={info.label}
      noun={info.noun}
      hint={hint === '' ? text.lists.drawer.saved : hint}
      columns={Object.entries(info.fields).map(([key, one]) => ({
        key,
        label: one.label,
        ...(one.type.kind !== 'text' && { width: NARROW }),
        choices: choicesOf(one, lists, persons),
        show: (value: DraftText | undefined) => fieldText(one, value, lists, persons),
        read: (typed: string) => readField(one, typed, { lists, persons }),
      }))}
      rows={rowsOf(record, field) as readonly Row[]}
      onRows={(rows) => onRows(rows.length === 0 ? undefined : rows)}
    />
  )
}
