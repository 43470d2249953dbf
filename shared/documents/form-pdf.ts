import type { Content } from 'pdfmake/interfaces'
import type { FilledForm } from '../forms/filled-form'
import { plainBase64 } from '../base/codec'
import type { PrintedPdf } from './cover-pdf'
import { layOutForm, type FormNumber } from './form-pages'
import type { FormPage } from './form-page'
import { faceStyle, makePdf, type PdfFonts } from './make-pdf'
import { createTypesetter } from './typesetter'

/** A filled form to be printed. Without `number` it says that it is a draft; `photo` is a JPEG. */
export interface FormOrder {
  readonly form: FilledForm
  readonly number?: FormNumber
  readonly photo?: Uint8Array
  /** Creation date of the document, `YYYY-MM-DD`. */
  readonly day: string
}

export interface PrintedForm extends PrintedPdf {
  readonly pages: number
}

/** A rule's width in points. */
const RULE = 0.6

const contentOf = (page: FormPage, index: number, photo: string | undefined): Content[] => [
  // A page begins with a node of no height; everything on it has its own place.
  { text: '', fontSize: 1, ...(index > 0 && { pageBreak: 'before' }) },
  {
    canvas: page.rules.map(({ x, y, width, height }) => ({ type: 'rect', x, y, w: width, h: height, lineWidth: RULE })),
    absolutePosition: { x: 0, y: 0 },
  },
  ...page.photos.flatMap(({ x, y, width, height }): Content[] =>
    photo === undefined ? [] : [{ image: photo, cover: { width, height }, absolutePosition: { x, y } }],
  ),
  ...page.texts.map(({ x, baseline, size, line }): Content => ({
    text: line.runs.map(({ text, face }) => ({ text, ...faceStyle[face], fontSize: size })),
    absolutePosition: { x, y: baseline - line.ascent * size },
    noWrap: true,
    preserveLeadingSpaces: true,
  })),
]

/**
 * Prints a filled form: A4, ruled, text over as many pages as it takes, clear places for seals and never a seal.
 * Equal input gives equal bytes. What no face has stands as 〔缺字〕 and is named in `missing`.
 */
export const makeFormPdf = async (order: FormOrder, fonts: PdfFonts): Promise<PrintedForm> => {
  const { form, number, day } = order
  const setter = createTypesetter(fonts)
  const photo = order.photo && `data:image/jpeg;base64,${plainBase64.encode(order.photo)}`
  const pages = layOutForm(form, number, setter)
  const bytes = await makePdf(
    {
      pageSize: 'A4',
      pageOrientation: form.paper,
      pageMargins: [0, 0, 0, 0],
      info: { title: form.title.join(''), ...(number && { subject: number.number }) },
      content: pages.flatMap((page, index) => contentOf(page, index, photo)),
    },
    fonts,
    day,
  )
  return { bytes, missing: setter.missing(), pages: pages.length }
}
