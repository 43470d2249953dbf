import { CodedFailure, codedOf, type CodedError } from '../../shared/base/coded-error'
import { failure, success, type Result } from '../../shared/base/result'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import type { LedgerInput } from '../../shared/documents/write-ledger'
import { failures } from '../../shared/text/failures'
import { workbookFailures } from '../../shared/text/workbook-failures'
import type { LedgerAsk, LedgerSay } from './ledger-worker'

/** A ledger being written in a worker of its own. */
export interface LedgerJob {
  readonly done: Promise<Result<Uint8Array<ArrayBuffer>, CodedError>>
  readonly cancel: () => void
}

const BATCH = 200

async function* inBatches(resources: LedgerInput['resources']): AsyncGenerator<ResourceDraft[]> {
  let batch: ResourceDraft[] = []
  for await (const resource of resources) {
    batch.push(resource)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Writes the catalogue ledger (.xlsx) off the main thread; `progress` hears of the rows written so far. */
export const makeLedger = (input: LedgerInput): LedgerJob => {
  const { resources, progress, ...rest } = input
  const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), { type: 'module', name: 'ledger' })
  const send = (ask: LedgerAsk): void => worker.postMessage(ask)
  let cancel: () => void = () => undefined
  const work = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const feed = inBatches(resources)
    const broken = (detail: string): void => reject(new CodedFailure({ ...failures.E_INTERNAL(), detail }))
    cancel = () => reject(new CodedFailure(workbookFailures.E_LEDGER_CANCELLED()))
    const next = async (): Promise<void> => {
      const batch = await feed.next()
      send(batch.done === true ? { kind: 'last' } : { kind: 'batch', resources: batch.value })
    }
    worker.onerror = (event) => broken(event.message)
    worker.onmessage = ({ data }: MessageEvent<LedgerSay>) => {
      if (data.kind === 'done') resolve(data.bytes)
      else if (data.kind === 'failed') broken(data.detail)
      else {
        progress?.(data.rows)
        next().catch(reject)
      }
    }
    send({ kind: 'start', input: rest })
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
