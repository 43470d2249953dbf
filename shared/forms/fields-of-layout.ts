import type { AskedFields } from '../roster/form-fields'
import type { FormField } from '../profile/form-field'
import { needsOf } from './form-needs'
import type { FormCell, FormLayout } from '../profile/form-layout'

const fieldOf = (cell: FormCell): readonly FormField[] => {
  if ('field' in cell) return cell.optional === true ? [] : [cell.field]
  return 'photo' in cell && cell.optional !== true ? ['photo'] : []
}

/** Fields that a form prints and asks for, in the order of the form; cells that are optional are left out. */
export const fieldsAsked = ({ parts }: FormLayout): readonly FormField[] =>
  parts.flatMap((part): readonly FormField[] => {
    switch (part.kind) {
      case 'table':
        return [...(part.head ?? []), ...part.rows].flatMap(({ cells }) => cells.flatMap(fieldOf))
      case 'line':
        return part.items.flatMap(({ field }) => field ?? [])
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
