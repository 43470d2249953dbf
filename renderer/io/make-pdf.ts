import type { CodedError } from '../../shared/base/coded-error'
import { failure, success, type Result } from '../../shared/base/result'
import type { CoverInput } from '../../shared/documents/cover-input'
import type { FormOrder } from '../../shared/documents/form-pdf'
import { failures } from '../../shared/text/failures'
import type { OfficeFonts, PdfAsk, PdfSay } from './pdf-worker'

/** A printed document, and the characters no face could print (shown as 〔缺字〕; tell the user before it is stamped). */
export interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly missing: readonly string[]
  readonly pages: number
}

/** Asks a worker that lives as long as the job. */
const ask = (question: PdfAsk): Promise<Result<readonly MadePdf[], CodedError>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
    const made: MadePdf[] = []
    const end = (result: Result<readonly MadePdf[], CodedError>): void => {
      worker.terminate()
      resolve(result)
    }
    const broken = (detail: string): void => end(failure({ ...failures.E_INTERNAL(), detail }))
    worker.onerror = (event) => broken(event.message)
    worker.onmessage = ({ data }: MessageEvent<PdfSay>) => {
      if (data.kind === 'failed') broken(data.detail)
      else if (data.kind === 'done') end(success(made))
      else made.push({ bytes: data.bytes, missing: data.missing, pages: data.pages })
    }
    worker.postMessage(question)
  })

/** Prints the cover page of a package. */
export const makeCover = async (input: CoverInput): Promise<Result<MadePdf, CodedError>> => {
  const result = await ask({ kind: 'cover', input })
  if (!result.ok) return result
  const [cover] = result.value
  return cover === undefined ? failure(failures.E_INTERNAL()) : success(cover)
}

/** Prints forms, each into a document of its own, in their order. */
export const makeForms = (
  orders: readonly FormOrder[],
  fonts: OfficeFonts,
): Promise<Result<readonly MadePdf[], CodedError>> => ask({ kind: 'forms', orders, fonts })
