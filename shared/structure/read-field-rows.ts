import { cleanText } from '../field/plain-text'
import type { CodeLists } from '../field/code-lists'
import type { Row } from '../tables/sheet'
import { guessType } from './guess-type'
import { createNotes } from './notes'
import { readDictionary } from './read-dictionary'
import { structureLimits, type SourceColumn, type Structure } from './structure'

/** Rows below the headings that types are guessed from. */
const SAMPLED = 1_000
const IDENTIFIER = /^[A-Za-z_][\w$#.-]*$/
const VALUE = /^[-+]?[\d.,:/%-]+$|^\d{4}年|^(?:https?:|www\.)|^(?:true|false)$/iu
const LABEL = /名|号|码|日期|时间|类型|类别|状态|地址|电话|金额|数量|单位|备注|序号|性别|id$/iu
const LONGEST_HEADING = 40

const textsOf = (row: Row | undefined): string[] => Array.from(row ?? [], (cell) => cleanText(cell ?? ''))
const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== '')

/** True where a row names columns: short words, none of them a value, none of them said again in its own column below. */
const namesColumns = (texts: readonly string[], below: readonly Row[]): boolean => {
  const words = filled(texts)
  if (words.length === 0 || words.some((word) => word.length > LONGEST_HEADING || VALUE.test(word))) return false
  if (words.filter((word) => LABEL.test(word)).length * 2 >= words.length) return true
  return !texts.some((text, column) => text !== '' && below.some((row) => cleanText(row[column] ?? '') === text))
}

const isIdentifiers = (texts: readonly string[]): boolean => filled(texts).every((text) => IDENTIFIER.test(text))
const isChinese = (texts: readonly string[]): boolean =>
  filled(texts).filter((text) => /\p{Script=Han}/u.test(text)).length * 2 >= Math.max(1, filled(texts).length)

interface Names {
  readonly headings: readonly string[]
  readonly names: readonly string[]
  /** 0-based row below the headings. */
  readonly from: number
}

/** Column names in one row, or in two of which one is Chinese and the other holds field names. */
const namesAt = (rows: readonly Row[], first: number): Names | undefined => {
  const top = textsOf(rows[first])
  if (!namesColumns(top, rows.slice(first + 1, first + 1 + SAMPLED))) return undefined
  const next = textsOf(rows[first + 1])
  const paired = filled(next).length >= filled(top).length / 2 && filled(next).length > 0
  if (paired && isChinese(top) && isIdentifiers(next)) return { headings: top, names: next, from: first + 2 }
  if (paired && isIdentifiers(top) && isChinese(next) && namesColumns(next, rows.slice(first + 2, first + 2 + SAMPLED)))
    return { headings: next, names: top, from: first + 2 }
  const words = top.map((text) => (IDENTIFIER.test(text) ? '' : text))
  return { headings: words, names: top.map((text, at) => (words[at] === '' ? text : '')), from: first + 1 }
}

/** Titles above the headings stand alone in their row. */
const firstWide = (rows: readonly Row[]): number => {
  const wide = rows.slice(0, 20).findIndex((row) => filled(textsOf(row)).length > 1)
  return wide < 0 ? rows.findIndex((row) => filled(textsOf(row)).length > 0) : wide
}

/**
 * Columns of a sheet or delimited text: a data dictionary line by line, else the headings (one row, or two with field
 * names) with types guessed from the rows below. Without headings columns are numbered, which `notes` says.
 */
export const readFieldRows = (name: string, rows: readonly Row[], lists: CodeLists): Structure => {
  const notes = createNotes()
  const dictionary = readDictionary(name, rows, lists)
  if (dictionary.length > 0) return { tables: dictionary, notes: [] }
  const first = firstWide(rows)
  if (first < 0) {
    notes.add('N_FIELDS_NONE', 1, '', name)
    return { tables: [], notes: notes.list() }
  }
  const found = namesAt(rows, first)
  const from = found?.from ?? first
  const sampled = rows.slice(from, from + SAMPLED).filter((row) => filled(textsOf(row)).length > 0)
  const widest = sampled.reduce((most, row) => Math.max(most, row.length), 0)
  const width = Math.min(
    structureLimits.columns,
    Math.max(widest, found?.headings.length ?? 0, found?.names.length ?? 0),
  )
  const line = first + 1
  const shown = filled(textsOf(rows[first])).join(' ')
  if (found === undefined) notes.add('N_FIELDS_HEADERLESS', line, shown)
  let unnamed = 0
  const seen = new Map<string, number>()
  const columns: SourceColumn[] = []
  for (let column = 0; column < width; column += 1) {
    const values = sampled.map((row) => row[column] ?? '')
    let [heading, field] = [found?.headings[column] ?? '', found?.names[column] ?? '']
    if (heading === '' && field === '') {
      if (values.every((value) => value.trim() === '')) continue
      heading = `列${String(column + 1)}`
      unnamed += 1
    }
    const key = field === '' ? heading : field
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if (times > 1) {
      notes.add('N_FIELDS_SAME', line, shown, key)
      if (field === '') heading = `${heading}${String(times)}`
      else field = `${field}_${String(times)}`
    }
    columns.push({ name: field, ...guessType(key, values), ...(heading === '' ? {} : { comment: heading }) })
  }
  if (found !== undefined && unnamed > 0) notes.add('N_FIELDS_UNNAMED', line, shown, String(unnamed))
  return { tables: columns.length === 0 ? [] : [{ name, columns }], notes: notes.list() }
}
