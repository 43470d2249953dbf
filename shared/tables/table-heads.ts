import { cleanText } from '../field/plain-text'
import type { Row } from './sheet'
import type { FieldRef } from '../catalogue/field-ref'
import { matchColumn } from './match-column'

/** How headings end that any table of an office may have. */
const LABEL =
  /(?:名称|姓名|简介|单位|部门|类型|类别|时间|日期|备注|序号|代码|编码|编号|联系人|负责人|电话|说明|数量|状态|地址)$/u

/** True for a row that, below a blank one, heads a table of something else: three or more labels, and nothing but labels. */
export const headsForeignTable = (row: Row): boolean => {
  const texts = row.map((text) => cleanText(text ?? '')).filter((text) => text !== '')
  return texts.length >= 3 && texts.every((text) => text.length <= 24 && LABEL.test(text) && !/\d/.test(text))
}

const ANCHORS: ReadonlySet<FieldRef> = new Set(['name', 'code', 'item.name', 'abstract'])

/**
 * True for a row that heads a table of a catalogue for sure, be it another one below the first: nearly all of its cells are
 * headings. Asked of every row, so most are told by their first digit: headings hold none.
 */
export const headsAnotherTable = (row: Row): boolean => {
  const texts: string[] = []
  for (const text of row) {
    if (text === undefined || text === '') continue
    if (text.length > 24 || /\d/.test(text)) return false
    texts.push(cleanText(text))
  }
  if (texts.length < 3) return false
  const known = texts.flatMap((text) =>
    matchColumn([text])
      .filter(({ confidence }) => confidence >= 0.95)
      .slice(0, 1),
  )
  const fields = new Set(known.map(({ field }) => field))
  return fields.size >= 3 && known.length >= texts.length * 0.6 && [...fields].some((field) => ANCHORS.has(field))
}
