import type { FieldChange } from '../../shared/journal/field-changes'
import type { TableName } from '../../shared/kinds/data-kinds'
import { text } from '../text/zh-cn'
import { PlainTable } from '../ui/plain-table'
import { useChangeWords } from './change-words'

const t = text.history

export interface ChangeTableProps {
  readonly name: string
  readonly table: TableName
  readonly fields: readonly FieldChange[]
  /** Personal data as they are; covered otherwise. */
  readonly uncovered?: boolean
}

/** What changed of one record, field by field: old and new side by side. */
export function ChangeTable({ name, table, fields, uncovered = false }: ChangeTableProps) {
  const words = useChangeWords()
  return (
    <PlainTable
      label={t.fields.caption(name)}
      head={[t.fields.field, t.fields.from, t.fields.to]}
      widths={['30%', '35%', '35%']}
      top
      rows={fields.map((change) => ({
        key: `${change.item?.id ?? ''} ${change.field}`,
        cells: [
          words.label(table, change),
          words.value(table, change, 'from', uncovered),
          words.value(table, change, 'to', uncovered),
        ],
      }))}
    />
  )
}
