import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'

/**
 * The faces of printed pages, as full TrueType files: Noto Serif SC for text and Noto Sans SC for headings, which the
 * program brings along; 仿宋 and 小标宋 where the office's own computer has them.
 */
export interface PdfFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly fang?: Uint8Array
  readonly song?: Uint8Array
}
export type FaceName = keyof PdfFonts

/** Parts of pdfmake that its types leave out or that only one of its two builds has. */
interface Engine {
  readonly virtualfs: { writeFileSync: (name: string, content: Uint8Array) => void }
  readonly setUrlAccessPolicy?: (allow: () => boolean) => void
  readonly setLocalAccessPolicy?: (allow: () => boolean) => void
}
const engine = pdfmake as unknown as Engine

/** How a node asks for a face. */
export const faceStyle: Readonly<Record<FaceName, { readonly font: string; readonly bold: boolean }>> = {
  regular: { font: 'SC', bold: false },
  bold: { font: 'SC', bold: true },
  fang: { font: 'OFFICE', bold: false },
  song: { font: 'OFFICE', bold: true },
}

/** pdfmake writes the loaded face into the list it was given, so each document gets its own. */
const ownFamilies = () => ({
  SC: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'regular.ttf', bolditalics: 'bold.ttf' },
  OFFICE: { normal: 'fang.ttf', bold: 'song.ttf', italics: 'fang.ttf', bolditalics: 'song.ttf' },
})

/**
 * A PDF with subsets of the faces that it uses. Nothing is fetched: no address, no local file. The page carries the
 * moment of `day` (`YYYY-MM-DD`, UTC) as its creation date, so equal input gives equal bytes.
 */
export const makePdf = async (page: TDocumentDefinitions, fonts: PdfFonts, day: string): Promise<Uint8Array> => {
  engine.setUrlAccessPolicy?.(() => false)
  engine.setLocalAccessPolicy?.(() => false)
  for (const name of ['regular', 'bold', 'fang', 'song'] as const) {
    const font = fonts[name]
    if (font !== undefined) engine.virtualfs.writeFileSync(`${name}.ttf`, font)
  }
  pdfmake.setFonts(ownFamilies())
  const moment = new Date(`${day}T00:00:00.000Z`)
  const document = pdfmake.createPdf({
    ...page,
    // Engines deflate differently; without it the same page has the same bytes in a browser and in Node.
    compress: false,
    info: { ...page.info, producer: 'cdo-desk', creator: 'cdo-desk', creationDate: moment, modDate: moment },
    defaultStyle: { font: 'SC', fontSize: 10.5, lineHeight: 1, ...page.defaultStyle },
  })
  const buffer: Uint8Array = await document.getBuffer()
  return new Uint8Array(buffer)
}
