import type { CodeLists } from '../field/code-lists'
import type { Finding } from '../field/finding'
import type { FindingLevel } from '../base/finding-level'
import { MARK_GUIDE, MARK_LIST, markedText } from '../text/marked-text'
import { fieldLabel, whatAndHow } from './mark-plan'
import { cellElement, cellStyle, xmlText, type SharedStrings } from './xlsx-cells'
import { rowHeight } from './text-size'
import { columnsElement, quotedName, rowElement } from './xlsx-frame'
import { frozenView, printedHead, printedPage } from './xlsx-page'

/** What the sheets 说明 and 问题清单 tell of the whole. */
export interface MarkedAbout {
  /** Name of the file that was checked. */
  readonly file: string
  /** '' where nobody is named. */
  readonly unit: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly resources: number
  readonly items: number
  readonly findings: readonly Finding[]
  /** Rows whose content was not written because they are secret. */
  readonly secretRows: number
}

export const LEVELS: readonly FindingLevel[] = ['必改', '需说明', '建议']

/** Style of a cell with findings of a level. */
export const levelStyle: Readonly<Record<FindingLevel, number>> = {
  必改: cellStyle.must,
  需说明: cellStyle.explain,
  建议: cellStyle.advice,
}

type Line = readonly (readonly [text: string, style: number])[]

const lineElement = (number: number, line: Line, strings: SharedStrings, height?: number): string =>
  rowElement(
    number,
    line.map(([text, style], column) =>
      cellElement(number, column, text === '' ? undefined : { kind: 'text', text }, style, strings),
    ),
    height,
  )

const TITLE_HEIGHT = 30
const LIST_WIDTHS = [16, 28, 18, 28, 10, 60, 44]

/** The first sheet: what was checked, how many findings of each level, what the colours mean, what to do. */
export const guideSheet = (about: MarkedAbout, strings: SharedStrings): string => {
  const { note, header, sent, plain } = cellStyle
  const said = markedText.about
  const count = (level: FindingLevel): string =>
    String(about.findings.filter((finding) => finding.level === level).length)
  const facts = [
    [said.file, about.file],
    [said.unit, about.unit],
    [said.day, about.day],
    [said.found, said.counts(about.resources, about.items)],
  ].filter(([, fact]) => fact !== '')
  const lines: Line[] = [
    [[MARK_GUIDE, cellStyle.title]],
    ...facts.map(([label = '', fact = '']): Line => [
      [label, header],
      [fact, sent],
    ]),
    [['', plain]],
    markedText.legend.map((text) => [text, header] as const),
    ...LEVELS.map((level): Line => [
      [markedText.level(level), levelStyle[level]],
      [count(level), sent],
      [markedText.todo(level), sent],
    ]),
    [['', plain]],
    [[markedText.stepsTitle, note]],
    ...markedText.steps.map((step): Line => [[step, note]]),
    ...(about.secretRows === 0 ? [] : [[[markedText.secret(about.secretRows), note]] as Line]),
  ]
  const rows = lines.map((line, at) => lineElement(at + 1, line, strings, at === 0 ? TITLE_HEIGHT : 18)).join('')
  const merges = ['A1:C1', ...facts.map((_, at) => `B${at + 2}:C${at + 2}`)]
  return (
    `${printedHead}${columnsElement([18, 12, 90])}<sheetData>${rows}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>${printedPage(9)}</worksheet>`
  )
}

/** Links beyond this many only make the file slow to open. */
const MOST_LINKS = 5_000

/** The list of all findings, one a row, each place a link; `nameOf` gives the written name of a sheet. */
export const listSheet = (
  findings: readonly Finding[],
  nameOf: (sheet: string) => string,
  lists: CodeLists,
  strings: SharedStrings,
): string => {
  const { header, sent } = cellStyle
  const head: Line = markedText.listHead.map((text) => [text, header] as const)
  const links: string[] = []
  const rows = findings.map((finding, at) => {
    const { place, field, value, level } = finding
    // The name of a secret record may be secret itself.
    const resource = finding.rule === 'secret-refused' ? '' : finding.resource
    const { what, how } = whatAndHow(finding, lists)
    const number = at + 3
    if (place !== undefined && links.length < MOST_LINKS)
      links.push(
        `<hyperlink ref="A${number}" location="${xmlText(`${quotedName(nameOf(place.sheet))}!${place.cell}`)}"/>`,
      )
    const where = place === undefined ? markedText.wholeTable : `${nameOf(place.sheet)}!${place.cell}`
    const line: Line = [
      [where, sent],
      [resource, sent],
      [fieldLabel(field), sent],
      [value, sent],
      [level, levelStyle[level]],
      [what, sent],
      [how, sent],
    ]
    const texts = line.map(([text]) => text)
    return lineElement(number, line, strings, rowHeight(texts, LIST_WIDTHS))
  })
  const last = Math.max(2, findings.length + 2)
  return (
    `${printedHead}${frozenView(2)}${columnsElement(LIST_WIDTHS)}<sheetData>` +
    `${lineElement(1, [[MARK_LIST, cellStyle.note]], strings)}${lineElement(2, head, strings)}${rows.join('')}</sheetData>` +
    `<autoFilter ref="A2:G${last}"/>` +
    `${links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`}${printedPage(9)}</worksheet>`
  )
}
