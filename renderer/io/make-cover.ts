import type { CodedError } from '../../shared/base/coded-error'
import { failure, success, type Result } from '../../shared/base/result'
import type { CoverInput } from '../../shared/documents/cover-input'
import { failures } from '../../shared/text/failures'
import type { PdfSay } from './pdf-worker'

/** A cover page, and the characters no face could print (shown as 〔缺字〕; tell the user before it is stamped). */
export interface MadeCover {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly missing: readonly string[]
}

/** Prints the cover page of a package in a worker that lives as long as the job. */
export const makeCover = (input: CoverInput): Promise<Result<MadeCover, CodedError>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
    const end = (result: Result<MadeCover, CodedError>): void => {
      worker.terminate()
      resolve(result)
    }
    const broken = (detail: string): void => end(failure({ ...failures.E_INTERNAL(), detail }))
    worker.onerror = (event) => broken(event.message)
    worker.onmessage = ({ data }: MessageEvent<PdfSay>) =>
      data.kind === 'done' ? end(success({ bytes: data.bytes, missing: data.missing })) : broken(data.detail)
    worker.postMessage(input)
  })
