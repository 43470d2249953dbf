import { cellStyle, textElement, xmlText, type SharedStrings } from './xlsx-cells'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const sheetHead = (sheetProperties: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheetProperties}`

/** One `<row>` (1-based) with its cells; `height` in points. */
export const rowElement = (number: number, cells: readonly string[], height?: number): string =>
  `<row r="${number}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`

/** `<cols>` of widths in characters, from the first column on. */
export const columnsElement = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`

/** A sheet of the book as its frame names it. */
export interface FramedSheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows repeated on every printed page, 1-based. */
  readonly titleRows?: readonly [first: number, last: number]
}

const contentTypes = (sheets: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('') +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`

const relations = (list: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`

/** A sheet's name as references write it. */
export const quotedName = (name: string): string => `'${name.replace(/'/g, "''")}'`

const workbook = (sheets: readonly FramedSheet[]): string => {
  const list = sheets.map(
    (sheet, index) =>
      `<sheet name="${xmlText(sheet.name)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  const titles = sheets.flatMap((sheet, index) =>
    sheet.titleRows === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(quotedName(sheet.name))}!$${sheet.titleRows[0]}:$${sheet.titleRows[1]}</definedName>`,
        ],
  )
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets>${names}</workbook>`
}

const font = (size: number, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`
const line = (side: string): string => `<${side} style="thin"><color rgb="FF808080"/></${side}>`
const look = (fontId: number, fill: number, border: number, format: number, align: string, more = ''): string =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}><alignment ${align}/></xf>`

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const BLUE_GREY = 2
const RED = 3
const AMBER = 4
const PALE_BLUE = 5
const GREY = 6
const wrapped = (filled: number, more = ''): string => look(0, filled, 1, 49, 'vertical="center" wrapText="1"', more)
const QUOTED = ' quotePrefix="1"'

/** Styles in the order of `cellStyle`. `quoted` carries the quote prefix, so an edited cell stays text. */
const styles = (): string => {
  const looks: Record<keyof typeof cellStyle, string> = {
    plain: look(0, 0, 0, 0, 'vertical="center"'),
    title: look(2, 0, 0, 0, 'horizontal="center" vertical="center"'),
    header: look(1, BLUE_GREY, 1, 0, 'horizontal="center" vertical="center" wrapText="1"'),
    text: look(0, 0, 1, 0, 'vertical="center" wrapText="1"'),
    number: look(0, 0, 1, 0, 'horizontal="right" vertical="center"'),
    day: look(0, 0, 1, 164, 'horizontal="center" vertical="center"'),
    quoted: wrapped(0, QUOTED),
    note: look(0, 0, 0, 0, 'vertical="center"'),
    sent: wrapped(0),
    must: wrapped(RED),
    explain: wrapped(AMBER),
    advice: wrapped(PALE_BLUE),
    mustQuoted: wrapped(RED, QUOTED),
    explainQuoted: wrapped(AMBER, QUOTED),
    adviceQuoted: wrapped(PALE_BLUE, QUOTED),
    shown: look(0, GREY, 1, 0, 'vertical="center" wrapText="1"'),
    shownQuoted: wrapped(GREY, QUOTED),
    shownNumber: look(0, GREY, 1, 0, 'horizontal="right" vertical="center"'),
    shownDay: look(0, GREY, 1, 164, 'horizontal="center" vertical="center"'),
    shownHeader: look(0, GREY, 1, 0, 'horizontal="center" vertical="center" wrapText="1"'),
    // Filled cells are cut off at their border, so that ids neither make rows high nor run over the page.
    key: look(0, GREY, 1, 49, 'horizontal="fill" vertical="center"'),
  }
  const order = Object.entries(cellStyle).sort(([, one], [, two]) => one - two)
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="3">${font(10, false)}${font(10, true)}${font(16, true)}</fonts>` +
    `<fills count="7"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${['FFE8EEF5', 'FFFF9C9C', 'FFFFD27F', 'FFDCEBFA', 'FFF2F2F2'].map(fill).join('')}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${order.length}">${order.map(([name]) => looks[name as keyof typeof cellStyle]).join('')}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  )
}

/** The small parts of a book by name, in the order they are written; the sheets and the strings come after them. */
export const frameParts = (sheets: readonly FramedSheet[]): readonly (readonly [name: string, content: string])[] => {
  const last = sheets.length
  return [
    ['[Content_Types].xml', contentTypes(last)],
    ['_rels/.rels', relations([relation(1, 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
        relation(last + 1, 'styles', 'styles.xml'),
        relation(last + 2, 'sharedStrings', 'sharedStrings.xml'),
      ]),
    ],
    ['xl/styles.xml', styles()],
  ]
}

/** The shared strings part, piece by piece. */
export function* stringsPart(strings: SharedStrings): Generator<string> {
  yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size()}">`
  for (const text of strings.all()) yield `<si>${textElement(text)}</si>`
  yield '</sst>'
}
