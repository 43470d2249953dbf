import type { ResourceDraft } from '../../shared/catalogue/resource'
import { writeLedger, type LedgerInput } from '../../shared/documents/write-ledger'

/** What the ledger worker is told: once what the ledger is, then resources in batches, then that it was the last. */
export type LedgerAsk =
  | { readonly kind: 'start'; readonly input: Omit<LedgerInput, 'resources' | 'progress'> }
  | { readonly kind: 'batch'; readonly resources: readonly ResourceDraft[] }
  | { readonly kind: 'last' }

/** `more` asks for the next batch, so that only one is ever on its way. */
export type LedgerSay =
  | { readonly kind: 'more'; readonly rows: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly detail: string }

interface WorkerScope {
  postMessage: (message: LedgerSay, transfer?: Transferable[]) => void
  onmessage: ((event: MessageEvent<LedgerAsk>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const waiting: LedgerAsk[] = []
let wake: () => void = () => undefined

async function* batches(rows: () => number): AsyncGenerator<ResourceDraft> {
  for (;;) {
    scope.postMessage({ kind: 'more', rows: rows() })
    if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    const ask = waiting.shift()
    if (ask?.kind === 'batch') yield* ask.resources
    else if (ask?.kind === 'last') return
  }
}

const build = async (input: Omit<LedgerInput, 'resources' | 'progress'>): Promise<Uint8Array<ArrayBuffer>> => {
  let rows = 0
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const progress = (written: number): void => {
    rows = written
  }
  for await (const piece of writeLedger({ ...input, resources: batches(() => rows), progress }))
    pieces.push(piece.slice())
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

scope.onmessage = ({ data }) => {
  if (data.kind !== 'start') {
    waiting.push(data)
    wake()
    return
  }
  build(data.input).then(
    (bytes) => scope.postMessage({ kind: 'done', bytes }, [bytes.buffer]),
    (thrown: unknown) => scope.postMessage({ kind: 'failed', detail: String(thrown) }),
  )
}
