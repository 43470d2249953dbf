import type { DraftText } from '../base/draft'
import type { CodeLists } from './code-lists'
import type { FieldInfo } from './field-info'
import { personOf, type NamedPersons } from './field-text'
import { normaliseText } from './normalise-text'

/** What the text of a field is read with: the code lists, and the roster for 责任人. */
export interface FieldWorld {
  readonly lists: CodeLists
  readonly persons: NamedPersons
}

/** What typed text means in a field: its value, a person of the roster for 责任人, `{raw}` where it fits nothing. */
export const readField = (info: FieldInfo, text: string, { lists, persons }: FieldWorld): DraftText | undefined =>
  (info.type.kind === 'person' ? personOf(text, persons) : undefined) ?? normaliseText(info, text, lists).value
