import { CodedFailure, codedOf, type CodedError } from '../../shared/base/coded-error'
import type { DocumentText } from '../../shared/documents/read-docx'
import { policyBytes, readPolicy } from '../../shared/documents/read-policy'
import { policyFailures } from '../../shared/text/policy-failures'

export type PolicySay =
  | { readonly kind: 'done'; readonly document: DocumentText }
  | { readonly kind: 'refused'; readonly error: CodedError }
  | { readonly kind: 'failed'; readonly detail: string }

interface WorkerScope {
  postMessage: (message: PolicySay) => void
  onmessage: ((event: MessageEvent<File>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const read = async (file: File): Promise<DocumentText> => {
  // Said before the bytes are fetched: a film of 4 GB shall not go through memory first.
  if (file.size > policyBytes)
    throw new CodedFailure(policyFailures.E_POLICY_TOO_BIG(file.name, `超过 ${policyBytes / 1024 / 1024} MB`))
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch (thrown) {
    throw new CodedFailure(policyFailures.E_POLICY_UNREADABLE(file.name, String(thrown)))
  }
  return readPolicy(bytes, file.name)
}

scope.onmessage = ({ data }) => {
  read(data).then(
    (document) => scope.postMessage({ kind: 'done', document }),
    (thrown: unknown) => {
      const error = codedOf(thrown)
      scope.postMessage(error === undefined ? { kind: 'failed', detail: String(thrown) } : { kind: 'refused', error })
    },
  )
}
