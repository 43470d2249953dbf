import { useCallback, useEffect, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { FilledForm } from '../../../shared/forms/filled-form'
import { failures } from '../../../shared/text/failures'
import { useWorkspace } from '../../data/store/workspace'
import { readAttachment } from '../../io/attachments'
import { makeForms, type MadePdf } from '../../io/make-pdf'
import { officeFonts } from '../../io/office-fonts'
import { drawPages, type PagePicture } from '../../io/preview-pdf'

/** Dots per inch of a page on the screen. */
const SCREEN = 110

export type FormPages =
  | { readonly kind: 'making' }
  | {
      readonly kind: 'made'
      readonly pdf: MadePdf
      readonly pictures: readonly PagePicture[]
      /** A portrait is in the record and could not be read. */
      readonly photoGone: boolean
    }
  | { readonly kind: 'failed'; readonly error: CodedError }

const release = (pictures: readonly PagePicture[]): void => pictures.forEach(({ url }) => URL.revokeObjectURL(url))

/** Prints a form into memory and draws its pages; anew when the form changes. */
export const useFormPages = (form: FilledForm, day: string): { pages: FormPages; again: () => void } => {
  const { host } = useWorkspace()
  const [tries, setTries] = useState(0)
  const [done, setDone] = useState<{ form: FilledForm; tries: number; pages: FormPages }>()

  useEffect(() => {
    const stop = new AbortController()
    let drawn: readonly PagePicture[] = []
    const work = async (): Promise<FormPages> => {
      const bytes = form.photo && (await readAttachment(host, form.photo.sha256).catch(() => undefined))
      const made = await makeForms([{ form, day, ...(bytes && { photo: bytes }) }], await officeFonts(host))
      if (!made.ok) return { kind: 'failed', error: made.error }
      const [pdf] = made.value
      if (pdf === undefined) return { kind: 'failed', error: failures.E_INTERNAL() }
      drawn = await drawPages(pdf.bytes, SCREEN, stop.signal)
      return { kind: 'made', pdf, pictures: drawn, photoGone: form.photo !== undefined && bytes === undefined }
    }
    const settle = async () => {
      const pages = await work().catch((thrown: unknown): FormPages => ({
        kind: 'failed',
        error: codedOf(thrown) ?? failures.E_INTERNAL(),
      }))
      if (stop.signal.aborted) release(drawn)
      else setDone({ form, tries, pages })
    }
    void settle()
    return () => {
      stop.abort()
      release(drawn)
    }
  }, [form, day, host, tries])

  const pages: FormPages = done?.form === form && done.tries === tries ? done.pages : { kind: 'making' }
  return { pages, again: useCallback(() => setTries((count) => count + 1), []) }
}
