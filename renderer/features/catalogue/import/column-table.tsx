import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined'
import WarningAmber from '@mui/icons-material/WarningAmberOutlined'
import NativeSelect from '@mui/material/NativeSelect'
import Stack from '@mui/material/Stack'
import type { Analysis } from '../../../../shared/tables/analyse'
import { fieldInfoOf, fieldRefs, isFieldRef, itemFieldOf, type FieldRef } from '../../../../shared/catalogue/field-ref'
import { columnIndex, type GivenMapping } from '../../../../shared/tables/map-columns'
import { text } from '../../../text/zh-cn'
import { PlainTable } from '../../../ui/plain-table'

const t = text.importing.columns
/** Below this the program asks to look. */
const SURE = 0.75

/** True when a person should look at what the columns were taken for. */
export const isUnsure = ({ mapping, resources }: Analysis): boolean =>
  resources.length === 0 || mapping.some(({ confidence }) => confidence < SURE)

const labelOfRef = (ref: FieldRef): string => {
  const { label } = fieldInfoOf(ref)
  return itemFieldOf(ref) === undefined ? label : t.item(label)
}

export interface ColumnTableProps {
  readonly analysis: Analysis
  readonly samples: Readonly<Record<string, readonly string[]>>
  readonly onMapping: (mapping: GivenMapping) => void
}

/** Every column with its first values and the field it goes to; a changed field reads the sheet again. */
export function ColumnTable({ analysis, samples, onMapping }: ColumnTableProps) {
  const lines = [
    ...analysis.mapping.map(({ column, header, field, confidence }) => ({ column, header, field, confidence })),
    ...analysis.unmapped.map(({ column, header }) => ({ column, header, field: undefined, confidence: 1 })),
  ].sort((a, b) => columnIndex(a.column) - columnIndex(b.column))

  const choose = (column: string, field: string) => {
    const wanted = isFieldRef(field) ? field : undefined
    const before = lines.find((line) => line.column === column)?.field
    // Of several sheets read together none is named: all of them are read again.
    const several = analysis.sheets.length > 1
    const rows = analysis.headerRows === null ? null : ([analysis.headerRows[0], analysis.headerRows[1]] as const)
    onMapping({
      sheet: several ? undefined : analysis.sheet,
      headerRows: several ? undefined : rows === null ? null : [...rows],
      mapping: lines.map((line) => ({
        column: line.column,
        // A field has one column: the one that was chosen last. Columns that were read together for their marks go together.
        field:
          line.column === column
            ? (wanted ?? null)
            : [wanted, before].includes(line.field)
              ? null
              : (line.field ?? null),
      })),
    })
  }
  return (
    <PlainTable
      label={t.tableTitle}
      head={[t.column, t.header, t.values, t.field, t.sure]}
      widths={['48px', '24%', undefined, '280px', '96px']}
      rows={lines.map(({ column, header, field, confidence }) => ({
        key: column,
        cells: [
          column,
          header,
          (samples[column] ?? []).join('、'),
          <NativeSelect
            key="field"
            fullWidth
            disableUnderline
            value={field ?? ''}
            inputProps={{ 'aria-label': t.fieldOf(column) }}
            onChange={(event) => choose(column, event.target.value)}
          >
            <option value="">{t.notMapped}</option>
            {fieldRefs.map((ref) => (
              <option key={ref} value={ref}>
                {labelOfRef(ref)}
              </option>
            ))}
          </NativeSelect>,
          <Stack key="sure" direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
            {field === undefined ? (
              <span>{t.unused}</span>
            ) : confidence < SURE ? (
              <>
                <WarningAmber fontSize="small" color="warning" aria-hidden />
                <span>{t.unsure}</span>
              </>
            ) : (
              <>
                <CheckCircleOutline fontSize="small" color="success" aria-hidden />
                <span>{t.fine}</span>
              </>
            )}
          </Stack>,
        ],
      }))}
    />
  )
}
