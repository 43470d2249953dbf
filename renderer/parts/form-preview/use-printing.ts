import { useCallback, useEffect, useRef, useState } from 'react'
import { drawPages, type PagePicture } from '../../io/preview-pdf'

/** Dots per inch of a page on paper. */
const PAPER = 300

const release = (pictures: readonly PagePicture[]): void => pictures.forEach(({ url }) => URL.revokeObjectURL(url))

/** Draws the pages of a PDF finely enough for paper, and keeps them while the print dialog is open. */
export const usePrinting = (bytes: Uint8Array | undefined) => {
  const [printing, setPrinting] = useState(false)
  const [sheets, setSheets] = useState<readonly PagePicture[]>([])
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  useEffect(() => () => release(sheets), [sheets])

  const print = async (): Promise<void> => {
    if (bytes === undefined) return
    setPrinting(true)
    const own = new AbortController()
    stop.current = own
    try {
      const drawn = await drawPages(bytes, PAPER, own.signal)
      if (own.signal.aborted) release(drawn)
      else setSheets(drawn)
    } finally {
      setPrinting(false)
    }
  }
  return { printing, sheets, print, printed: useCallback(() => setSheets([]), []) }
}
