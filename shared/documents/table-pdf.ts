import type { Content, TableCell } from 'pdfmake/interfaces'
import { CodedFailure } from '../base/coded-error'
import { tableText } from '../text/table-text'
import { MILLIMETRE } from './form-page'
import type { PrintedForm } from './form-pdf'
import { faceStyle, makePdf, type PdfFonts } from './make-pdf'
import { tableRefusal, type PrintedColumn, type PrintedTable } from './printed-table'
import { shareOut } from './share-out'
import { createTypesetter, type SetLine, type Typesetter, type Voice } from './typesetter'

/** Lines of a row that stay together; a higher row goes on in the next piece, over the page's end if need be. */
const PIECE_LINES = 20
const PADDING = 2.5
const RULE = 0.4
const LEADING = 1.25
const SIDE = 12 * MILLIMETRE
const TOP = 12 * MILLIMETRE
const BOTTOM = 15 * MILLIMETRE
/** Below this part of their natural width columns wrap too much, and the next larger paper is taken. */
const LEAST_SCALE = 0.75

const papers = [
  { name: 'A4', width: 297 * MILLIMETRE, size: 8.5 },
  { name: 'A4', width: 297 * MILLIMETRE, size: 8 },
  { name: 'A3', width: 420 * MILLIMETRE, size: 8 },
] as const
const widest = { name: 'A3', width: 420 * MILLIMETRE, size: 7.5 } as const

interface Plan {
  readonly paper: 'A4' | 'A3'
  readonly size: number
  /** Widths for the text of the number column and of each column, in points. */
  readonly widths: readonly number[]
}

/** What is worth a wider column: dates, short codes and words, and units in parentheses are not broken. */
const WHOLE = /[!-~]{2,10}(?![!-~])|（[^（）]{1,3}）/g

/** The least width of each column, in points. */
const leastWidths = ({ columns, rows }: PrintedTable, size: number, setter: Typesetter): number[] =>
  columns.map(({ label }, index) => {
    const words = new Set([label, ...rows.map((row) => row[index] ?? '')].flatMap((text) => text.match(WHOLE) ?? []))
    const widths = [...words].map((word) => setter.lines(word, 'text', size * 1.05, Infinity)[0]?.width ?? 0)
    return widths.reduce((most, width) => Math.max(most, width + 1), 2 * size + 1)
  })

/** Paper, size of type and widths: landscape, A4 where the columns fit it well, else A3 with cells that wrap more. */
const planOf = (table: PrintedTable, setter: Typesetter): Plan => {
  const { columns, rows } = table
  const characters = columns.reduce((sum, { width }) => sum + width, 0)
  const numberWidth = (size: number): number => Math.max(3, String(rows.length).length * 0.6 + 0.4) * size
  const room = ({ width, size }: (typeof papers)[number] | typeof widest): number =>
    width - 2 * SIDE - RULE * 2 - (columns.length + 1) * (2 * PADDING + RULE) - numberWidth(size)
  const paper = papers.find((one) => room(one) / (characters * one.size * 0.5) >= LEAST_SCALE) ?? widest
  const { name, size } = paper
  const asked = columns.map(({ width }) => width)
  const widths = shareOut(asked, leastWidths(table, size, setter), room(paper))
  return { paper: name, size, widths: [numberWidth(size), ...widths] }
}

const setLine = ({ runs }: SetLine): string | Content[] => {
  const [first] = runs
  if (first === undefined) return ' '
  if (runs.length === 1 && first.face === 'regular') return first.text
  return runs.map(({ text, face }) => ({ text, ...faceStyle[face] }))
}

/** Lines that are already broken, below each other. */
const stackOf = (lines: readonly SetLine[]): Content[] => lines.map((line) => ({ text: setLine(line), noWrap: true }))

const cellOf = (lines: readonly SetLine[], more: object = {}): TableCell => ({ stack: stackOf(lines), ...more })

const linesOf = (setter: Typesetter, text: string, voice: Voice, size: number, width: number): SetLine[] =>
  text.split(/\r\n?|\n/).flatMap((paragraph) => setter.lines(paragraph, voice, size, width))

/** Rules around a cell: none above where it goes on from the row above, none below where the next row's goes on. */
const rules = (fromAbove: boolean, below: boolean): object =>
  fromAbove || below ? { border: [true, !fromAbove, true, !below] } : {}

/** One row, in as many pieces as it takes. */
const rowPieces = (
  columns: readonly PrintedColumn[],
  cells: readonly (readonly SetLine[] | null)[],
  number: readonly SetLine[],
  goesOn: readonly SetLine[],
  next: readonly (string | null)[] | undefined,
): TableCell[][] => {
  const high = Math.max(1, ...cells.map((lines) => lines?.length ?? 0))
  return Array.from({ length: Math.ceil(high / PIECE_LINES) }, (_, piece) => [
    cellOf(piece === 0 ? number : goesOn, { alignment: 'center' }),
    ...cells.map((lines, at) =>
      cellOf((lines ?? []).slice(piece * PIECE_LINES, (piece + 1) * PIECE_LINES), {
        ...rules(lines === null, next?.[at] === null),
        ...(columns[at]?.isNumber && { alignment: 'right' }),
      }),
    ),
  ])
}

/** Headings: one row, or two where columns have a group. */
const headRows = ({ columns }: PrintedTable, plan: Plan, setter: Typesetter): TableCell[][] => {
  const grouped = columns.some(({ group }) => group !== undefined)
  const head = (text: string, width: number, more: object = {}): TableCell =>
    cellOf(linesOf(setter, text, 'heading', plan.size, width), { alignment: 'center', fillColor: '#eef1f4', ...more })
  const width = (index: number): number => plan.widths[index + 1] ?? 0
  const over = (text: string, at: number): TableCell => head(text, plan.widths[at] ?? 0, grouped ? { rowSpan: 2 } : {})
  const upper = columns.map(({ label, group }, index): TableCell => {
    if (group === undefined) return over(label, index + 1)
    if (columns[index - 1]?.group === group) return {}
    const end = columns.findIndex((column, at) => at > index && column.group !== group)
    const span = (end < 0 ? columns.length : end) - index
    const room = Array.from({ length: span }, (_, at) => width(index + at)).reduce((sum, one) => sum + one, 0)
    return head(group, room, { colSpan: span })
  })
  const lower = columns.map(({ label, group }, index): TableCell =>
    group === undefined ? {} : head(label, width(index)),
  )
  const first = [over(tableText.number, 0), ...upper]
  return grouped ? [first, [{}, ...lower]] : [first]
}

interface Body {
  readonly rows: TableCell[][]
  /** Rows of the body, counted with the headings, that go on with the row above. */
  readonly goingOn: ReadonlySet<number>
}

const bodyOf = (table: PrintedTable, plan: Plan, setter: Typesetter, head: TableCell[][]): Body => {
  const { size, widths } = plan
  const rows = [...head]
  const goingOn = new Set<number>()
  const [numberWidth = 0] = widths
  const narrow = (text: string): SetLine[] => linesOf(setter, text, 'text', size, numberWidth)
  const goesOn = linesOf(setter, tableText.goesOn, 'text', size * 0.8, numberWidth)
  table.rows.forEach((row, index) => {
    const cells = row.map((text, at) =>
      text === null ? null : linesOf(setter, text, 'text', size, widths[at + 1] ?? 0),
    )
    const pieces = rowPieces(table.columns, cells, narrow(String(index + 1)), goesOn, table.rows[index + 1])
    pieces.forEach((piece, at) => {
      if (at > 0) goingOn.add(rows.length)
      rows.push(piece)
    })
  })
  if (table.rows.length === 0)
    rows.push([
      { text: tableText.empty, colSpan: widths.length, alignment: 'center', margin: [0, 8, 0, 8] },
      ...table.columns.map((): TableCell => ({})),
    ])
  return { rows, goingOn }
}

const headline = (table: PrintedTable, setter: Typesetter, width: number): Content[] => {
  const about = [
    table.unit,
    tableText.date(table.day),
    tableText.count(table.rows.length),
    ...(table.clause === undefined ? [] : [tableText.clause(table.clause)]),
  ].join('　　')
  return [
    {
      stack: stackOf(linesOf(setter, table.title, 'title', 16, width)),
      alignment: 'center',
      fontSize: 16,
      margin: [0, 0, 0, 6],
    },
    { stack: stackOf(linesOf(setter, about, 'text', 9.5, width)), fontSize: 9.5, margin: [0, 0, 0, 4] },
  ]
}

/**
 * Prints a table: landscape A4, or A3 for wide ones; headings on every page, rows numbered and kept whole, a very high row
 * broken between lines, nothing cut. Equal input gives equal bytes; what no face has stands as 〔缺字〕 and is named in
 * `missing`. `progress` hears how many rows are on their page. CodedFailure: E_TABLE_TOO_LONG above MOST_ROWS rows.
 */
export const makeTablePdf = async (
  table: PrintedTable,
  fonts: Pick<PdfFonts, 'regular' | 'bold'>,
  progress?: (rows: number) => void,
): Promise<PrintedForm> => {
  const refusal = tableRefusal(table)
  if (refusal !== undefined) throw new CodedFailure(refusal)
  const setter = createTypesetter(fonts)
  const plan = planOf(table, setter)
  const head = headRows(table, plan, setter)
  const { rows, goingOn } = bodyOf(table, plan, setter, head)
  const width = (plan.paper === 'A4' ? 297 : 420) * MILLIMETRE - 2 * SIDE
  const foot = (page: number, of: number): Content => ({
    stack: stackOf(linesOf(setter, tableText.foot(table.unit, table.title, page, of, table.number), 'text', 8, width)),
    alignment: 'center',
    fontSize: 8,
    margin: [SIDE, 4 * MILLIMETRE, SIDE, 0],
  })
  let pages = 1
  const bytes = await makePdf(
    {
      pageSize: plan.paper,
      pageOrientation: 'landscape',
      pageMargins: [SIDE, TOP, SIDE, BOTTOM],
      info: { title: table.title, ...(table.number !== undefined && { subject: table.number }) },
      defaultStyle: { fontSize: plan.size, lineHeight: 1 },
      content: [
        ...headline(table, setter, width),
        {
          layout: {
            hLineWidth: (line) => {
              progress?.(Math.max(0, Math.min(table.rows.length, line - head.length)))
              return goingOn.has(line) ? 0 : RULE
            },
            vLineWidth: () => RULE,
            paddingLeft: () => PADDING,
            paddingRight: () => PADDING,
            paddingTop: (row) => (goingOn.has(row) ? 0 : LEADING),
            paddingBottom: (row) => (goingOn.has(row + 1) ? 0 : LEADING),
          },
          table: { headerRows: head.length, dontBreakRows: true, widths: [...plan.widths], body: rows },
        },
      ],
      footer: (page, of) => {
        pages = of
        return foot(page, of)
      },
    },
    fonts,
    table.day,
  )
  return { bytes, missing: setter.missing(), pages }
}
