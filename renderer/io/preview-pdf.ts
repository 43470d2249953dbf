import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** pdf.js comes with the first page that is drawn: half a megabyte that a screen with a 打印 button need not wait for. */
const openPdf = async (bytes: Uint8Array) => {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  GlobalWorkerOptions.workerSrc = workerUrl
  // The library keeps the bytes that it is given.
  return getDocument({ data: bytes.slice(), useWasm: false, disableFontFace: true })
}

/** Points of a PDF in an inch. */
const POINTS = 72

/** A page as a picture; `width` and `height` in points. The address must be given back with `URL.revokeObjectURL`. */
export interface PagePicture {
  readonly url: string
  readonly width: number
  readonly height: number
}

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture of the page')) : resolve(blob)), 'image/png')
  })

/**
 * Draws the pages of one of our own PDFs as pictures, the same way on both hosts: no viewer of the browser is needed
 * and no frame, which the policy of the pages forbids. Stops between pages when `signal` is aborted.
 */
export const drawPages = async (bytes: Uint8Array, dpi: number, signal: AbortSignal): Promise<PagePicture[]> => {
  const task = await openPdf(bytes)
  const pictures: PagePicture[] = []
  try {
    const { numPages, getPage } = await task.promise.then((file) => ({
      numPages: file.numPages,
      getPage: (page: number) => file.getPage(page),
    }))
    for (let number = 1; number <= numPages && !signal.aborted; number++) {
      const page = await getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: dpi / POINTS })
      const canvas = document.createElement('canvas')
      canvas.width = Math.ceil(viewport.width)
      canvas.height = Math.ceil(viewport.height)
      await page.render({ canvas, viewport, intent: 'print' }).promise
      pictures.push({ url: URL.createObjectURL(await toBlob(canvas)), width, height })
    }
    return pictures
  } finally {
    await task.destroy()
  }
}
