import { officialWords } from '../text/official-words'
import { CHARACTER } from './docx-measures'
import { officialPage as page } from './official-page'
import type { LineRole } from './text-flow'

export const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The faces of GB/T 9704-2012 under the names that office computers know. */
export const faces = {
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
} as const

/** Names and ids of the styles: WPS shows built-in ones under its own names, 正文 and 标题 1, and lists them in its outline. */
export const styleIds: Readonly<
  Record<Exclude<LineRole, 'body' | 'blank'> | 'head' | 'cell' | 'end' | 'footer', string>
> = {
  title: 'Title',
  note: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  addressee: 'OfficialAddressee',
  attachment: 'OfficialAttachment',
  unit: 'OfficialUnit',
  date: 'OfficialDate',
  gap: 'OfficialGap',
  end: 'OfficialEnd',
  head: 'OfficialTableHead',
  cell: 'OfficialTableText',
  footer: 'Footer',
}

/** One face for all scripts: quotation marks and digits are then as wide in a line as the standard counts them. */
const face = (name: string): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
/** Twips between characters: 3号 has 15.75 points in print and 16 in word processors, and 28 of them are to fill a line. */
const closer = (twips: number): string => `<w:spacing w:val="${twips}"/>`
const CLOSER = closer(Math.floor(CHARACTER - page.text * 20))
const exact = (points: number): string =>
  `<w:spacing w:before="0" w:after="0" w:line="${Math.round(points * 20)}" w:lineRule="exact"/>`
const indent = (characters: number): string =>
  `<w:ind w:firstLineChars="${characters * 100}" w:firstLine="${characters * page.text * 20}"/>`
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`
const justified = (how: string): string => `<w:jc w:val="${how}"/>`
const BOLD = '<w:b/><w:bCs/>'
const KEEP = '<w:keepNext/>'
const NO_GRID = '<w:snapToGrid w:val="0"/>'

interface Style {
  readonly id: string
  readonly name: string
  readonly paragraph?: string
  readonly run?: string
  /** Missing in the list of styles that a clerk chooses from. */
  readonly hidden?: true
}

const styleElement = ({ id, name, paragraph = '', run = '', hidden }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id.startsWith('Official') ? ' w:customStyle="1"' : ''}>` +
  `<w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>${hidden ? '' : '<w:qFormat/>'}` +
  `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const names = officialWords.styles

const styles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: indent(0) + justified('center'),
    run: face(faces.title) + closer(0) + size(page.title),
  },
  { id: 'Subtitle', name: 'Subtitle', paragraph: indent(0) + justified('center'), run: face(faces.kai) },
  { id: 'Heading1', name: 'heading 1', paragraph: KEEP + outline(0), run: face(faces.hei) },
  { id: 'Heading2', name: 'heading 2', paragraph: KEEP + outline(1), run: face(faces.kai) },
  { id: 'Heading3', name: 'heading 3', paragraph: KEEP + outline(2), run: BOLD },
  { id: styleIds.addressee, name: names.addressee, paragraph: indent(0) },
  { id: styleIds.attachment, name: names.attachment, paragraph: justified('left') },
  { id: styleIds.unit, name: names.unit, paragraph: KEEP + indent(0) + justified('right') },
  { id: styleIds.date, name: names.date, paragraph: indent(0) + justified('right') },
  {
    id: styleIds.head,
    name: names.head,
    paragraph: NO_GRID + exact(page.tablePitch) + indent(0) + justified('center'),
    run: face(faces.hei) + closer(0) + size(page.table),
  },
  {
    id: styleIds.cell,
    name: names.cell,
    paragraph: NO_GRID + exact(page.tablePitch) + indent(0) + justified('left'),
    run: closer(0) + size(page.table),
  },
  { id: styleIds.gap, name: names.gap, paragraph: exact(page.table) + indent(0), hidden: true },
  { id: styleIds.end, name: names.end, paragraph: NO_GRID + exact(1) + indent(0), hidden: true },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: NO_GRID + exact(page.tablePitch) + indent(0),
    run: face(faces.song) + closer(0) + size(page.page),
    hidden: true,
  },
]

const defaults =
  `<w:docDefaults><w:rPrDefault><w:rPr>${face(faces.fang)}<w:kern w:val="0"/>${size(page.text)}` +
  '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  // 避头尾 and punctuation at the edge; no room is added between characters and digits, which the grid does not know.
  '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/>' +
  '<w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>'

const normal =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  `<w:pPr>${exact(page.pitch)}${indent(2)}${justified('both')}</w:pPr>` +
  `<w:rPr>${face(faces.fang)}${CLOSER}${size(page.text)}</w:rPr></w:style>`

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

const others =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr></w:style>`

/** The styles of an official document: the library's own are those of an English office, with blue headings. */
export const stylesPart = `${XML_HEAD}<w:styles xmlns:w="${NAMESPACE}">${defaults}${normal}${others}${styles
  .map(styleElement)
  .join('')}</w:styles>`
