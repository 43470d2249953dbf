import { cleanText, foldLabel } from '../field/plain-text'
import type { CodeLists } from '../field/code-lists'
import type { Row } from '../tables/sheet'
import { assign } from '../tables/find-header'
import { matchColumn, type ColumnMatch } from '../tables/match-column'
import { normaliseField } from '../catalogue/normalise-field'
import { createScanner, type Token } from './ddl-scanner'
import { readType } from './read-ddl-column'
import type { SourceColumn, SourceTable } from './structure'

/** What a column of a dictionary says; `table` names the table a line belongs to, `required` is 可空 turned round. */
type Part =
  'table' | 'heading' | 'name' | 'type' | 'length' | 'precision' | 'isKey' | 'nullable' | 'required' | 'comment'

/** Headings that exports of databases and their tools use beside those of catalogues. */
const FURTHER: Readonly<Record<string, Part>> = Object.fromEntries(
  (
    [
      ['table', '表名 表英文名 数据表名 表名称 所属表 tablename table'],
      ['name', 'columnname field fieldname column name'],
      ['heading', '中文名 中文名称 中文字段名 字段注释 列注释 注释 columncomment comments comment'],
      ['type', '类型 datatype columntype type'],
      ['length', 'length charactermaximumlength datalength'],
      ['precision', 'scale datascale numericscale'],
      ['isKey', 'pk key columnkey primarykey'],
      ['nullable', 'isnullable nullable null 允许空值 允许空 空值 空'],
      ['required', '必填 是否必填 非空 是否非空 notnull required 不为空'],
      ['comment', '备注 remark remarks'],
    ] as const
  ).flatMap(([part, names]) => names.split(' ').map((name) => [foldLabel(name), part])),
)
const ITEM_PARTS: Readonly<Record<string, Part>> = {
  'item.name': 'heading',
  'item.enName': 'name',
  'item.type': 'type',
  'item.length': 'length',
  'item.precision': 'precision',
  'item.isKey': 'isKey',
  'item.nullable': 'nullable',
  'item.description': 'comment',
}

/** Columns of a dictionary in a row of its headings; undefined where the row is no such heading. */
const headingsAt = (row: Row): ReadonlyMap<Part, number> | undefined => {
  const parts = new Map<Part, number>()
  const rest = new Map<number, readonly ColumnMatch[]>()
  for (const [column, cell] of row.entries()) {
    const text = cleanText(cell ?? '')
    if (text === '' || text.length > 30) continue
    const known = FURTHER[foldLabel(text)]
    if (known !== undefined && Object.hasOwn(FURTHER, foldLabel(text))) {
      if (!parts.has(known)) parts.set(known, column)
    } else
      rest.set(
        column,
        matchColumn([text]).filter(({ field }) => field.startsWith('item.')),
      )
  }
  for (const [column, { field }] of assign(rest)) {
    const part = ITEM_PARTS[field]
    if (part !== undefined && !parts.has(part)) parts.set(part, column)
  }
  const named = parts.has('heading') || parts.has('name')
  return named && (parts.has('type') || (parts.has('length') && parts.has('comment'))) ? parts : undefined
}

/** `varchar(20)` as a type with its length. */
const typeOf = (text: string): Pick<SourceColumn, 'type' | 'length' | 'precision' | 'values'> => {
  const scanner = createScanner(text.slice(0, 1_000), () => undefined)
  const tokens: Token[] = []
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) tokens.push(token)
  const read = readType(tokens, 0)
  if (read === undefined || read.end < tokens.length) return { type: text }
  const { end, ...type } = read
  return end > 0 ? type : { type: text }
}

const IDENTIFIER = /^[A-Za-z_][\w$#.]*$/

const lineOf = (row: Row, parts: ReadonlyMap<Part, number>, lists: CodeLists): SourceColumn | undefined => {
  const cell = (part: Part): string => cleanText(row[parts.get(part) ?? -1] ?? '')
  const yes = (part: Part, ref: 'item.isKey' | 'item.nullable'): boolean | undefined => {
    const { value } = normaliseField(
      ref,
      cell(part)
        .replace(/^(?:PRI|NULL)$/iu, '是')
        .replace(/^NOT\s?NULL$/iu, '否'),
      lists,
    )
    return value === '1' ? true : value === '0' ? false : undefined
  }
  let [heading, name] = [cell('heading'), cell('name')]
  if (name === '' && IDENTIFIER.test(heading)) [heading, name] = ['', heading]
  if (heading === '' && /\p{Script=Han}/u.test(name)) [heading, name] = [name, '']
  if (heading === '' && name === '') return undefined
  const comment = cell('comment')
  const said = heading === '' ? comment : comment === '' || comment === heading ? heading : `${heading}：${comment}`
  const required = yes('required', 'item.nullable')
  const nullable = required === undefined ? yes('nullable', 'item.nullable') : !required
  const isKey = yes('isKey', 'item.isKey')
  const type = typeOf(cell('type'))
  const length = /^\d+/.exec(cell('length'))?.[0] ?? type.length
  const precision =
    /^\d+$/.exec(cell('precision'))?.[0] ?? type.precision ?? /^\d+\s?[,，]\s?(\d+)$/u.exec(cell('length'))?.[1]
  return {
    name,
    ...type,
    ...(length === undefined ? {} : { length }),
    ...(precision === undefined ? {} : { precision }),
    ...(isKey === undefined ? {} : { isKey }),
    ...(nullable === undefined ? {} : { nullable: isKey === true ? false : nullable }),
    ...(said === '' ? {} : { comment: said }),
  }
}

const SEARCHED = 60

/** `人员信息表（T_PERSON）`, `表名：T_PERSON 人员信息表`: the line above a block of headings, as name and comment. */
const titleOf = (text: string): { readonly name: string; readonly comment?: string } => {
  const bare = text.replace(/^(?:\d+[.、\d]*\s*)?(?:数据)?表(?:名|英文名|中文名)?\s*[:：]\s*/u, '').trim()
  const name = /[A-Za-z_][\w$.]{1,60}/.exec(bare)?.[0]
  const words = bare.replace(name ?? '', '').replace(/^[\s（(【[：:]+|[\s）)】\]：:]+$/gu, '')
  return { name: name ?? bare, ...(words === '' || name === undefined ? {} : { comment: words }) }
}

/**
 * A data dictionary (列名 类型 长度 说明 …) as tables: one a block of headings, named by the line above it, or one a value
 * of the column 表名. Empty where no row reads as such headings.
 */
export const readDictionary = (sheet: string, rows: readonly Row[], lists: CodeLists): SourceTable[] => {
  const start = rows.slice(0, SEARCHED).findIndex((row) => headingsAt(row) !== undefined)
  if (start < 0) return []
  const tables = new Map<
    string,
    { readonly name: string; readonly comment?: string; readonly columns: SourceColumn[] }
  >()
  let parts: ReadonlyMap<Part, number> = new Map()
  let title = { name: sheet }
  let named = ''
  for (const [at, row] of rows.entries()) {
    const texts = row.filter((cell) => cell !== undefined && cell.trim() !== '')
    const headings = texts.length < 2 ? undefined : headingsAt(row)
    if (headings !== undefined) parts = headings
    else if (texts.length === 1 && texts[0] !== undefined) title = titleOf(cleanText(texts[0]))
    if (headings !== undefined || texts.length < 2 || at < start) continue
    named = cleanText(row[parts.get('table') ?? -1] ?? '') || named
    const column = lineOf(row, parts, lists)
    const own = parts.has('table') && named !== '' ? titleOf(named) : title
    if (column === undefined) continue
    const open = tables.get(own.name) ?? { ...own, columns: [] }
    open.columns.push(column)
    tables.set(own.name, open)
  }
  return [...tables.values()]
}
