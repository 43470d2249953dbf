import {
  Document,
  DocumentGridType,
  Footer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx'
import type { OfficialText } from '../forms/official-text'
import { officialWords } from '../text/official-words'
import { packDocx } from './pack-docx'
import { styleIds } from './docx-styles'
import { docxTable } from './docx-table'
import { CHARACTER, twips } from './docx-measures'
import { alignments, runsOf } from './docx-text'
import { officialPage as page } from './official-page'
import { flowOf, paragraphsOf, type FlowLine, type FlowPart } from './text-flow'
import { textWidth } from './text-size'

const characters = (count: number): number => Math.round(count * CHARACTER)

/** The indent of a line where it hangs on its words and is not its style's. */
const indentOf = ({ role, text, lead = '', right }: FlowLine): object => {
  if (right !== undefined) return { indent: { right: characters(right) } }
  if (role === 'attachment') {
    const hanging = characters(textWidth(lead) / 2)
    return { indent: { left: characters(2) + hanging, hanging, firstLineChars: 0 } }
  }
  // Who typed spaces before a paragraph has indented it already.
  return role === 'body' && lead === '' && /^\s/u.test(text) ? { indent: { firstLineChars: 0, firstLine: 0 } } : {}
}

const paragraph = (line: FlowLine): Paragraph =>
  new Paragraph({
    ...(line.role !== 'body' && line.role !== 'blank' && { style: styleIds[line.role] }),
    ...(line.newPage && { pageBreakBefore: true }),
    ...indentOf(line),
    children: [...runsOf(line.lead ?? '', line.role === 'body'), ...runsOf(line.text)],
  })

/** The number of a page stands outside, one character from the edge (GB/T 9704-2012, 7.5). */
const footer = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: alignments[side],
        indent: { [side]: page.page * 20 },
        children: [new TextRun({ children: [officialWords.pageBefore, PageNumber.CURRENT, officialWords.pageAfter] })],
      }),
    ],
  })

const { paper } = page
const section: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(paper.width), height: twips(paper.height) },
    margin: {
      top: twips(paper.top),
      right: twips(paper.right),
      bottom: twips(paper.bottom),
      left: twips(paper.left),
      header: twips(15),
      footer: twips(paper.bottom - page.toNumber) - page.tablePitch * 20,
    },
  },
  // No grid of characters: one that is narrower than the text makes LibreOffice give every character two of its cells.
  grid: { type: DocumentGridType.LINES, linePitch: Math.round(page.pitch * 20) },
}

/**
 * What has to follow a table at the end of a document is as low as it can be: a line of the grid would get a page of its own
 * where the table ends near the bottom of one.
 */
const bodyOf = (flow: readonly FlowPart[]): (Paragraph | Table)[] =>
  flow.map((part, at) => {
    if (part.kind === 'table') return docxTable(part)
    return part.role === 'gap' && at === flow.length - 1
      ? new Paragraph({ style: styleIds.end, children: [] })
      : paragraph(part)
  })

/**
 * Writes a document as .docx (ECMA-376) that WPS and Word edit: built-in styles, the faces of GB/T 9704-2012 by name with
 * stand-ins, numbers of headings as text. Equal documents give equal bytes; the file names no author but the unit.
 */
export const writeDocx = (text: OfficialText): Promise<Uint8Array> => {
  const unit = paragraphsOf(text.unit).join(' ')
  const document = new Document({
    title: paragraphsOf(text.title).join(''),
    creator: unit,
    lastModifiedBy: unit,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: section,
        footers: { default: footer('right'), even: footer('left') },
        children: bodyOf(flowOf(text)),
      },
    ],
  })
  return packDocx(document, text.day)
}
