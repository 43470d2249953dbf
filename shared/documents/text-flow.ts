import type { OfficialText, TextBlock, TextTable } from '../forms/official-text'
import { officialWords as words } from '../text/official-words'
import { textWidth } from './text-size'

/** How a line of a document is set. `gap` is the little room below a table. */
export type LineRole =
  | 'title'
  | 'note'
  | 'addressee'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'attachment'
  | 'unit'
  | 'date'
  | 'blank'
  | 'gap'

/** One paragraph. `lead` stands before its text; `right` is the room to its right, in characters. */
export interface FlowLine {
  readonly kind: 'line'
  readonly role: LineRole
  readonly text: string
  readonly lead?: string
  readonly right?: number
  /** Begins a page. */
  readonly newPage?: true
}

export interface FlowTable extends TextTable {
  readonly kind: 'table'
}

export type FlowPart = FlowLine | FlowTable

/** Characters that XML cannot hold or that print nothing; tabs stay. Halves of pairs are no characters. */
const NO_CHARACTER = /[\p{Cs}\ufffe\uffff]|(?!\t)\p{Cc}/gu
/** Every way to end a line, that of Word's own line breaks too. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u

/** A typed text as paragraphs, nothing in them changed; empty lines at its end are left out. */
export const paragraphsOf = (text: string): string[] => {
  const lines = text.split(LINE_END).map((line) => line.replace(NO_CHARACTER, ''))
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** A typed text where only one line can stand. */
const oneLine = (text: string): string => paragraphsOf(text).join(' ')

/** Gives headings the numbers of their levels, as text: a number that a clerk sees is one that stays when it is edited. */
const createNumbers = () => {
  const counts = { 1: 0, 2: 0, 3: 0 }
  return ({ level, number }: TextBlock & { readonly kind: 'heading' }): string => {
    if (level < 3) counts[3] = 0
    if (level < 2) counts[2] = 0
    if (number === false) return ''
    counts[level]++
    return words.heading[level](counts[level])
  }
}

const line = (role: LineRole, text: string, more: Partial<FlowLine> = {}): FlowLine => ({
  kind: 'line',
  role,
  text,
  ...more,
})

const factLines = (label: string, value: string): FlowLine[] => {
  const [first = '', ...more] = paragraphsOf(value)
  return [line('body', first, { lead: words.fact(oneLine(label)) }), ...more.map((text) => line('body', text))]
}

const attachmentLines = (names: readonly string[]): FlowLine[] => [
  ...(names.length === 0 ? [] : [line('blank', '')]),
  ...names.map((name, index) => line('attachment', oneLine(name), { lead: words.attachment(index + 1, names.length) })),
]

/** 成文日期 ends four characters before the edge (GB/T 9704-2012, 7.3.5.1), the unit's name stands centred above it. */
const DATE_RIGHT = 4

const signatureLines = (unit: string, date: string): FlowLine[] => {
  const name = oneLine(unit)
  const day = words.date(date)
  const wider = (textWidth(name) - textWidth(day)) / 4
  const unitRight = Math.max(0, DATE_RIGHT - wider)
  const dateRight = Math.min(DATE_RIGHT * 3, Math.max(0, unitRight + wider))
  return [line('blank', ''), line('unit', name, { right: unitRight }), line('date', day, { right: dateRight })]
}

const tableOf = ({ columns, rows }: TextTable): FlowTable => ({
  kind: 'table',
  columns: columns.map((column) => ({ ...column, label: oneLine(column.label) })),
  rows: rows.map((row) => columns.map((_, at) => paragraphsOf(row[at] ?? '').join('\n'))),
})

const blockParts = (block: TextBlock, numberOf: ReturnType<typeof createNumbers>): FlowPart[] => {
  switch (block.kind) {
    case 'heading':
      return [line(`heading${block.level}`, `${numberOf(block)}${oneLine(block.text)}`)]
    case 'paragraph':
      return paragraphsOf(block.text).map((text) => line('body', text))
    case 'fact':
      return factLines(block.label, block.value)
    case 'table':
      return block.columns.length === 0 ? [] : [tableOf(block), line('gap', '')]
    case 'attachments':
      return attachmentLines(block.names)
    case 'page-break':
      return []
  }
}

/** The blocks in order; a break is borne by what follows it, so that no empty line is left on the new page. */
const bodyParts = (blocks: readonly TextBlock[]): FlowPart[] => {
  const numberOf = createNumbers()
  const parts: FlowPart[] = []
  let breaks = false
  for (const block of blocks) {
    if (block.kind === 'page-break') breaks = true
    const [first, ...more] = blockParts(block, numberOf)
    if (first === undefined) continue
    if (breaks && first.kind === 'line') parts.push({ ...first, newPage: true }, ...more)
    else if (breaks) parts.push(line('gap', '', { newPage: true }), first, ...more)
    else parts.push(first, ...more)
    breaks = false
  }
  return parts
}

/** A document as the paragraphs and tables that both the .docx and the PDF set, in this order and with these words. */
export const flowOf = ({ title, note, addressee, blocks, signature }: OfficialText): FlowPart[] => [
  ...paragraphsOf(title).map((text) => line('title', text)),
  ...paragraphsOf(note ?? '').map((text) => line('note', text)),
  line('blank', ''),
  ...(addressee === undefined
    ? []
    : [line('addressee', words.addressee(oneLine(addressee) === '' ? words.noAddressee : oneLine(addressee)))]),
  ...bodyParts(blocks),
  ...(signature === undefined ? [] : signatureLines(signature.unit, signature.date)),
]
