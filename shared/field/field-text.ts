import { isRaw, shown, type DraftText } from '../base/draft'
import { labelOf, type CodeLists } from './code-lists'
import { isPlain, type FieldInfo } from './field-info'
import { ownValue } from '../base/own-value'
import { personWords } from '../text/person-words'

/** A person of the roster; whose name is '' cannot be chosen. */
export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** The persons of the roster by name; undefined while the roster is read. */
export type NamedPersons = readonly NamedPerson[] | undefined

/** Persons of the roster by name. */
export const namedPersons = (
  persons: readonly { readonly id: string; readonly name?: DraftText | undefined }[],
): readonly NamedPerson[] => persons.map(({ id, name }) => ({ id, name: shown(name) }))

/** The id of the one person of that name; undefined when there is none or more than one. */
export const personOf = (text: string, persons: NamedPersons): string | undefined => {
  const wanted = text.trim()
  const named = wanted === '' ? [] : (persons?.filter(({ name }) => name === wanted) ?? [])
  return named.length === 1 ? named[0]?.id : undefined
}

/** How a reference to a person reads: the name, or in brackets that there is none; '' while the roster is read. */
export const personText = (id: string, persons: NamedPersons): string => {
  if (persons === undefined) return ''
  const person = persons.find((one) => one.id === id)
  return person === undefined ? personWords.gone : person.name || personWords.nameless
}

/** True for what `personText` says of somebody without a name: no text for a field. */
export const isNoPerson = (text: string): boolean => Object.values<string>(personWords).includes(text.trim())

/** Entries of a field that offers choices, as the labels a user picks from; undefined for free text. */
export const choicesOf = (
  { type }: FieldInfo,
  lists: CodeLists,
  persons: NamedPersons,
): readonly string[] | undefined => {
  if (type.kind === 'yes-no') return ['是', '否']
  if (isPlain(type)) return undefined
  switch (type.kind) {
    case 'code':
      return type.many === true
        ? undefined
        : lists[type.list].entries.filter((entry) => entry.group !== true).map((entry) => entry.label)
    case 'code-or-text':
      return type.list === undefined ? undefined : lists[type.list].entries.map((entry) => entry.label)
    case 'format-type':
      return [...new Set(lists.formatClass.entries.flatMap((entry) => entry.types ?? []))]
    case 'choice':
      return Object.values(type.words)
    case 'person':
      return persons?.map(({ name }) => name).filter((name) => name !== '') ?? []
  }
}

/** A stored value as the user reads and types it: labels for codes, 是/否, and what was typed where it fits nothing. */
export const fieldText = (
  { type }: FieldInfo,
  value: DraftText | undefined,
  lists: CodeLists,
  persons?: NamedPersons,
): string => {
  if (value === undefined) return ''
  if (isRaw(value)) return value.raw
  if (type.kind === 'yes-no') return value === '1' ? '是' : value === '0' ? '否' : value
  if (isPlain(type)) return value
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
    case 'choice':
      return ownValue(type.words, value) ?? value
    case 'format-type':
      return value
    case 'person':
      return personText(value, persons)
  }
}
