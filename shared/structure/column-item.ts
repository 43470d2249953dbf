import type { NewId } from '../base/ids'
import { cleanText } from '../field/plain-text'
import type { CodeLists } from '../field/code-lists'
import { itemFields } from '../catalogue/fields'
import type { ItemDraft, ItemField } from '../catalogue/resource'
import { itemTypeOf } from './item-type'
import type { SourceColumn } from './structure'

/** Longest comment that is a name as it stands. */
const LONGEST_NAME = 20
/** One entry of an explained code: `1男`, `0-停用`, `A：在用`. */
const CODE_ENTRY = /(?<![\p{L}\p{N}.])(?:\d{1,4}|[A-Z])\s{0,3}[-—=:：、.)）]?\s{0,3}(?=\p{Script=Han})/gu
const SEPARATOR = /[：:,，;；。（(【[\n]|\s/u
const STANDARD = /GB\/?[TZ]?\s?\d{3,6}(?:\.\d{1,2})?(?:[-—]\d{4})?/u
const DICTIONARY = /(?:字典|代码表)(?:类型|编码|代码|名称)?\s?[:：]?\s?([A-Za-z][\w.-]{1,60})/u

/** True where a text explains the codes of a field, at least one of them. */
const explainsCodes = (text: string): boolean => (text.match(CODE_ENTRY)?.length ?? 0) > 0

interface Said {
  readonly name: string
  readonly description: string
}

const trimmedRest = (text: string): string => {
  const rest = text.replace(/^[\s：:,，;；。、]+|[\s,，;；。、]+$/gu, '')
  const pair = /^[（(【[](.*)[）)】\]]$/su.exec(rest)?.[1]
  return pair === undefined || /[（(【[）)】\]]/u.test(pair) ? rest : pair.trim()
}

/** A comment as name and description: 性别（1男 2女） is named 性别; a unit in brackets stays with a short name. */
export const splitComment = (comment: string): Said => {
  const text = comment.trim()
  const at = text.search(SEPARATOR)
  const short = cleanText(text).length <= LONGEST_NAME
  if (at > 0 && (!short || explainsCodes(text.slice(at)))) {
    const name = cleanText(text.slice(0, at))
    const description = trimmedRest(text.slice(at))
    return { name, description }
  }
  // 性别0男1女: the codes stand right behind the name.
  const joined = /^(\p{Script=Han}{2,20})(\d.*)$/su.exec(text)
  if (
    joined?.[1] !== undefined &&
    joined[2] !== undefined &&
    (joined[2].match(/\d[-=:：]?\p{Script=Han}/gu)?.length ?? 0) > 1
  )
    return { name: joined[1], description: joined[2].trim() }
  return { name: cleanText(text), description: '' }
}

const dictionaryOf = (comment: string): string | undefined =>
  STANDARD.exec(comment)?.[0] ?? DICTIONARY.exec(comment)?.[1]

const yesNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? '1' : '0')

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** What a type says of its length without brackets: one character, a UUID's 36, the longest value of a list. */
const lengthOf = ({ type, length, values }: SourceColumn): string | undefined => {
  if (length !== undefined) return length
  if (values !== undefined) return String(Math.max(1, ...values.map((value) => Array.from(value).length)))
  const name = type.toLowerCase()
  if (name === 'uuid' || name === 'uniqueidentifier') return '36'
  return name === 'char' || name === 'character' || name === 'nchar' ? '1' : undefined
}

/** Types whose brackets hold something else than a length: fractions of a second, a width of display. */
const SIZED = new Set(['C', 'N', 'I', 'G', 'M'])

/** Cut to what the field takes. */
const fit = (field: ItemField, text: string): string => {
  const { type } = itemFields[field]
  return 'max' in type && type.kind === 'text' ? text.slice(0, type.max) : text
}

/**
 * A column as a 信息项: named by the first words of its comment (else by its own name), the rest of the comment as
 * description, the type by the 1272 list; a type that is in no list is kept as it was written. Fields not known are absent.
 */
export const itemOf = (column: SourceColumn, lists: CodeLists, newId: NewId): ItemDraft => {
  const comment = column.comment?.trim() ?? ''
  const said = comment === '' ? { name: cleanText(column.name), description: '' } : splitComment(comment)
  const type = column.type === '' ? undefined : itemTypeOf(column.type, lists)
  const sized = type === undefined || SIZED.has(type)
  const values = column.values === undefined ? '' : column.values.join('、')
  const facts: Partial<Record<ItemField, ItemDraft[ItemField]>> = {
    name: fit('name', said.name),
    enName: fit('enName', column.name === '' && !hasHan(said.name) ? said.name : column.name),
    type: type ?? (column.type === '' ? undefined : { raw: column.type }),
    length: sized ? lengthOf(column) : undefined,
    precision: type === 'N' ? column.precision : undefined,
    isKey: yesNo(column.isKey),
    nullable: yesNo(column.nullable),
    dictRef: dictionaryOf(comment),
    description: fit('description', said.description === '' ? values : said.description),
  }
  const filled = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')
  return { id: newId(), ...Object.fromEntries(filled) }
}
