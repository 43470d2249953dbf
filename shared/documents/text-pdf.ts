import type { OfficialText } from '../forms/official-text'
import type { PrintedForm } from './form-pdf'
import { makePdf, type PdfFonts } from './make-pdf'
import { pageContent } from './page-content'
import { flowOf, paragraphsOf } from './text-flow'
import { layOutText } from './text-pages'
import { createTypesetter } from './typesetter'

/**
 * Prints a document as PDF: the words of its .docx in the same order, on the pages of GB/T 9704-2012. Equal input gives
 * equal bytes. What no face has stands as 〔缺字〕 and is named in `missing`.
 */
export const makeTextPdf = async (text: OfficialText, fonts: PdfFonts): Promise<PrintedForm> => {
  const setter = createTypesetter(fonts)
  const pages = layOutText(flowOf(text), setter)
  const bytes = await makePdf(
    {
      pageSize: 'A4',
      pageMargins: [0, 0, 0, 0],
      info: { title: paragraphsOf(text.title).join(''), author: paragraphsOf(text.unit).join(' ') },
      content: pages.flatMap((page, index) => pageContent(page, index)),
    },
    fonts,
    text.day,
  )
  return { bytes, missing: setter.missing(), pages: pages.length }
}
