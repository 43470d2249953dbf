import { writeLedger, type LedgerInput } from '../../shared/documents/write-ledger'
import { storedResources } from '../data/queries/stored-resources'
import { throttle } from './throttle'

/** What the ledger worker is told, once: which ledger, and where its resources are. */
export interface LedgerRequest extends Omit<LedgerInput, 'resources' | 'progress'> {
  /** Name of the view that holds the resources: they never pass through the window. */
  readonly database: string
  /** Ids of the resources that are meant; absent for all of them. */
  readonly only?: ReadonlySet<string>
}

export type LedgerSay =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly detail: string }

interface WorkerScope {
  postMessage: (message: LedgerSay, transfer?: Transferable[]) => void
  onmessage: ((event: MessageEvent<LedgerRequest>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const build = async ({ database, only, ...input }: LedgerRequest): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const progress = throttle((rows: number) => scope.postMessage({ kind: 'rows', rows }))
  for await (const piece of writeLedger({ ...input, resources: storedResources(database, only), progress }))
    pieces.push(piece.slice())
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

scope.onmessage = ({ data }) => {
  build(data).then(
    (bytes) => scope.postMessage({ kind: 'done', bytes }, [bytes.buffer]),
    (thrown: unknown) => scope.postMessage({ kind: 'failed', detail: String(thrown) }),
  )
}
