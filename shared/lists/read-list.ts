import type { CodedError } from '../base/coded-error'
import { failure, success, type Result } from '../base/result'
import { cleanText, foldLabel } from '../field/plain-text'
import type { Row, Sheet } from '../tables/sheet'
import { listFailures, listText } from '../text/list-text'
import type { RecordList } from './record-list'
import { matchHeadings, moneyUnitOf } from './list-headings'

/** One row of a list as it stands in a file: 0-based row, the texts in the order of the list's columns, its 内部标识. */
export interface ListLine {
  readonly row: number
  readonly texts: readonly (string | undefined)[]
  readonly key?: string
  /** What stands in columns that the list does not have, each behind its heading. */
  readonly others?: readonly string[]
}

/** A sheet with a list in it. `columns` has the sheet's column of each of the list's, undefined where there is none. */
export interface ListSheet {
  readonly name: string
  readonly columns: readonly (number | undefined)[]
  readonly lines: readonly ListLine[]
  /** Headings of columns with texts in them that the list does not have. */
  readonly unknown?: readonly string[]
  /** Columns of the list whose heading names another unit than theirs, with the heading. */
  readonly otherUnits?: ReadonlyMap<number, string>
}

/** So many headings of another list make a sheet that list. */
const TELLING = 3
/** Titles and notes above the headings are never more rows than this. */
const SEARCHED = 60
const KEY = foldLabel(listText.key)
/** What stands alone below a table, or sums it up; a name may begin with the same characters (注册登记系统). */
const BELOW =
  /^(合计|总计|小计|注|备注|说明|填表人|填报人|审核人|制表人|单位负责人|负责人|联系人|联系电话)(\d*[：:\s（(]|$)/u

interface Headings {
  readonly row: number
  readonly columns: readonly (number | undefined)[]
  readonly key: number | undefined
  readonly found: number
}

const headingsAt = (list: RecordList, cells: Row, row: number): Headings | undefined => {
  const texts = Array.from(cells, (text) => text ?? '')
  const columns = matchHeadings(list, texts)
  const key = texts.findIndex((text) => foldLabel(text) === KEY)
  const known = (label: string): boolean => columns[list.columns.findIndex((one) => one.label === label)] !== undefined
  const found = columns.filter((column) => column !== undefined).length
  if (found < 2 || !(key >= 0 || list.identity.some(known))) return undefined
  return { row, columns, key: key < 0 ? undefined : key, found }
}

const findHeadings = (list: RecordList, { rows }: Sheet): Headings | undefined => {
  let best: Headings | undefined
  for (let row = 0; row < Math.min(rows.length, SEARCHED); row += 1) {
    const here = headingsAt(list, rows[row] ?? [], row)
    if (here !== undefined && here.found > (best?.found ?? 0)) best = here
  }
  return best
}

/** What a row has of the headings of a list under their own names. */
const labelsIn = ({ columns }: RecordList, headings: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(columns.map(({ label }) => foldLabel(label)).filter((label) => headings.has(label)))

/**
 * The lists whose sheet it is rather than the wanted one's: those with headings that only they have, or whose title stands
 * above, while no heading is one of the wanted list's alone. None where the sheet may well be the wanted list.
 */
const otherLists = (sheet: Sheet, wanted: RecordList, all: readonly RecordList[]): readonly RecordList[] => {
  const found = all
    .filter(({ id, filed }) => filed && id !== wanted.id)
    .flatMap((other) => {
      const row = findHeadings(other, sheet)?.row
      if (row === undefined) return []
      const texts = Array.from(sheet.rows[row] ?? [], (text) => text ?? '')
      const own = labelsIn(other, new Set(texts.map(foldLabel)))
      const wantedLabels = new Set(wanted.columns.map(({ label }) => foldLabel(label)))
      const isOwn = (place: number | undefined): boolean =>
        place === undefined || own.has(foldLabel(texts[place] ?? ''))
      const above = sheet.rows.slice(0, row).flatMap((cells) => Array.from(cells, (text) => text ?? ''))
      const isTitled = ({ title }: RecordList): boolean => above.some((text) => text.includes(title))
      const tells = [...own].some((label) => !wantedLabels.has(label)) || (isTitled(other) && !isTitled(wanted))
      return tells && own.size >= TELLING && matchHeadings(wanted, texts).every(isOwn)
        ? [{ other, size: own.size }]
        : []
    })
  const most = Math.max(...found.map(({ size }) => size))
  return found.filter(({ size }) => size === most).map(({ other }) => other)
}

/** Rows below the headings with vertically merged cells filled down: their text holds for every row they cover. */
const filledRows = ({ rows, merges }: Sheet, header: number): ((row: number) => Row) => {
  const filled = new Map<number, (string | undefined)[]>()
  for (const { top, left, bottom } of merges) {
    const text = top > header ? rows[top]?.[left] : undefined
    if (text === undefined) continue
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = filled.get(row) ?? Array.from(rows[row] ?? [])
      cells[left] = text
      filled.set(row, cells)
    }
  }
  return (row) => filled.get(row) ?? rows[row] ?? []
}

/** What numbers lines and says nothing of what stands in them. */
const COUNTER = /^(?:序号|编号|no)$/u
/** A cell with a bare number, to which the unit of its heading belongs. */
const BARE = /^\d[\d,，]*(?:\.\d+)?$/u

/** Columns with a heading that the list does not know, with their headings. */
const unknownColumns = (texts: Row, { columns, key }: Headings): ReadonlyMap<number, string> => {
  const known = new Set<number | undefined>([...columns, key])
  const unknown = new Map<number, string>()
  for (const [column, text] of Array.from(texts, (one) => cleanText(one ?? '')).entries())
    if (!known.has(column) && text !== '' && !COUNTER.test(foldLabel(text))) unknown.set(column, text)
  return unknown
}

const isBlank = (text: string | undefined): boolean => text === undefined || cleanText(text) === ''

/** True for a row that is no record: blank, the headings once more, a sum, a line for signatures. */
const isNoRecord = (list: RecordList, cells: Row, texts: ListLine['texts']): boolean => {
  const said = Array.from(cells, (text) => cleanText(text ?? '')).filter((text) => text !== '')
  if (texts.every(isBlank) || said.length === 0) return true
  if (said.length <= 2 && BELOW.test(said[0] ?? '')) return true
  const repeated = texts.filter((text, at) => foldLabel(text ?? '') === foldLabel(list.columns[at]?.label ?? ''))
  return repeated.length >= 2 && repeated.length * 2 >= texts.filter((text) => !isBlank(text)).length
}

/**
 * Reads a list out of a workbook: headings in any order and under their usual names, title rows above, on one sheet or
 * several; sheets of other lists, of `all` that have workbooks, are passed over. Fails with E_LIST_OTHER where there are only such, with E_LIST_HEADINGS
 * where no visible sheet has the list's headings.
 */
export const readList = (
  sheets: readonly Sheet[],
  list: RecordList,
  all: readonly RecordList[],
): Result<readonly ListSheet[], CodedError> => {
  const read: ListSheet[] = []
  const others = new Set<string>()
  for (const sheet of sheets) {
    if (sheet.hidden) continue
    const instead = otherLists(sheet, list, all)
    for (const { title } of instead) others.add(title)
    const headings = instead.length > 0 ? undefined : findHeadings(list, sheet)
    if (headings === undefined) continue
    const rowAt = filledRows(sheet, headings.row)
    const heads = rowAt(headings.row)
    const unknown = unknownColumns(heads, headings)
    const used = new Set<string>()
    const units = headings.columns.map((column, at) => {
      const listed = list.columns[at]
      return column === undefined || listed === undefined ? undefined : moneyUnitOf(listed, heads[column] ?? '')
    })
    const textAt = (cells: Row, column: number | undefined, at: number): string | undefined => {
      const text = column === undefined ? undefined : cells[column]
      const unit = units[at]
      return unit !== undefined && text !== undefined && BARE.test(cleanText(text)) ? `${cleanText(text)}${unit}` : text
    }
    const othersIn = (cells: Row): readonly string[] =>
      [...unknown].flatMap(([column, heading]) => {
        const text = (cells[column] ?? '').trim()
        if (cleanText(text) === '') return []
        used.add(heading)
        return [`${heading}：${text}`]
      })
    const lines: ListLine[] = []
    for (let row = headings.row + 1; row < sheet.rows.length; row += 1) {
      const cells = rowAt(row)
      const texts = headings.columns.map((column, at) => textAt(cells, column, at))
      const key = headings.key === undefined ? '' : (cells[headings.key] ?? '').trim()
      if (foldLabel(key) === KEY) continue
      if (key === '' && isNoRecord(list, cells, texts)) continue
      const others = othersIn(cells)
      lines.push({ row, texts, ...(key !== '' && { key }), ...(others.length > 0 && { others }) })
    }
    const otherUnits = new Map(
      units.flatMap((unit, at) => {
        const column = headings.columns[at]
        return unit === undefined || column === undefined ? [] : [[at, cleanText(heads[column] ?? '')] as const]
      }),
    )
    read.push({
      name: sheet.name,
      columns: headings.columns,
      lines,
      ...(used.size > 0 && { unknown: [...used] }),
      ...(otherUnits.size > 0 && { otherUnits }),
    })
  }
  if (read.length > 0) return success(read)
  if (others.size > 0) return failure(listFailures.E_LIST_OTHER([...others], list.title))
  return failure(listFailures.E_LIST_HEADINGS(list.title, list.identity))
}
