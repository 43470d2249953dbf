import { isRaw, shown } from '../base/draft'
import type { FindingLevel } from '../base/finding-level'
import type { CodeLists } from '../field/code-lists'
import type { FieldInfo } from '../field/field-info'
import type { Identified } from '../field/kind'
import { valueOf } from '../field/record-value'
import { watchWord } from '../field/watch-word'
import { listGaps as say } from '../text/list-gaps'

/** One thing that a list still lacks. */
export interface ListGap {
  readonly level: FindingLevel
  readonly rule: string
  /** Id of the record or resource that the line stands for; '' for a finding about the list as a whole. */
  readonly key: string
  /** Id of the column it is about. */
  readonly column?: string
  readonly message: string
  /** So many rows of the list: 1, but for the items of one resource. */
  readonly count: number
  /** Something that other records name and the list does not have, by its name. */
  readonly unlisted?: string
}

/** What a check has to say of one line. */
export type LineGap = Pick<ListGap, 'level' | 'rule' | 'message'> & { readonly column: string }

/** Something wrong with a line: it has to be mended. */
export const mustMend = (rule: string, column: string, message: string): LineGap => ({
  level: '必改',
  rule,
  column,
  message,
})
/** Something odd in a line: it is mended or has its reason. */
export const mustExplain = (rule: string, column: string, message: string): LineGap => ({
  ...mustMend(rule, column, message),
  level: '需说明',
})

/** What the checks of fields go by. */
export interface FieldCheck {
  readonly fields: Readonly<Record<string, FieldInfo>>
  /** Level of a field that could not be read. */
  readonly unread: FindingLevel
  /** True where words of secrets are pointed out. */
  readonly watched: boolean
  readonly lists: CodeLists
}

/**
 * Required fields that are empty, fields that hold what could not be read, and words of secrets, as the catalogue's own
 * check finds them. A 责任人 may be a name of no roster.
 */
export const checkFields = (record: Identified, { fields, unread, watched, lists }: FieldCheck): readonly LineGap[] =>
  Object.entries(fields).flatMap(([field, { label, type, required }]): LineGap[] => {
    const value = valueOf(record, field)
    if (value === undefined) return required === 'always' ? [mustMend('list-missing', field, say.missing(label))] : []
    const isUnread = isRaw(value) && type.kind !== 'person'
    const word = watched ? watchWord(lists, 'secretWord', shown(value)) : undefined
    return [
      ...(isUnread ? [{ ...mustMend('list-unread', field, say.unread(label, shown(value))), level: unread }] : []),
      ...(word === undefined ? [] : [mustExplain('list-secret-word', field, say.secret(label, word))]),
    ]
  })

/** Says of a record whether another one of them has its name; '' is no name. */
export const namedTwice = <T>(all: readonly T[], nameOf: (one: T) => string): ((one: T) => boolean) => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1)
  return (one) => nameOf(one) !== '' && (counts.get(nameOf(one)) ?? 0) > 1
}
