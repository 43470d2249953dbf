import type { CodedError } from '../../shared/base/coded-error'
import type { Result } from '../../shared/base/result'
import type { CodeLists } from '../../shared/field/code-lists'
import { readStructure } from '../../shared/documents/read-structure'
import type { Structure } from '../../shared/structure/structure'
import { workbookFailures } from '../../shared/text/workbook-failures'

export interface StructureRequest {
  readonly source: Blob
  readonly name: string
  readonly lists: CodeLists
}
export type StructureSay =
  | { readonly kind: 'progress'; readonly fraction: number }
  /** The reader can say nothing for so long. */
  | { readonly kind: 'quiet'; readonly seconds: number }
  | { readonly kind: 'done'; readonly result: Result<Structure, CodedError> }
  | { readonly kind: 'failed'; readonly detail: string }

interface WorkerScope {
  postMessage: (message: StructureSay) => void
  onmessage: ((event: MessageEvent<StructureRequest>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const read = async ({ source, name, lists }: StructureRequest): Promise<Result<Structure, CodedError>> => {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await source.arrayBuffer())
  } catch (thrown) {
    return { ok: false, error: workbookFailures.E_BOOK_UNREADABLE(name, String(thrown)) }
  }
  return readStructure(bytes, name, lists, {
    progress: ({ fraction }) => scope.postMessage({ kind: 'progress', fraction }),
    quiet: (seconds) => scope.postMessage({ kind: 'quiet', seconds }),
  })
}

scope.onmessage = ({ data }) => {
  read(data).then(
    (result) => scope.postMessage({ kind: 'done', result }),
    (thrown: unknown) => scope.postMessage({ kind: 'failed', detail: String(thrown) }),
  )
}
