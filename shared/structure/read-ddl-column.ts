import type { Token } from './ddl-scanner'
import { structureLimits, type SourceColumn } from './structure'

/** A token read as a keyword; quoted names are none. */
export const keyword = (token: Token | undefined): string => (token?.kind === 'word' ? token.text.toUpperCase() : '')
export const isMark = (token: Token | undefined, mark: string): boolean => token?.kind === 'mark' && token.text === mark

/** What stands between the bracket at `open` and the one that closes it, and the index behind that one. */
export const bracketed = (
  tokens: readonly Token[],
  open: number,
): { readonly inner: Token[]; readonly end: number; readonly closed: boolean } => {
  let depth = 0
  for (let index = open; index < tokens.length; index += 1) {
    if (isMark(tokens[index], '(')) depth += 1
    else if (isMark(tokens[index], ')')) depth -= 1
    if (depth === 0) return { inner: tokens.slice(open + 1, index), end: index + 1, closed: true }
  }
  return { inner: tokens.slice(open + 1), end: tokens.length, closed: false }
}

/** Cuts tokens at the commas outside brackets. */
export const splitAtCommas = (tokens: readonly Token[]): Token[][] => {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (isMark(token, '(')) depth += 1
    if (isMark(token, ')')) depth -= 1
    if (depth === 0 && isMark(token, ',')) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** Names of a list in brackets that opens at `open`: the first word of each member. */
const namesInBrackets = (tokens: readonly Token[], open: number): string[] =>
  splitAtCommas(bracketed(tokens, open).inner).flatMap(([token]) => (token === undefined ? [] : [token.text]))

/** A name with its schema at `from`, and the index behind it. */
export const readPath = (tokens: readonly Token[], from: number): { readonly path: string[]; readonly end: number } => {
  const path: string[] = []
  let end = from
  while (tokens[end]?.kind === 'word' || tokens[end]?.kind === 'name') {
    path.push(tokens[end]?.text ?? '')
    end += 1
    if (!isMark(tokens[end], '.')) break
    end += 1
  }
  return { path, end }
}

/** Columns that a primary key names; none where the words declare no such key. */
export const keyColumns = (words: readonly Token[]): string[] => {
  const key = words.findIndex((token, at) => keyword(token) === 'PRIMARY' && keyword(words[at + 1]) === 'KEY')
  const open = key < 0 ? -1 : words.findIndex((token, at) => at > key && isMark(token, '('))
  return open < 0 ? [] : namesInBrackets(words, open)
}

const CONSTRAINT = new Set([
  'PRIMARY',
  'UNIQUE',
  'CONSTRAINT',
  'FOREIGN',
  'CHECK',
  'FULLTEXT',
  'SPATIAL',
  'EXCLUDE',
  'LIKE',
  'CLUSTER',
  'NOT',
  'SUPPLEMENTAL',
  'PARTITION',
])

/** True for a member of a table that is no column: a key, an index, a constraint. */
export const isConstraint = (tokens: readonly Token[]): boolean => {
  const first = keyword(tokens[0])
  if (CONSTRAINT.has(first)) return true
  if (first !== 'KEY' && first !== 'INDEX' && first !== 'PERIOD') return false
  // A column may be called `key`: then a type follows, whose brackets hold a number.
  const open = tokens.findIndex((token) => isMark(token, '('))
  return open >= 0 && tokens[open + 1]?.kind !== 'number'
}

/** Words that belong to the type before them: double precision, character varying, long raw, binary large object. */
const TYPE_TAIL = new Set(['PRECISION', 'VARYING', 'RAW', 'LARGE', 'OBJECT'])
const NAMED = new Set<Token['kind']>(['word', 'name'])

interface ReadType {
  readonly type: string
  readonly length?: string
  readonly precision?: string
  readonly values?: readonly string[]
  /** Index behind the type. */
  readonly end: number
}

const readArguments = (
  tokens: readonly Token[],
): Pick<ReadType, 'length' | 'precision' | 'values'> & { max: boolean } => {
  const values = tokens.filter(({ kind }) => kind === 'string').map(({ text }) => text)
  if (values.length > 0) return { values: values.slice(0, 200), max: false }
  const [length, precision] = splitAtCommas(tokens).map(([token]) => token)
  return {
    ...(length?.kind === 'number' ? { length: length.text } : {}),
    ...(precision?.kind === 'number' ? { precision: precision.text } : {}),
    max: keyword(length) === 'MAX',
  }
}

/** The type that stands at `from`: `varchar2(50 char)`, `"public".geometry`, `national character varying(20)`, `enum('a')`. */
export const readType = (tokens: readonly Token[], from: number): ReadType | undefined => {
  let end = from
  if (!NAMED.has(tokens[end]?.kind ?? 'mark')) return undefined
  while (isMark(tokens[end + 1], '.') && NAMED.has(tokens[end + 2]?.kind ?? 'mark')) end += 2
  let type = tokens[end]?.text ?? ''
  const national = type.toUpperCase() === 'NATIONAL'
  end += 1
  while (TYPE_TAIL.has(keyword(tokens[end])) || (national && /^(?:VAR)?CHAR(?:ACTER)?$/.test(keyword(tokens[end])))) {
    type += ` ${tokens[end]?.text ?? ''}`
    end += 1
  }
  if (!isMark(tokens[end], '(')) return { type, end }
  const { inner, end: behind } = bracketed(tokens, end)
  const { max, ...sized } = readArguments(inner)
  return { type: max ? `${type}(max)` : type, ...sized, end: behind }
}

/** A column of CREATE TABLE or ADD: name, type and what follows; undefined where there is no type. */
export const readDdlColumn = (tokens: readonly Token[]): SourceColumn | undefined => {
  const said = tokens.find(({ kind }) => kind === 'comment')
  const words = tokens.filter(({ kind }) => kind !== 'comment')
  const [name] = words
  if (name === undefined || name.kind === 'mark' || name.kind === 'number' || name.text.trim() === '') return undefined
  const read = readType(words, 1)
  if (read === undefined) return undefined
  const { end, ...type } = read
  let comment: string | undefined
  let isKey = false
  let nullable = true
  let depth = 0
  for (let at = end; at < words.length; at += 1) {
    if (isMark(words[at], '(')) depth += 1
    if (isMark(words[at], ')')) depth -= 1
    if (depth > 0) continue
    const word = keyword(words[at])
    if (word === 'NOT' && keyword(words[at + 1]) === 'NULL') nullable = false
    if (word === 'PRIMARY' && keyword(words[at + 1]) === 'KEY') isKey = true
    const text = isMark(words[at + 1], '=') ? words[at + 2] : words[at + 1]
    if (word === 'COMMENT' && text !== undefined) comment = text.text
  }
  const spoken = comment?.trim() === '' || comment === undefined ? said?.text : comment
  return {
    name: name.text.trim(),
    ...type,
    nullable: nullable && !isKey,
    isKey,
    ...(spoken === undefined || spoken.trim() === '' ? {} : { comment: spoken.slice(0, structureLimits.comment) }),
  }
}
