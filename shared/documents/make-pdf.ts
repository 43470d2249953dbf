import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'

/** The two faces of every printed page, as full TrueType files: Noto Serif SC for text, Noto Sans SC for headings. */
export interface PdfFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** Parts of pdfmake that its types leave out or that only one of its two builds has. */
interface Engine {
  readonly virtualfs: { writeFileSync: (name: string, content: Uint8Array) => void }
  readonly setUrlAccessPolicy?: (allow: () => boolean) => void
  readonly setLocalAccessPolicy?: (allow: () => boolean) => void
}
const engine = pdfmake as unknown as Engine

/** pdfmake writes the loaded face into the list it was given, so each document gets its own. */
const ownFamily = () => ({
  SC: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'regular.ttf', bolditalics: 'bold.ttf' },
})

/**
 * A PDF with subsets of the two faces. Nothing is fetched: no address, no local file. The page carries the moment of
 * `day` (`YYYY-MM-DD`, UTC) as its creation date, so equal input gives equal bytes.
 */
export const makePdf = async (page: TDocumentDefinitions, fonts: PdfFonts, day: string): Promise<Uint8Array> => {
  engine.setUrlAccessPolicy?.(() => false)
  engine.setLocalAccessPolicy?.(() => false)
  engine.virtualfs.writeFileSync('regular.ttf', fonts.regular)
  engine.virtualfs.writeFileSync('bold.ttf', fonts.bold)
  pdfmake.setFonts(ownFamily())
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
