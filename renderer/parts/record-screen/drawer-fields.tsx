import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { RowsInfo } from '../../../shared/field/kind'
import type { ListRecords } from '../../data/queries/list-rows'
import { FieldGrid, Wide } from '../../ui/field-grid'
import type { RecordForm } from './record-parts'
import { RowsPart } from './rows-part'

export interface DrawerFieldsProps {
  readonly fields: readonly string[]
  readonly rows: Readonly<Record<string, RowsInfo>>
  readonly form: RecordForm
  readonly record: object
  readonly known: ListRecords
  readonly focusesFirst: boolean
  readonly input: (field: string, autoFocus?: boolean) => ReactNode
  readonly onRows: (field: string, info: RowsInfo, rows: readonly object[] | undefined) => void
}

/** The fields of a record in two columns, then those under headings of their own, then its small tables. */
export function DrawerFields({ fields, rows, form, record, known, focusesFirst, input, onRows }: DrawerFieldsProps) {
  const { sections = [], wide = [], hints = {} } = form
  const placed = (field: string, autoFocus = false): ReactNode => {
    const one = input(field, autoFocus)
    return wide.includes(field) ? <Wide key={field}>{one}</Wide> : one
  }
  return (
    <>
      <FieldGrid>{fields.map((field, at) => placed(field, focusesFirst && at === 0))}</FieldGrid>
      {sections.map((section) => (
        <Stack key={section.heading} component="section" aria-label={section.heading} spacing={1}>
          <Typography variant="h2" component="h3">
            {section.heading}
          </Typography>
          <FieldGrid>{section.fields.map((field) => placed(field))}</FieldGrid>
        </Stack>
      ))}
      {(form.rows ?? Object.keys(rows)).map((field) => {
        const info = rows[field]
        return info === undefined ? null : (
          <RowsPart
            key={field}
            info={info}
            record={record}
            field={field}
            hint={hints[field] ?? ''}
            known={known}
            onRows={(next) => onRows(field, info, next)}
          />
        )
      })}
    </>
  )
}
