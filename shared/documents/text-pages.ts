import { officialWords } from '../text/official-words'
import { MILLIMETRE, nextPage, sheetOf, thisPage, type Cursor, type FormPage } from './form-page'
import { officialPage as page } from './official-page'
import type { FlowLine, FlowPart, LineRole } from './text-flow'
import { drawTextTable } from './text-table'
import type { SetLine, Typesetter, Voice } from './typesetter'

/** 3号 as printers have it: 28 characters fill the 156 mm of a line. Word processors round it to 16 points. */
const TEXT = 15.75

interface Look {
  readonly voice: Voice
  readonly size: number
  /** Of the first line, in characters. */
  readonly indent: number
  readonly align: 'left' | 'center' | 'right'
}

const text: Look = { voice: 'text', size: TEXT, indent: 2, align: 'left' }
/** 楷体 is in no face that is at hand: its headings are set as text is. */
const looks: Readonly<Record<LineRole, Look>> = {
  title: { voice: 'title', size: page.title, indent: 0, align: 'center' },
  note: { ...text, indent: 0, align: 'center' },
  addressee: { ...text, indent: 0 },
  heading1: { ...text, voice: 'heading' },
  heading2: text,
  heading3: text,
  body: text,
  attachment: text,
  unit: { ...text, indent: 0, align: 'right' },
  date: { ...text, indent: 0, align: 'right' },
  blank: text,
  gap: text,
}

/** A line that is broken for the page. */
interface SetText {
  readonly lines: readonly SetLine[]
  readonly lead: SetLine | undefined
  /** Where the first line begins and where the others do, from the edge of the text. */
  readonly first: number
  readonly others: number
}

const setLine = ({ role, text: words, lead, right = 0 }: FlowLine, setter: Typesetter, width: number): SetText => {
  const { voice, size, indent } = looks[role]
  const start = role === 'body' && lead === undefined && /^\s/u.test(words) ? 0 : indent * size
  const before =
    lead === undefined ? undefined : setter.lines(lead, role === 'body' ? 'heading' : voice, size, width)[0]
  const first = start + (before?.width ?? 0)
  const others = role === 'attachment' ? first : 0
  const room = width - others - Math.min(right, page.characters / 2) * size
  return { lines: setter.lines(words, voice, size, room, first - others), lead: before, first, others }
}

/** Lines end at the edge: what is left of one is shared out among its characters, unless it is too much to look well. */
const MOST_SPACING = 0.12

const spacingOf = (line: SetLine, room: number, size: number): number | undefined => {
  const gaps = Array.from(line.runs.map((run) => run.text).join('')).length - 1
  const spacing = gaps > 0 ? (room - line.width) / gaps : 0
  return spacing > 0 && spacing <= MOST_SPACING * size ? spacing : undefined
}

const drawText = (part: FlowLine, set: SetText, cursor: Cursor): void => {
  const { size, align } = looks[part.role]
  const { left, width } = cursor.sheet
  set.lines.forEach((line, index) => {
    if (cursor.y + page.pitch > cursor.sheet.bottom) nextPage(cursor)
    const drawn = thisPage(cursor)
    const baseline = cursor.y + (page.pitch - size) / 2 + 0.88 * size
    const from = index === 0 ? set.first : set.others
    if (index === 0 && set.lead !== undefined)
      drawn.texts.push({ x: left + from - set.lead.width, baseline, size, line: set.lead })
    const free = width - line.width
    const x = align === 'left' ? from : align === 'center' ? free / 2 : free - (part.right ?? 0) * size
    const last = index === set.lines.length - 1
    const spacing = align !== 'left' || last ? undefined : spacingOf(line, width - from, size)
    drawn.texts.push({ x: left + x, baseline, size, line, ...(spacing !== undefined && { spacing }) })
    cursor.y += page.pitch
  })
}

/** Lines that must have room on the page where this part begins: headings stay with what follows, a signature is not torn. */
const together = (parts: readonly FlowPart[], at: number, lines: readonly number[]): number => {
  const part = parts[at]
  if (part?.kind !== 'line') return 2
  const own = lines[at] ?? 1
  if (part.role === 'unit') return own + 1
  const next = parts[at + 1]
  const signs = part.role === 'blank' && next?.kind === 'line' && next.role === 'unit'
  return signs || part.role.startsWith('heading') ? own + (next === undefined ? 0 : together(parts, at + 1, lines)) : 1
}

/** The number of a page stands outside, one character from the edge (GB/T 9704-2012, 7.5). */
const drawNumbers = (cursor: Cursor, setter: Typesetter): void =>
  cursor.pages.forEach((drawn, index) => {
    const { sheet } = cursor
    const words = `${officialWords.pageBefore}${index + 1}${officialWords.pageAfter}`
    const [line] = setter.lines(words, 'text', page.page, sheet.width)
    if (line === undefined) return
    const x = index % 2 === 0 ? sheet.left + sheet.width - page.page - line.width : sheet.left + page.page
    const baseline = sheet.bottom + page.toNumber * MILLIMETRE + 0.88 * page.page
    drawn.texts.push({ x, baseline, size: page.page, line })
  })

/** Lays a document out over pages. Pure: the same document and faces give the same pages on every machine. */
export const layOutText = (parts: readonly FlowPart[], setter: Typesetter): FormPage[] => {
  const cursor: Cursor = { sheet: sheetOf('portrait'), pages: [], y: 0 }
  nextPage(cursor)
  const { width, top, bottom } = cursor.sheet
  const sets = parts.map((part) => (part.kind === 'line' ? setLine(part, setter, width) : undefined))
  const counts = sets.map((set) => set?.lines.length ?? 1)
  parts.forEach((part, at) => {
    const set = sets[at]
    const room = (bottom - cursor.y) / page.pitch
    const wants = Math.min(together(parts, at, counts), Math.floor((bottom - top) / page.pitch))
    if (part.kind === 'line' && part.newPage && cursor.y > top) nextPage(cursor)
    else if (part.kind === 'line' && part.role !== 'gap' && room < wants) nextPage(cursor)
    if (part.kind === 'table') drawTextTable(part, cursor, setter)
    else if (part.role === 'gap') cursor.y += part.newPage ? 0 : page.table
    else if (set !== undefined) drawText(part, set, cursor)
  })
  drawNumbers(cursor, setter)
  return cursor.pages
}
