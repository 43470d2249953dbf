import type { CodedError } from '../../shared/base/coded-error'
import { failure, success, type Result } from '../../shared/base/result'
import type { CoverInput } from '../../shared/documents/cover-input'
import type { FormOrder } from '../../shared/documents/form-pdf'
import { tableRefusal, type PrintedTable } from '../../shared/documents/printed-table'
import type { OfficialText } from '../../shared/forms/official-text'
import { failures } from '../../shared/text/failures'
import { officialFailures } from '../../shared/text/official-failures'
import { tableFailures } from '../../shared/text/table-text'
import type { OfficeFonts, PdfRequest, PdfSay } from './pdf-worker'

/** A printed document, and the characters no face could print (shown as 〔缺字〕; tell the user before it is stamped). */
export interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly missing: readonly string[]
  readonly pages: number
}

interface Watch {
  readonly progress?: (rows: number) => void
  readonly signal: AbortSignal
  readonly cancelled: () => CodedError
}

/** Asks a worker that lives as long as the job; `watch` hears of rows and stops the worker when its signal is aborted. */
const ask = (question: PdfRequest, watch?: Watch): Promise<Result<readonly MadePdf[], CodedError>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
    const made: MadePdf[] = []
    const end = (result: Result<readonly MadePdf[], CodedError>): void => {
      worker.terminate()
      watch?.signal.removeEventListener('abort', stop)
      resolve(result)
    }
    const stop = (): void => {
      if (watch !== undefined) end(failure(watch.cancelled()))
    }
    watch?.signal.addEventListener('abort', stop, { once: true })
    const broken = (detail: string): void => end(failure({ ...failures.E_INTERNAL(), detail }))
    worker.onerror = (event) => broken(event.message)
    worker.onmessage = ({ data }: MessageEvent<PdfSay>) => {
      if (data.kind === 'failed') broken(data.detail)
      else if (data.kind === 'done') end(success(made))
      else if (data.kind === 'rows') watch?.progress?.(data.rows)
      else made.push({ bytes: data.bytes, missing: data.missing, pages: data.pages })
    }
    worker.postMessage(question)
  })

const onlyOne = (result: Result<readonly MadePdf[], CodedError>): Result<MadePdf, CodedError> => {
  if (!result.ok) return result
  const [made] = result.value
  return made === undefined ? failure(failures.E_INTERNAL()) : success(made)
}

/** Prints the cover page of a package. */
export const makeCover = async (input: CoverInput): Promise<Result<MadePdf, CodedError>> =>
  onlyOne(await ask({ kind: 'cover', input }))

/**
 * Prints a list or the catalogue (`listTable`, `catalogueTable`); `progress` hears how many of its rows are on their page.
 * E_TABLE_TOO_LONG, or E_TABLE_CANCELLED once `signal` is aborted.
 */
export const makeTable = async (
  table: PrintedTable,
  progress: (rows: number) => void,
  signal: AbortSignal,
): Promise<Result<MadePdf, CodedError>> => {
  const cancelled = (): CodedError => tableFailures.E_TABLE_CANCELLED(table.title)
  const refusal = tableRefusal(table) ?? (signal.aborted ? cancelled() : undefined)
  if (refusal !== undefined) return failure(refusal)
  return onlyOne(await ask({ kind: 'table', table }, { progress, signal, cancelled }))
}

/** Prints forms, each into a document of its own, in their order. */
export const makeForms = (
  orders: readonly FormOrder[],
  fonts: OfficeFonts,
): Promise<Result<readonly MadePdf[], CodedError>> => ask({ kind: 'forms', orders, fonts })

/** Prints a document. E_TEXT_CANCELLED once `signal` is aborted. */
export const makeText = async (
  text: OfficialText,
  fonts: OfficeFonts,
  signal: AbortSignal,
): Promise<Result<MadePdf, CodedError>> => {
  const cancelled = (): CodedError => officialFailures.E_TEXT_CANCELLED(text.title)
  if (signal.aborted) return failure(cancelled())
  return onlyOne(await ask({ kind: 'text', text, fonts }, { signal, cancelled }))
}
