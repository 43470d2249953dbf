import boldUrl from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import regularUrl from '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf?url'
import type { CoverInput } from '../../shared/documents/cover-input'
import { makeCoverPdf } from '../../shared/documents/cover-pdf'
import { coverageOf } from '../../shared/documents/font-coverage'
import { makeFormPdf, type FormOrder } from '../../shared/documents/form-pdf'
import type { PdfFonts } from '../../shared/documents/make-pdf'
import type { PrintedTable } from '../../shared/documents/printed-table'
import { makeTablePdf } from '../../shared/documents/table-pdf'
import { makeTextPdf } from '../../shared/documents/text-pdf'
import type { OfficialText } from '../../shared/forms/official-text'

/** Faces of the office's own computer, as far as it has them. */
export type OfficeFonts = Pick<PdfFonts, 'fang' | 'song'>

/** What the PDF worker is asked for: one page to be stamped, forms in a row, a table, or a document. */
export type PdfRequest =
  | { readonly kind: 'cover'; readonly input: CoverInput }
  | { readonly kind: 'forms'; readonly orders: readonly FormOrder[]; readonly fonts: OfficeFonts }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'text'; readonly text: OfficialText; readonly fonts: OfficeFonts }

/** What it says: how far a table is, each document as it is made, then that it is done; or what went wrong. */
export type PdfSay =
  | {
      readonly kind: 'made'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly missing: readonly string[]
      readonly pages: number
    }
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly detail: string }

interface WorkerScope {
  postMessage: (message: PdfSay) => void
  onmessage: ((event: MessageEvent<PdfRequest>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const face = async (url: string): Promise<Uint8Array> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`font ${url}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

const readFonts = async (): Promise<PdfFonts> => {
  const [regular, bold] = await Promise.all([face(regularUrl), face(boldUrl)])
  return { regular, bold }
}

/** An office font that cannot be read is left out: the program's own face stands in. */
const readable = (font: Uint8Array | undefined): font is Uint8Array => {
  try {
    return font !== undefined && coverageOf(font)(0x4e00)
  } catch {
    return false
  }
}

const withOffice = (own: PdfFonts, { fang, song }: OfficeFonts): PdfFonts => ({
  ...own,
  ...(readable(fang) && { fang }),
  ...(readable(song) && { song }),
})

/** Rows between two words of progress. */
const ROWS_PER_WORD = 200

const makeTable = async (table: PrintedTable, own: PdfFonts): Promise<void> => {
  let said = 0
  const { bytes, missing, pages } = await makeTablePdf(table, own, (rows) => {
    if (rows < said + ROWS_PER_WORD) return
    said = rows
    scope.postMessage({ kind: 'rows', rows })
  })
  scope.postMessage({ kind: 'made', bytes: bytes.slice(), missing, pages })
}

const make = async (ask: PdfRequest): Promise<void> => {
  const own = await readFonts()
  if (ask.kind === 'cover') {
    const { bytes, missing } = await makeCoverPdf(ask.input, own)
    scope.postMessage({ kind: 'made', bytes: bytes.slice(), missing, pages: 1 })
  } else if (ask.kind === 'table') {
    await makeTable(ask.table, own)
  } else if (ask.kind === 'text') {
    const { bytes, missing, pages } = await makeTextPdf(ask.text, withOffice(own, ask.fonts))
    scope.postMessage({ kind: 'made', bytes: bytes.slice(), missing, pages })
  } else {
    const fonts = withOffice(own, ask.fonts)
    for (const order of ask.orders) {
      const { bytes, missing, pages } = await makeFormPdf(order, fonts)
      scope.postMessage({ kind: 'made', bytes: bytes.slice(), missing, pages })
    }
  }
  scope.postMessage({ kind: 'done' })
}

scope.onmessage = ({ data }) => {
  make(data).catch((thrown: unknown) => scope.postMessage({ kind: 'failed', detail: String(thrown) }))
}
