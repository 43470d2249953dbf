import { isRaw, shown } from '../base/draft'
import { isObject } from '../base/is-object'
import { ownValue } from '../base/own-value'
import type { FieldInfo } from '../field/field-info'
import { fieldText } from '../field/field-text'
import type { DataKinds, Identified, KnownNames, Reference } from '../field/kind'
import { valueOf } from '../field/record-value'
import { idIn, rowsOf } from '../field/referred-by'
import { partsOfField, type RecordField } from '../profile/form-field'
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
const referredNames = (record: Identified, { field, each, to }: Reference, names: KnownNames): string => {
  const nameOf = (id: string | undefined): string => (id === undefined ? '' : (names.of(to, id) ?? ''))
  if (each === false) {
    const value = valueOf(record, field)
    return isRaw(value) ? value.raw : nameOf(value)
  }
  return rowsOf(record, field)
    .map((row) => nameOf(idIn(row, each.id)) || (isObject(row) && idIn(row, each.name)) || '')
    .filter((name) => name !== '')
    .join('、')
}

const textOf = (info: FieldInfo, record: Identified, name: string, { lists }: FormFacts): string => {
  const value = valueOf(record, name)
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
  const reference = kind?.references.find((one) => one.field === name)
  if (reference !== undefined) return lines(referredNames(record, reference, namesIn(kinds, facts)))
  const info = kind && ownValue(kind.fields, name)
  return info === undefined ? [] : lines(textOf(info, record, name, facts))
}
