import type { FilledForm } from '../forms/filled-form'
import { plainBase64 } from '../base/codec'
import type { PrintedPdf } from './cover-pdf'
import { layOutForm, type FormNumber } from './form-pages'
import { makePdf, type PdfFonts } from './make-pdf'
import { pageContent } from './page-content'
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
      content: pages.flatMap((page, index) => pageContent(page, index, photo)),
    },
    fonts,
    day,
  )
  return { bytes, missing: setter.missing(), pages: pages.length }
}
