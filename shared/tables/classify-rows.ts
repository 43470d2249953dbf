import { cleanText, isFilled } from '../field/plain-text'
import type { Merge, Row } from './sheet'
import type { LeftOutReason } from '../text/left-out'
import type { FieldRef } from '../catalogue/field-ref'
import type { Header } from './find-header'

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页[合小]计|汇\s*总)[:：]?(?:\d+\s*[条个项]?)?$/u
const COUNT = /^(?:合计|总计|共计?)?\s*\d+\s*[条个项]$/u
const SIGNATURE =
  /^(?:填报|填表|审核|审批|审定|复核|分管|主管|单位|部门|联系|制表|经办|报送|编制|统计|签发|负责|录入|盖章)[^：:]{0,10}[：:]|^(?:填报|填表|审核|制表|报送)(?:人|单位|日期|时间)\s*$|^（?\(?(?:盖章|公章)/u
const NOTE =
  /^(?:注\s*\d?|备\s*注|说\s*明|填报说明|填表说明|填写说明|编制说明|附\s*注|附\s*件?\s*\d?|提示|备考|要求|填表须知|注意事项)\s*[:：]|^[※*＊]\s*\S{6,}/u
const PAGE = /^(?:第\s*\d+\s*页|[—-]\s*\d+\s*[—-]|共\s*\d+\s*页|\d+\s*\/\s*\d+)|续表/u
const TITLE =
  /(?:目录|清单|台账|一览表|汇总表|登记表|信息表|普查表|梳理表|编目表|明细表)(?:[（(].*[）)])?$|^附件\s*\d*$/u
const HINT =
  /必填|选填|填写|请|如[：:]|例如|下拉|选择|不超过|字以内|格式|参照|代码表|单选|多选|枚举|自动生成|限\d+字|规范|默认|字符以内|数字型?$|^文本$|^日期$|^数值$|可空|^(?:C|N|D)\.{2}\d+$/u
const SAMPLE = /^(?:示\s*例|例|样\s*例|举例|填写示例|示例行|如)\s*\d*[:：]?$|^(?:示例|例如?|样例)[:：]/u

/** What the rows of one sheet are told apart by; made once per sheet. */
export interface RowJudge {
  readonly header: Header | undefined
  readonly fields: ReadonlyMap<FieldRef, number>
  /** Heading texts of each column, without blanks: so few that comparing costs less than looking up. */
  readonly headings: ReadonlyMap<number, readonly string[]>
  /** Texts above the heading: titles and notes that printed pages repeat. */
  readonly preamble: ReadonlySet<string>
  /** The last text of each column that was found to be no total and no heading of it. */
  readonly ordinary: string[]
}

const unspaced = (text: string): string => (/\s/u.test(text) ? text.replace(/\s+/gu, '') : text)

/** Reads what a sheet repeats: its headings and the lines above them. */
export const judgeOf = (
  rows: readonly (Row | undefined)[],
  header: Header | undefined,
  fields: ReadonlyMap<FieldRef, number>,
): RowJudge => {
  const headings = new Map<number, readonly string[]>()
  const preamble = new Set<string>()
  if (header !== undefined) {
    for (const [column, path] of header.paths) headings.set(column, path.map(unspaced))
    for (let row = 0; row < header.first; row += 1)
      for (const text of rows[row] ?? [])
        if (text !== undefined && cleanText(text) !== '') preamble.add(cleanText(text))
  }
  return { header, fields, headings, preamble, ordinary: [] }
}

interface Filled {
  readonly column: number
  readonly text: string
}

const isNumbering = (cells: readonly Filled[]): boolean => {
  if (cells.length < 3) return false
  const numbers = cells.map(({ text }) => Number(/^[(（]?(\d{1,3})[)）]?$/u.exec(text)?.[1] ?? Number.NaN))
  if (numbers.every((number, at) => number === (numbers[0] ?? 0) + at)) return true
  return cells.every(
    ({ text }, at) => /^[A-Z]$/.test(text) && text.charCodeAt(0) === (cells[0]?.text.charCodeAt(0) ?? 0) + at,
  )
}

const isHeading = (judge: RowJudge, cells: readonly Filled[]): boolean => {
  const known = cells.filter(({ column, text }) => judge.headings.get(column)?.includes(unspaced(text)) === true).length
  return known >= 2 && known >= cells.length * 0.6
}

const isTotal = (cells: readonly Filled[]): boolean => {
  const lead = cells.slice(0, 3)
  return lead.some(({ text }) => TOTAL.test(text)) || (cells.length <= 2 && lead.every(({ text }) => COUNT.test(text)))
}

/** True where 合计 or 小计 is the name of an item: it stands under the items' names, with a type or a field name beside it. */
const namesItem = ({ fields }: RowJudge, cells: readonly Filled[]): boolean => {
  const name = fields.get('item.name')
  const facts = [fields.get('item.type'), fields.get('item.enName')]
  return (
    cells.every(({ column, text }) => !TOTAL.test(text) || column === name) &&
    cells.some(({ column, text }) => facts.includes(column) && !/^\d+(?:\.\d+)?\s*[条个项]?$/u.test(text))
  )
}

const single = (judge: RowJudge, cell: Filled, wide: boolean): LeftOutReason | undefined => {
  if (judge.preamble.has(cell.text) || (wide && TITLE.test(cell.text))) return 'title'
  if (wide || PAGE.test(cell.text)) return 'note'
  const speaks = [...judge.fields].some(
    ([field, column]) => column === cell.column && (field === 'name' || field.startsWith('item.')),
  )
  return speaks ? undefined : 'note'
}

/** What a row above the headings is, by its text. */
export const judgeLead = (text: string): LeftOutReason =>
  text === '' ? 'empty' : TITLE.test(text) && !NOTE.test(text) ? 'title' : 'note'

/** Rows with more cells than this are no notes, titles or signatures. */
const FEW = 4

/** True for a text that is no total and no heading of its column. Rows mostly repeat what stands above. */
const isOrdinary = (judge: RowJudge, column: number, text: string): boolean => {
  if (judge.ordinary[column] === text) return true
  const cleaned = cleanText(text)
  if (TOTAL.test(cleaned) || judge.headings.get(column)?.includes(unspaced(cleaned)) === true) return false
  judge.ordinary[column] = text
  return true
}

/**
 * True for a row that is a record for sure: below the first one, with more cells than a note has, none of the first
 * three a total, too many cells that are no heading. Rows of a large sheet nearly all are; others are judged in full.
 */
export const isPlainRecord = (judge: RowJudge, row: Row): boolean => {
  // Cells that hold blanks only are counted here, too: that asks more of the row, never less.
  let filled = 0
  for (const text of row) if (text !== undefined && text !== '') filled += 1
  // A row of headings has at most two cells in five that are none.
  const most = filled * 0.4
  let seen = 0
  let others = 0
  for (let column = 0; column < row.length && (others <= most || seen <= FEW); column += 1) {
    const text = row[column]
    if (!isFilled(text)) continue
    seen += 1
    if (isOrdinary(judge, column, text)) others += 1
    else if (seen <= 3) return false
    if (seen === 1 && judge.preamble.has(cleanText(text))) return false
  }
  if (others <= most || seen <= FEW) return false
  for (const column of judge.fields.values()) if (isFilled(row[column])) return true
  return false
}

/** `judgeRow` by all its rules. */
export const judgeFully = (
  judge: RowJudge,
  row: Row,
  opening: boolean,
  merges: readonly Merge[],
): LeftOutReason | undefined => {
  const cells: Filled[] = []
  for (const [column, raw] of row.entries()) {
    if (raw === undefined || raw === '') continue
    const text = cleanText(raw)
    if (text !== '') cells.push({ column, text })
  }
  const [first] = cells
  if (first === undefined) return 'empty'
  const wide = merges.some(
    (merge) => merge.left <= first.column && first.column <= merge.right && merge.right - merge.left >= 2,
  )
  if (isHeading(judge, cells)) return 'header'
  if (isTotal(cells) && !namesItem(judge, cells)) return 'total'
  const few = cells.length <= FEW
  if (NOTE.test(first.text) && cells.length <= 2) return 'note'
  if (few && SIGNATURE.test(first.text) && cells.every(({ text }) => /[：:]|^.{0,12}$/u.test(text))) return 'signature'
  if (cells.every(({ text }) => judge.preamble.has(text))) return 'title'
  if (isNumbering(cells) && opening) return 'numbering'
  if (cells.length === 1) return single(judge, first, wide)
  if (opening && cells.slice(0, 2).some(({ text }) => SAMPLE.test(text))) return 'sample'
  if (opening && cells.filter(({ text }) => HINT.test(text)).length >= Math.max(2, cells.length * 0.5)) return 'note'
  const mapped = new Set(judge.fields.values())
  return cells.some(({ column }) => mapped.has(column)) ? undefined : 'nothing-mapped'
}

/**
 * Why a row is no record: blank, a repeated heading or title, a total, a note, a signature line, column numbers, a sample.
 * Undefined for rows that are brought in. `opening` is true until the first record was seen; `wide` where the row's first
 * filled cell is merged over three columns or more.
 */
export const judgeRow = (
  judge: RowJudge,
  row: Row,
  opening: boolean,
  merges: readonly Merge[],
): LeftOutReason | undefined =>
  !opening && isPlainRecord(judge, row) ? undefined : judgeFully(judge, row, opening, merges)
