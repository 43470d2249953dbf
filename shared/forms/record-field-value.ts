import { isRaw, shown, type DraftText } from '../base/draft'
import { isObject } from '../base/is-object'
import { ownValue } from '../base/own-value'
import type { FieldInfo } from '../field/field-info'
import { fieldText } from '../field/field-text'
import type { DataKinds, Identified, KnownNames, Reference } from '../field/kind'
import { valueOf } from '../field/record-value'
import { idIn, rowsOf } from '../field/referred-by'
import { partsOfField, rowField, type RecordField } from '../profile/form-field'
import { roleTitle } from '../profile/role-title'
import type { FormFacts } from './field-value'
import type { Paragraph } from './filled-form'
import { date, lines } from './printed-words'

/** What records are called that others refer to. */
const namesIn = (kinds: DataKinds, { records, profile }: FormFacts): KnownNames => {
  const names: KnownNames = {
    of: (table, id) => {
      const record = ownValue(records, table)?.find((one) => one.id === id)
      const called = record && ownValue(kinds, table)?.called(record, names)
      return called && shown(called).trim()
    },
    role: (role) => roleTitle(profile, role),
  }
  return names
}

/** Names of what the record refers to in that field, and those that were only typed. */
const referredNames = (
  record: Identified,
  field: string,
  references: readonly Reference[],
  names: KnownNames,
): string => {
  const nameOf = (to: string, id: string | undefined): string => (id === undefined ? '' : (names.of(to, id) ?? ''))
  const value = valueOf(record, field)
  const [single] = references.filter(({ each }) => each === false)
  if (single !== undefined) return isRaw(value) ? value.raw : nameOf(single.to, value)
  // Rows of one list may refer to records of several kinds.
  const nameIn = (row: unknown): string =>
    references
      .map(({ each, to }) =>
        each === false ? '' : nameOf(to, idIn(row, each.id)) || (isObject(row) && idIn(row, each.name)) || '',
      )
      .find((name) => name !== '') ?? ''
  return rowsOf(record, field)
    .map(nameIn)
    .filter((name) => name !== '')
    .join('、')
}

const textOf = (info: FieldInfo, value: DraftText | undefined, { lists }: FormFacts): string => {
  const { kind } = info.type
  return kind === 'date' || kind === 'month' ? date(value) : fieldText(info, value, lists)
}

/**
 * What a field of any kind of record prints, by the vocabulary of the field: codes as their labels, dates in Chinese, what
 * it refers to by its name. Nothing where the record has nothing, or what it refers to has no name.
 */
export const recordFieldValue = (
  kinds: DataKinds,
  field: RecordField,
  record: Identified,
  facts: FormFacts,
): readonly Paragraph[] => {
  const { table, name } = partsOfField(field)
  const kind = ownValue(kinds, table)
  const references = kind?.references.filter((one) => one.field === name) ?? []
  if (references.length > 0) return lines(referredNames(record, name, references, namesIn(kinds, facts)))
  const info = kind && ownValue(kind.fields, name)
  return info === undefined ? [] : lines(textOf(info, valueOf(record, name), facts))
}

/** What a field of a row of a small table prints, by the vocabulary of the field. */
export const rowFieldValue = (
  kinds: DataKinds,
  field: RecordField,
  row: object,
  facts: FormFacts,
): readonly Paragraph[] => {
  const own = rowField(field)
  const rows = ownValue(kinds, partsOfField(field).table)?.rows
  const info = own && rows && ownValue(ownValue(rows, own.member)?.fields ?? {}, own.name)
  return own === undefined || info === undefined ? [] : lines(textOf(info, valueOf(row, own.name), facts))
}
