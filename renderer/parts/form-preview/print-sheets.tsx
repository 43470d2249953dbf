import GlobalStyles from '@mui/material/GlobalStyles'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useWorkspace } from '../../data/store/workspace'
import type { PagePicture } from '../../io/preview-pdf'
import { printPage } from './print-page'

export interface PrintSheetsProps {
  readonly pages: readonly PagePicture[]
  readonly landscape: boolean
  readonly onDone: () => void
}

/** On paper there is nothing but the pages; on the screen they are not seen. A hair less than the page, so that none is followed by an empty one. */
const sheet = (landscape: boolean) => ({
  '@page': { size: landscape ? 'A4 landscape' : 'A4 portrait', margin: 0 },
  '@media screen': { '.print-sheets': { display: 'none' } },
  '@media print': {
    'body > *:not(.print-sheets)': { display: 'none !important' },
    '.print-sheets img': {
      display: 'block',
      width: '100vw',
      height: '99.9vh',
      objectFit: 'contain',
      breakAfter: 'page',
    },
    '.print-sheets img:last-child': { breakAfter: 'auto' },
  },
})

/**
 * Hands pages to the printer, with every one that the office has: by the dialog of the host where it has one, else by the
 * browser's own. Calls `onDone` when the dialog was closed.
 */
export function PrintSheets({ pages, landscape, onDone }: PrintSheetsProps) {
  const { host } = useWorkspace()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const gone = new AbortController()
    const images = [...(box.current?.querySelectorAll('img') ?? [])]
    const print = async (): Promise<void> => {
      await Promise.all(images.map((image) => image.decode()))
      if (gone.signal.aborted) return
      const { by } = await host('page.print', { landscape })
      if (by === 'page') await printPage(gone.signal)
    }
    const done = () => {
      if (!gone.signal.aborted) onDone()
    }
    print().then(done, done)
    return () => gone.abort()
  }, [host, landscape, onDone])
  return createPortal(
    <div className="print-sheets" ref={box}>
      <GlobalStyles styles={sheet(landscape)} />
      {pages.map(({ url }) => (
        <img key={url} src={url} alt="" />
      ))}
    </div>,
    document.body,
  )
}
