import type { CodeLists } from '../field/code-lists'
import { fieldText } from '../field/field-text'
import type { Finding } from '../field/finding'
import type { FindingLevel } from '../base/finding-level'
import { fieldInfoOf, isFieldRef } from '../catalogue/field-ref'
import { columnIndex } from '../tables/map-columns'
import { markedText } from '../text/marked-text'
import type { Merge, Sheet } from '../tables/sheet'

const ORDER: readonly FindingLevel[] = ['必改', '需说明', '建议']

/** What marking does to one sheet; rows and columns 0-based. */
export interface SheetMarks {
  /** Highest level of each cell with findings, by row and column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, FindingLevel>>
  /** What the further column says of each row. */
  readonly notes: ReadonlyMap<number, string>
}

/** A cell holds 32,767 characters. */
const LONGEST_NOTE = 30_000

/** The label of a finding's field, as people know it. */
export const fieldLabel = (field: string): string =>
  isFieldRef(field) ? fieldInfoOf(field).label : field === 'items' ? '信息项' : field

const OPENING = '“（《〔'
const CLOSING = '”）》〕'

/** End of the first sentence that begins at or after a place; quoted and bracketed full stops do not count. */
const sentenceEnd = (text: string, from: number): number => {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (OPENING.includes(mark)) depth += 1
    else if (CLOSING.includes(mark)) depth = Math.max(0, depth - 1)
    else if (mark === '。' && depth === 0) return at + 1
  }
  return text.length
}

/** A finding's sentence in two: what is wrong and why, and what to do. The row before it is left out. */
export const whatAndHow = (finding: Finding, lists: CodeLists): { readonly what: string; readonly how: string } => {
  const { message, value, suggestion, field } = finding
  const text = message.replace(/^第 \d+ 行/u, '')
  const quoted = text.indexOf(`“${value}”`)
  const end = sentenceEnd(text, quoted < 0 ? 0 : quoted + value.length + 2)
  const how = text.slice(end).trim()
  const ready =
    suggestion === undefined
      ? ''
      : markedText.suggested(isFieldRef(field) ? fieldText(fieldInfoOf(field), suggestion, lists) : suggestion)
  return { what: text.slice(0, end), how: how === '' ? ready : how }
}

/** The top left cell of the merge that covers a cell, or the cell itself: only that one shows its colour. */
const shownCell = (merges: readonly Merge[]): ((row: number, column: number) => { row: number; column: number }) => {
  const byColumn = new Map<number, Merge[]>()
  for (const merge of merges)
    for (let column = merge.left; column <= merge.right; column += 1) {
      const known = byColumn.get(column)
      if (known === undefined) byColumn.set(column, [merge])
      else known.push(merge)
    }
  for (const known of byColumn.values()) known.sort((a, b) => a.top - b.top)
  return (row, column) => {
    const known = byColumn.get(column) ?? []
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((known[middle]?.top ?? 0) <= row) low = middle + 1
      else high = middle
    }
    const merge = known[low - 1]
    return merge !== undefined && merge.bottom >= row ? { row: merge.top, column: merge.left } : { row, column }
  }
}

/** Which cells of a sheet are coloured and what each row's note says. */
export const planMarks = (sheet: Sheet, findings: readonly Finding[], lists: CodeLists): SheetMarks => {
  const shown = shownCell(sheet.merges)
  const cells = new Map<number, Map<number, FindingLevel>>()
  const lines = new Map<number, { column: number; line: string }[]>()
  for (const finding of findings) {
    if (finding.place?.sheet !== sheet.name) continue
    const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(finding.place.cell) ?? []
    const at = { row: Number(digits) - 1, column: columnIndex(letters) }
    const { row, column } = shown(at.row, at.column)
    const ofRow = cells.get(row) ?? new Map<number, FindingLevel>()
    const known = ofRow.get(column)
    if (known === undefined || ORDER.indexOf(finding.level) < ORDER.indexOf(known)) ofRow.set(column, finding.level)
    cells.set(row, ofRow)
    const { what, how } = whatAndHow(finding, lists)
    const label = fieldLabel(finding.field)
    const rest = what.startsWith(`“${label}”`) ? what.slice(label.length + 2) : what
    const line = markedText.note(label, finding.level, rest, how)
    lines.set(at.row, [...(lines.get(at.row) ?? []), { column: at.column, line }])
  }
  const notes = new Map<number, string>()
  for (const [row, said] of lines) {
    const text = said
      .toSorted((a, b) => a.column - b.column)
      .map(({ line }) => line)
      .join('\n')
    notes.set(row, text.length <= LONGEST_NOTE ? text : `${text.slice(0, LONGEST_NOTE)}${markedText.more}`)
  }
  return { cells, notes }
}
