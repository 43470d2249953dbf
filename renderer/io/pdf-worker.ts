import boldUrl from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import regularUrl from '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf?url'
import type { CoverInput } from '../../shared/documents/cover-input'
import { makeCoverPdf } from '../../shared/documents/cover-pdf'
import type { PdfFonts } from '../../shared/documents/make-pdf'

/** What the PDF worker says of the one page it was asked for. */
export type PdfSay =
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer>; readonly missing: readonly string[] }
  | { readonly kind: 'failed'; readonly detail: string }

interface WorkerScope {
  postMessage: (message: PdfSay) => void
  onmessage: ((event: MessageEvent<CoverInput>) => void) | null
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

scope.onmessage = ({ data }) => {
  readFonts()
    .then((fonts) => makeCoverPdf(data, fonts))
    .then(
      ({ bytes, missing }) => scope.postMessage({ kind: 'done', bytes: bytes.slice(), missing }),
      (thrown: unknown) => scope.postMessage({ kind: 'failed', detail: String(thrown) }),
    )
}
