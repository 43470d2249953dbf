import { writeDocx } from '../../shared/documents/write-docx'
import type { OfficialText } from '../../shared/forms/official-text'

/** What the worker says of the one document that it is given. The library of .docx is in no other. */
export type DocxSay =
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly detail: string }

interface WorkerScope {
  postMessage: (message: DocxSay, transfer?: Transferable[]) => void
  onmessage: ((event: MessageEvent<OfficialText>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

scope.onmessage = ({ data }) => {
  writeDocx(data).then(
    (made) => {
      const bytes = made.slice()
      scope.postMessage({ kind: 'done', bytes }, [bytes.buffer])
    },
    (thrown: unknown) => scope.postMessage({ kind: 'failed', detail: String(thrown) }),
  )
}
