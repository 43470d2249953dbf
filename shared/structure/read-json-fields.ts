import { isObject } from '../base/is-object'
import type { CodeLists } from '../field/code-lists'
import type { Row } from '../tables/sheet'
import { guessType } from './guess-type'
import { createNotes, type Notes } from './notes'
import { readFieldRows } from './read-field-rows'
import { structureLimits, type SourceColumn, type SourceTable, type Structure } from './structure'

type JsonObject = Readonly<Record<string, unknown>>
const SAMPLED = 1_000
const DEEPEST = 6

/** Values by the path of their field (`address.city`, `members[].name`), of the sampled objects. */
const gather = (objects: readonly JsonObject[], notes: Notes): ReadonlyMap<string, (string | undefined)[]> => {
  const values = new Map<string, (string | undefined)[]>()
  const put = (path: string, value: unknown): void => {
    // A list of plain values has no type of its own, but is no gap either.
    const simple = typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
    const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : simple
    const known = values.get(path)
    if (known !== undefined) known.push(text)
    else if (values.size < structureLimits.columns) values.set(path, [text])
  }
  const walk = (value: unknown, path: string, depth: number): void => {
    if (depth > DEEPEST && typeof value === 'object' && value !== null) {
      if (!values.has(path)) notes.add('N_JSON_DEEP', 1, path, path)
      put(path, value)
    } else if (isObject(value) && Object.keys(value).length > 0)
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`, depth + 1)
    else if (Array.isArray(value) && isObject(value[0]))
      for (const inner of value.slice(0, 20)) walk(inner, `${path}[]`, depth + 1)
    else put(path, value)
  }
  for (const object of objects) walk(object, '', 0)
  values.delete('')
  return values
}

const columnsOf = (objects: readonly JsonObject[], notes: Notes): SourceColumn[] =>
  [...gather(objects, notes)].map(([path, values]) => {
    const texts = values.filter((value) => value !== undefined)
    const guessed = guessType(path, texts)
    const gaps = values.length < objects.length && !path.includes('[]') ? { nullable: true } : {}
    const han = /\p{Script=Han}/u.test(path)
    return { name: han ? '' : path, ...guessed, ...gaps, ...(han ? { comment: path } : {}) }
  })

const SCHEMA_TYPES: Readonly<Record<string, string>> = {
  string: '字符型',
  integer: '整型',
  number: '数值型',
  boolean: '逻辑型',
  array: '备注型',
  object: '备注型',
}
const SCHEMA_FORMATS: Readonly<Record<string, string>> = { date: '日期型', 'date-time': '日期时间型' }

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Columns of a JSON Schema's `properties`, nested ones as a.b. */
const schemaColumns = (schema: JsonObject, prefix: string, depth: number): SourceColumn[] => {
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : [])
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  return Object.entries(properties).flatMap(([key, property]): SourceColumn[] => {
    const name = `${prefix}${key}`
    if (!isObject(property)) return [{ name, type: '' }]
    if (isObject(property['properties']) && depth < DEEPEST) return schemaColumns(property, `${name}.`, depth + 1)
    const [type, format] = [text(property['type']), text(property['format'])]
    const known = Object.hasOwn(SCHEMA_FORMATS, format) ? SCHEMA_FORMATS[format] : undefined
    const plain = Object.hasOwn(SCHEMA_TYPES, type) ? SCHEMA_TYPES[type] : undefined
    const [title, about] = [text(property['title']), text(property['description'])]
    const comment = [title, about].filter((each) => each !== '').join('：')
    const length = property['maxLength']
    return [
      {
        name,
        type: known ?? plain ?? type,
        ...(typeof length === 'number' ? { length: String(length) } : {}),
        nullable: !required.has(key),
        ...(comment === '' ? {} : { comment: comment.slice(0, structureLimits.comment) }),
      },
    ]
  })
}

/** The objects a parsed value lists: itself, its members, or the one list of objects inside (`{"code":0,"data":[…]}`). */
const objectsIn = (value: unknown): readonly JsonObject[] => {
  if (Array.isArray(value)) return value.filter(isObject).slice(0, SAMPLED)
  if (!isObject(value)) return []
  const lists = Object.values(value).filter((each): each is unknown[] => Array.isArray(each) && isObject(each[0]))
  const [only] = lists
  const nested = Object.values(value).filter((each) => typeof each === 'object' && each !== null)
  return lists.length === 1 && nested.length === 1 && only !== undefined ? objectsIn(only) : [value]
}

/** Keys under which programs list the headings of a table. */
const HEADINGS = /head|col|field|title|表头|列名|字段/iu

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
const isRows = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => Array.isArray(each))

const rowOf = (cells: readonly unknown[]): Row =>
  cells.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : undefined))

/** A table written as lists: headings alone, rows below them, or both under keys of their own (`{"headers":[…],"rows":[[…]]}`). */
const tableIn = (value: unknown): readonly Row[] | undefined => {
  if (isWords(value)) return [value]
  if (isRows(value)) return value.map(rowOf)
  if (!isObject(value)) return undefined
  const headings = Object.entries(value).find(
    ([key, list]) => HEADINGS.test(key) && (isWords(list) || isRows(list)),
  )?.[1]
  const rows = Object.values(value).find((list) => list !== headings && isRows(list))
  const below = isRows(rows) ? rows.map(rowOf) : []
  return isWords(headings) ? [headings, ...below] : isRows(headings) ? [...headings.map(rowOf), ...below] : undefined
}

const parsed = (source: string): unknown => {
  try {
    return JSON.parse(source) as unknown
  } catch {
    return undefined
  }
}

/** One object a line; stops being read at the first broken one, which is noted. */
const fromLines = (source: string, notes: Notes): readonly JsonObject[] => {
  const objects: JsonObject[] = []
  let from = 0
  for (let line = 1; from < source.length && objects.length < SAMPLED; line += 1) {
    const end = source.indexOf('\n', from)
    const said = source.slice(from, end < 0 ? source.length : end).trim()
    from = end < 0 ? source.length : end + 1
    if (said === '') continue
    const value = parsed(said.replace(/,$/, ''))
    if (!isObject(value)) {
      notes.add('N_JSON_BROKEN', line, said)
      break
    }
    objects.push(value)
  }
  return objects
}

/** Fields of JSON: a list of objects, an object, headings and rows as lists, a JSON Schema, or one object a line (first 1,000). Never throws. */
export const readJsonFields = (name: string, source: string, lists: CodeLists): Structure => {
  const notes = createNotes()
  const value = parsed(source)
  const table = tableIn(value)
  if (table !== undefined) return readFieldRows(name, table, lists)
  const schema = isObject(value) && isObject(value['properties']) ? value : undefined
  const columns =
    schema === undefined
      ? columnsOf(value === undefined ? fromLines(source, notes) : objectsIn(value), notes)
      : schemaColumns(schema, '', 0)
  const title = schema === undefined ? '' : text(schema['title'])
  const found: SourceTable = { name, ...(title === '' ? {} : { comment: title }), columns }
  if (columns.length === 0) notes.add('N_FIELDS_NONE', 1, source.slice(0, 200), name)
  return { tables: columns.length === 0 ? [] : [found], notes: notes.list() }
}
