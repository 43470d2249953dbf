import { CodedFailure, codedOf, type CodedError } from '../../shared/base/coded-error'
import { failure, success, type Result } from '../../shared/base/result'
import { failures } from '../../shared/text/failures'
import { workbookFailures } from '../../shared/text/workbook-failures'
import type { LedgerRequest, LedgerSay } from './ledger-worker'

/** A ledger being written in a worker of its own. */
export interface LedgerJob {
  readonly done: Promise<Result<Uint8Array<ArrayBuffer>, CodedError>>
  readonly cancel: () => void
}

/** Reads the resources and writes the catalogue ledger (.xlsx) off the main thread; `progress` hears of the rows written so far. */
export const makeLedger = (ask: LedgerRequest, progress: (rows: number) => void): LedgerJob => {
  const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), { type: 'module', name: 'ledger' })
  let cancel: () => void = () => undefined
  const work = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const broken = (detail: string): void => reject(new CodedFailure({ ...failures.E_INTERNAL(), detail }))
    cancel = () => reject(new CodedFailure(workbookFailures.E_LEDGER_CANCELLED()))
    worker.onerror = (event) => broken(event.message)
    worker.onmessage = ({ data }: MessageEvent<LedgerSay>) => {
      if (data.kind === 'done') resolve(data.bytes)
      else if (data.kind === 'failed') broken(data.detail)
      else progress(data.rows)
    }
    worker.postMessage(ask)
  })
  const done = work
    .then(success, (thrown: unknown) => {
      const coded = codedOf(thrown)
      if (coded === undefined) throw thrown
      return failure(coded)
    })
    .finally(() => worker.terminate())
  return { done, cancel: () => cancel() }
}
