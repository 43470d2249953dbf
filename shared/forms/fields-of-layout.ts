import type { AppointmentDraft, PersonDraft } from '../roster/person'
import { needsOf, type FormField } from './form-field'
import type { FormCell, FormLayout } from './form-layout'

export interface LayoutFields {
  readonly person: ReadonlySet<keyof PersonDraft>
  readonly appointment: ReadonlySet<keyof AppointmentDraft>
}

const fieldOf = (cell: FormCell): readonly FormField[] =>
  'field' in cell ? [cell.field] : 'photo' in cell ? ['photo'] : []

/** Fields that a form prints, in the order of the form. */
export const fieldsPrinted = ({ parts }: FormLayout): readonly FormField[] =>
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
export const fieldsOfLayouts = (layouts: readonly FormLayout[]): LayoutFields => {
  const needs = layouts.flatMap(fieldsPrinted).map(needsOf)
  return {
    person: new Set(needs.flatMap(({ person }) => person ?? [])),
    appointment: new Set(needs.flatMap(({ appointment }) => appointment ?? [])),
  }
}
