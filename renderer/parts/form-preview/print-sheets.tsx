import GlobalStyles from '@mui/material/GlobalStyles'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { PagePicture } from '../../io/preview-pdf'

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
 * Hands pages to the browser's own print dialog: the same way on both hosts, with every printer that the office has.
 * Calls `onDone` when the dialog was closed.
 */
export function PrintSheets({ pages, landscape, onDone }: PrintSheetsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let current = true
    const images = [...(box.current?.querySelectorAll('img') ?? [])]
    const done = () => onDone()
    window.addEventListener('afterprint', done, { once: true })
    Promise.all(images.map((image) => image.decode())).then(
      () => (current ? window.print() : undefined),
      () => onDone(),
    )
    return () => {
      current = false
      window.removeEventListener('afterprint', done)
    }
  }, [onDone])
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
