import { cleanText } from '../field/plain-text'
import type { Merge, Sheet } from './sheet'
import type { FieldRef } from '../catalogue/field-ref'
import { matchColumn, type ColumnMatch } from './match-column'
import { headsAnotherTable } from './table-heads'

/** Headings of a sheet: 0-based rows, and for each column the path of group and heading texts. */
export interface Header {
  readonly first: number
  readonly last: number
  readonly paths: ReadonlyMap<number, readonly string[]>
  readonly assigned: ReadonlyMap<number, ColumnMatch>
  /** Sum of the confidences of the fields found. */
  readonly score: number
}

/** How many rows with content are looked at closely: titles and notes above a header are hardly ever that many. */
const SEARCHED = 80
const DEEPEST = 3
/** What one more header row must bring in. */
const DEPTH_COST = 0.45

const textAt = (sheet: Sheet, merges: readonly Merge[], row: number, column: number): string => {
  const own = sheet.rows[row]?.[column]
  if (own !== undefined && own.trim() !== '') return cleanText(own)
  const merge = merges.find(
    (range) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right,
  )
  return merge === undefined ? '' : cleanText(sheet.rows[merge.top]?.[merge.left] ?? '')
}

/** One column for a field and one field for a column, the surest first, then from the left. */
export const assign = (candidates: ReadonlyMap<number, readonly ColumnMatch[]>): Map<number, ColumnMatch> => {
  const offers = [...candidates].flatMap(([column, matches]) => matches.map((match) => ({ column, match })))
  offers.sort((a, b) => b.match.confidence - a.match.confidence || a.column - b.column)
  const assigned = new Map<number, ColumnMatch>()
  const taken = new Set<FieldRef>()
  for (const { column, match } of offers) {
    if (assigned.has(column) || taken.has(match.field)) continue
    assigned.set(column, match)
    taken.add(match.field)
  }
  return assigned
}

const readPaths = (sheet: Sheet, merges: readonly Merge[], first: number, last: number): Map<number, string[]> => {
  let width = 0
  for (let row = first; row <= last; row += 1) width = Math.max(width, sheet.rows[row]?.length ?? 0)
  for (const merge of merges) if (merge.top <= last && merge.bottom >= first) width = Math.max(width, merge.right + 1)
  const paths = new Map<number, string[]>()
  for (let column = 0; column < Math.min(width, 400); column += 1) {
    const path: string[] = []
    for (let row = first; row <= last; row += 1) {
      let text = textAt(sheet, merges, row, column)
      // Groups are often left unmerged: the heading to the left reaches over blank cells that have a heading below.
      if (text === '' && row < last && textAt(sheet, merges, last, column) !== '')
        text = reachingGroup(sheet, merges, row, last, column)
      if (text !== '' && text !== path.at(-1)) path.push(text)
    }
    if (path.length > 0) paths.set(column, path)
  }
  return paths
}

const reachingGroup = (sheet: Sheet, merges: readonly Merge[], row: number, last: number, column: number): string => {
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = textAt(sheet, merges, row, left)
    if (text !== '')
      return textAt(sheet, merges, last, left) === text || textAt(sheet, merges, last, left) === '' ? '' : text
  }
  return ''
}

/** True where a further row reads as headings: most of its cells are known words, or stand below a group. */
const readsAsHeadings = (sheet: Sheet, row: number): boolean => {
  const texts = (sheet.rows[row] ?? []).map((text) => cleanText(text ?? '')).filter((text) => text !== '')
  if (texts.length === 0 || texts.some((text) => text.length > 40)) return false
  const known = texts.filter(
    (text) =>
      matchColumn([text]).length > 0 || /^(名称|代码|类型|分类|条件|方式|长度|依据|编码|摘要|说明|序号)$/u.test(text),
  )
  return known.length >= texts.length * 0.6
}

const anchors: readonly FieldRef[] = ['name', 'code', 'item.name', 'abstract']

const headerAt = (sheet: Sheet, merges: readonly Merge[], first: number, last: number): Header | undefined => {
  const paths = readPaths(sheet, merges, first, last)
  const candidates = new Map([...paths].map(([column, path]) => [column, matchColumn(path)] as const))
  const assigned = assign(candidates)
  const fields = [...assigned.values()]
  const sure = fields.filter(({ confidence }) => confidence >= 0.6)
  // The one heading of a bare list of names is enough where it can mean nothing else.
  const lone = paths.size === 1 && fields[0]?.field === 'name' && fields[0].confidence === 1
  if ((sure.length < 2 && !lone) || !fields.some(({ field }) => anchors.includes(field))) return undefined
  const known = [...candidates.values()].filter((matches) => matches.length > 0).length
  // A row of data may hold a known word or two; headings are known words in the main.
  if (known < Math.min(paths.size, 40) * 0.34) return undefined
  const sum = fields.reduce((total, { confidence }) => total + confidence, 0)
  return { first, last, paths, assigned, score: sum - (last - first) * DEPTH_COST }
}

/** First row of headings whose cells are merged with rows above the one that was read. */
const topOf = (sheet: Sheet, { first, last, assigned }: Header): number => {
  let top = first
  for (const merge of sheet.merges)
    if (merge.top < top && merge.bottom >= first && merge.bottom <= last && assigned.has(merge.left)) top = merge.top
  return top
}

/** Headings at rows that a person named (0-based, inclusive). */
export const headerOfRows = (sheet: Sheet, first: number, last: number): Header => {
  const merges = sheet.merges.filter((merge) => merge.bottom >= first && merge.top <= last)
  const paths = readPaths(sheet, merges, first, last)
  return {
    first,
    last,
    paths,
    assigned: assign(new Map([...paths].map(([column, path]) => [column, matchColumn(path)]))),
    score: 0,
  }
}

/**
 * Headings down to the row that two or more of them are merged with: below the others stand words that no field is called by
 * (无条件共享, 有条件共享 under 共享类型), and those are headings still.
 */
const toBottom = (sheet: Sheet, header: Header): Header => {
  const { first, last, assigned, score } = header
  const reaching = sheet.merges.filter(
    ({ top, bottom, left }) => top <= last && top >= first && bottom > last && assigned.has(left),
  )
  const bottom = Math.min(...reaching.map((merge) => merge.bottom))
  return reaching.length < 2 || bottom - first >= DEEPEST ? header : { ...headerOfRows(sheet, first, bottom), score }
}

/** The best headings that begin in some rows with content from a row on. */
const bestFrom = (sheet: Sheet, from: number, most: number): Header | undefined => {
  let best: Header | undefined
  let seen = 0
  for (let row = from; row < sheet.rows.length && seen < most; row += 1) {
    if ((sheet.rows[row] ?? []).every((text) => text === undefined || text.trim() === '')) continue
    seen += 1
    const merges = sheet.merges.filter((merge) => merge.bottom >= row && merge.top < row + DEEPEST)
    for (let depth = 0; depth < DEEPEST && row + depth < sheet.rows.length; depth += 1) {
      if (depth > 0 && !readsAsHeadings(sheet, row + depth)) break
      const header = headerAt(sheet, merges, row, row + depth)
      if (header !== undefined && (best === undefined || header.score > best.score + 1e-9)) best = header
    }
  }
  return best
}

/** The first headings anywhere: one row of them is sure, and bands may stand above it. */
const farDown = (sheet: Sheet): Header | undefined => {
  for (const [row, cells] of sheet.rows.entries()) {
    const found = headsAnotherTable(cells) ? bestFrom(sheet, Math.max(0, row - DEEPEST + 1), DEEPEST) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Finds the headings of a sheet wherever they stand: below titles and notes, in one to three rows, merged or not. Takes
 * the rows in which the most fields are surely named, the upper one of equals (printed pages repeat their heading), from
 * the top of the sheet; where nothing there is headed, the first row further down that can be nothing else. Undefined when
 * no row names at least two fields, one of them a name, code or abstract.
 */
export const findHeader = (sheet: Sheet): Header | undefined => {
  const best = bestFrom(sheet, 0, SEARCHED) ?? farDown(sheet)
  if (best === undefined) return undefined
  const whole = toBottom(sheet, best)
  return { ...whole, first: topOf(sheet, whole) }
}
