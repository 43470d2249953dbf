import { isRaw, shown, type DraftText } from '../base/draft'
import { labelOf, type CodeLists } from './code-lists'
import type { FieldInfo } from './fields'
import type { PersonDraft } from '../roster/person'

/** A person as 责任人 offers them. */
export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** Persons of the roster by name; those without a name cannot be chosen. */
export const namedPersons = (persons: readonly PersonDraft[]): readonly NamedPerson[] =>
  persons.map(({ id, name }) => ({ id, name: shown(name) })).filter(({ name }) => name !== '')

/** The id of the one person of that name; undefined when there is none or more than one. */
export const personOf = (text: string, persons: readonly NamedPerson[]): string | undefined => {
  const named = persons.filter(({ name }) => name === text.trim())
  return named.length === 1 ? named[0]?.id : undefined
}

/** Entries of a field that offers choices, as the labels a user picks from; undefined for free text. */
export const choicesOf = (
  { type }: FieldInfo,
  lists: CodeLists,
  persons: readonly NamedPerson[],
): readonly string[] | undefined => {
  switch (type.kind) {
    case 'code':
      return type.many === true
        ? undefined
        : lists[type.list].entries.filter((entry) => entry.group !== true).map((entry) => entry.label)
    case 'code-or-text':
      return type.list === undefined ? undefined : lists[type.list].entries.map((entry) => entry.label)
    case 'yes-no':
      return ['是', '否']
    case 'format-type':
      return [...new Set(lists.formatClass.entries.flatMap((entry) => entry.types ?? []))]
    case 'text':
    case 'date':
    case 'decimal':
    case 'whole':
    case 'credit-code':
      return undefined
    case 'person':
      return persons.map(({ name }) => name)
  }
}

/** A stored value as the user reads and types it: labels for codes, 是/否, and what was typed where it fits nothing. */
export const fieldText = (
  { type }: FieldInfo,
  value: DraftText | undefined,
  lists: CodeLists,
  persons: readonly NamedPerson[] = [],
): string => {
  if (value === undefined) return ''
  if (isRaw(value)) return value.raw
  switch (type.kind) {
    case 'code':
      return type.many === true
        ? value
            .split(',')
            .map((code) => labelOf(lists[type.list], code))
            .join('、')
        : labelOf(lists[type.list], value)
    case 'code-or-text':
      return type.list === undefined ? value : labelOf(lists[type.list], value)
    case 'yes-no':
      return value === '1' ? '是' : value === '0' ? '否' : value
    case 'format-type':
    case 'text':
    case 'date':
    case 'decimal':
    case 'whole':
    case 'credit-code':
      return value
    case 'person':
      return persons.find(({ id }) => id === value)?.name ?? value
  }
}
