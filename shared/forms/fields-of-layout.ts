import type { AskedFields } from '../roster/form-fields'
import { isRecordField, type FormField, type RecordField } from '../profile/form-field'
import { needsOf } from './form-needs'
import type { FormCell, FormLayout } from '../profile/form-layout'

const ofHolder = (field: FormField | RecordField): readonly FormField[] => (isRecordField(field) ? [] : [field])

const fieldOf = (cell: FormCell): readonly FormField[] => {
  if ('field' in cell) return cell.optional === true ? [] : ofHolder(cell.field)
  return 'photo' in cell && cell.optional !== true ? ['photo'] : []
}

/** Fields of unit, person and appointment that a form prints and asks for, in its order; optional cells are left out. */
export const fieldsAsked = ({ parts }: FormLayout): readonly FormField[] =>
  parts.flatMap((part): readonly FormField[] => {
    switch (part.kind) {
      case 'table':
        return [...(part.head ?? []), ...part.rows].flatMap(({ cells }) => cells.flatMap(fieldOf))
      case 'line':
        return part.items.flatMap(({ field }) => (field === undefined ? [] : ofHolder(field)))
      case 'signature':
        return []
    }
  })

/** Which fields of person and appointment the forms of a city need: the others need not be asked for. */
export const fieldsOfLayouts = (layouts: readonly FormLayout[]): AskedFields => {
  const needs = layouts.flatMap(fieldsAsked).map(needsOf)
  return {
    person: new Set(needs.flatMap(({ person }) => person ?? [])),
    appointment: new Set(needs.flatMap(({ appointment }) => appointment ?? [])),
  }
}
