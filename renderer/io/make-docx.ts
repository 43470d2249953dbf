import type { CodedError } from '../../shared/base/coded-error'
import { failure, success, type Result } from '../../shared/base/result'
import type { OfficialText } from '../../shared/forms/official-text'
import { failures } from '../../shared/text/failures'
import { officialFailures } from '../../shared/text/official-failures'
import type { DocxSay } from './docx-worker'

/** Writes a document as .docx off the main thread. E_TEXT_CANCELLED once `signal` is aborted. */
export const makeDocx = (
  text: OfficialText,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, CodedError>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module', name: 'docx' })
    const end = (result: Result<Uint8Array<ArrayBuffer>, CodedError>): void => {
      worker.terminate()
      signal.removeEventListener('abort', stop)
      resolve(result)
    }
    const stop = (): void => end(failure(officialFailures.E_TEXT_CANCELLED(text.title)))
    const broken = (detail: string): void => end(failure({ ...failures.E_INTERNAL(), detail }))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    worker.onerror = (event) => broken(event.message)
    worker.onmessage = ({ data }: MessageEvent<DocxSay>) =>
      data.kind === 'done' ? end(success(data.bytes)) : broken(data.detail)
    worker.postMessage(text)
  })
