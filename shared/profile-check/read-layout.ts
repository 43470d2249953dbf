import { ownValue } from '../base/own-value'
import { failure, success, type Result } from '../base/result'
import type { DataKind, DataKinds, Identified } from '../field/kind'
import { isRecordField, partsOfField, rowField, type FormField, type RecordField } from '../profile/form-field'
import { formLayout, memberOfRow, recordOfRow, subjectTable, type FormLayout } from '../profile/form-layout'
import { layoutProblems as say } from '../text/layout-problems'

/** A field that a layout prints: its path, and the tables of which one record is at hand there. */
interface PlacedField {
  readonly path: string
  readonly field: FormField | RecordField
  readonly open: readonly string[]
  /** The small table of the form's record that the row stands for. */
  readonly member?: string | undefined
}

type Row = Extract<FormLayout['parts'][number], { kind: 'table' }>['rows'][number]

const fieldsOfRow = (row: Row, path: string, open: readonly string[]): PlacedField[] => {
  const each = [recordOfRow(row) ?? []].flat()
  const member = memberOfRow(row)
  return row.cells.flatMap((cell, at) =>
    'field' in cell
      ? [{ path: `${path}.cells.${String(at)}.field`, field: cell.field, open: [...open, ...each], member }]
      : [],
  )
}

const fieldsPlaced = (layout: FormLayout): PlacedField[] => {
  const open = [subjectTable(layout) ?? []].flat()
  return layout.parts.flatMap((part, n): PlacedField[] => {
    const path = `parts.${String(n)}`
    switch (part.kind) {
      case 'table':
        return [
          ...(part.head ?? []).flatMap((row, at) => fieldsOfRow(row, `${path}.head.${String(at)}`, open)),
          ...part.rows.flatMap((row, at) => fieldsOfRow(row, `${path}.rows.${String(at)}`, open)),
        ]
      case 'line':
        return part.items.flatMap(({ field }, at) =>
          field === undefined ? [] : [{ path: `${path}.items.${String(at)}.field`, field, open }],
        )
      case 'signature':
        return []
    }
  })
}

/** Tables that a layout names, with the paths at which it does. */
const tablesNamed = (layout: FormLayout): { readonly path: string; readonly table: string }[] => {
  const subject = subjectTable(layout)
  return [
    ...(subject === undefined ? [] : [{ path: 'subject.record', table: subject }]),
    ...layout.parts.flatMap((part, n) =>
      part.kind !== 'table'
        ? []
        : part.rows.flatMap((row, at) =>
            [recordOfRow(row) ?? []]
              .flat()
              .map((table) => ({ path: `parts.${String(n)}.rows.${String(at)}.each.record`, table })),
          ),
    ),
  ]
}

/** Rows that stand for a small table which the record of the form has not. */
const membersUnknown = (layout: FormLayout, kinds: DataKinds): string[] => {
  const table = subjectTable(layout)
  const kind = table === undefined ? undefined : ownValue(kinds, table)
  const known = Object.entries(kind?.rows ?? {}).map(([name, { label }]) => say.named(name, label))
  return layout.parts.flatMap((part, n) =>
    part.kind !== 'table'
      ? []
      : part.rows.flatMap((row, at) => {
          const member = memberOfRow(row)
          return member === undefined || (kind !== undefined && ownValue(kind.rows, member) !== undefined)
            ? []
            : [say.rows(`parts.${String(n)}.rows.${String(at)}.each.rows`, member, kind?.word, known)]
        }),
  )
}

/** Fields of a kind that a form can print, with what people call them. */
const printable = ({ fields, references, labels }: DataKind<Identified>): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(fields).map(([name, { label }]) => [name, label] as const),
    ...references.map(({ field }) => [field, fields[field]?.label ?? labels[field] ?? ''] as const),
  ])

const unknownTable = (path: string, table: string, kinds: DataKinds): string =>
  say.table(
    path,
    table,
    Object.entries(kinds).flatMap(([name, kind]) => (printable(kind).size === 0 ? [] : [say.named(name, kind.word)])),
  )

/** What is wrong with a field of a row of a small table. */
const rowProblem = ({ path, field, open, member }: PlacedField, kind: DataKind<Identified>): string[] => {
  const own = isRecordField(field) ? rowField(field) : undefined
  if (own === undefined || !isRecordField(field)) return []
  const { table } = partsOfField(field)
  const rows = ownValue(kind.rows, own.member)
  const all = Object.entries(kind.rows).flatMap(([name, { fields }]) =>
    Object.entries(fields).map(([one, { label }]) => say.named(`${table}.${name}.${one}`, label)),
  )
  if (rows === undefined || ownValue(rows.fields, own.name) === undefined)
    return [say.field(path, field, kind.word, all)]
  return member === own.member && open.includes(table) ? [] : [say.outsideRows(path, field, table, own.member)]
}

const problemOf = (placed: PlacedField, kinds: DataKinds): string[] => {
  const { path, field, open } = placed
  if (!isRecordField(field)) return []
  const { table, name } = partsOfField(field)
  const kind = ownValue(kinds, table)
  if (kind === undefined) return [unknownTable(path, table, kinds)]
  if (rowField(field) !== undefined) return rowProblem(placed, kind)
  const known = printable(kind)
  if (!known.has(name)) {
    const all = [...known].map(([one, label]) => say.named(`${table}.${one}`, label))
    return [say.field(path, field, kind.word, all)]
  }
  return open.includes(table) ? [] : [say.outside(path, field, table)]
}

/** A layout read from outside, or a sentence for each place where it is wrong. */
export const readLayout = (value: unknown, kinds: DataKinds): Result<FormLayout, readonly string[]> => {
  const read = formLayout.safeParse(value)
  if (!read.success) return failure(read.error.issues.map(({ path }) => say.form(path.map(String).join('.'))))
  const { data } = read
  const problems = [
    ...tablesNamed(data).flatMap(({ path, table }) =>
      ownValue(kinds, table) === undefined ? [unknownTable(path, table, kinds)] : [],
    ),
    ...membersUnknown(data, kinds),
    ...fieldsPlaced(data).flatMap((placed) => problemOf(placed, kinds)),
  ]
  return problems.length > 0 ? failure(problems) : success(data)
}
