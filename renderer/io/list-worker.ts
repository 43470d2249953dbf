import { createNewId } from '../../shared/base/new-id'
import { codedOf, type CodedError } from '../../shared/base/coded-error'
import type { CodeLists } from '../../shared/catalogue/code-lists'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { listTable, type PrintedTable } from '../../shared/documents/printed-table'
import { writeList } from '../../shared/documents/write-list'
import type { LedgerId } from '../../shared/ledgers/ledger'
import { ledgerOf } from '../../shared/ledgers/ledgers'
import { planList, type ListPlan } from '../../shared/ledgers/plan-list'
import { readList } from '../../shared/ledgers/read-list'
import { failures } from '../../shared/text/failures'
import { readListRecords } from '../data/list-store'

interface Asked {
  /** Name of the view whose records are meant. */
  readonly database: string
  readonly ledger: LedgerId
  /** `YYYY` of a yearly list. */
  readonly year: string
  readonly lists: CodeLists
}

/** What stands above the list. */
interface Framed {
  readonly unit: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly clause?: string
}

/** What a list worker is told, once: write the list as .xlsx, put it into words for paper, or say what a file would change. */
export type ListAsk =
  | (Asked & Framed & { readonly kind: 'write' })
  | (Asked & Framed & { readonly kind: 'print' })
  | (Asked & { readonly kind: 'plan'; readonly file: File })

export type ListSay =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'planned'; readonly plan: ListPlan; readonly notes: readonly CodedError[] }
  | { readonly kind: 'failed'; readonly error: CodedError }

interface WorkerScope {
  postMessage: (message: ListSay, transfer?: Transferable[]) => void
  onmessage: ((event: MessageEvent<ListAsk>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const write = async (ask: ListAsk & { kind: 'write' }): Promise<void> => {
  const records = await readListRecords(ask.database)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const progress = (rows: number): void => scope.postMessage({ kind: 'rows', rows })
  for (const piece of writeList({ ...ask, ledger: ledgerOf(ask.ledger), records, progress })) pieces.push(piece.slice())
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
  scope.postMessage({ kind: 'written', bytes }, [bytes.buffer])
}

const print = async ({
  database,
  ledger,
  year,
  lists,
  unit,
  day,
  clause,
}: ListAsk & { kind: 'print' }): Promise<void> => {
  const frame = { unit, day, ...(clause !== undefined && { clause }) }
  const table = listTable(ledgerOf(ledger), await readListRecords(database), year, lists, frame)
  scope.postMessage({ kind: 'table', table })
}

const plan = async ({ database, ledger, year, lists, file }: ListAsk & { kind: 'plan' }): Promise<void> => {
  const book = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)
  if (!book.ok) {
    scope.postMessage({ kind: 'failed', error: book.error })
    return
  }
  const sheets = readList(book.value.sheets, ledgerOf(ledger))
  if (!sheets.ok) {
    scope.postMessage({ kind: 'failed', error: sheets.error })
    return
  }
  const newId = createNewId(
    () => Date.now(),
    (bytes) => crypto.getRandomValues(bytes),
  )
  const records = await readListRecords(database)
  const planned = planList(ledgerOf(ledger), sheets.value, records, { year, lists, newId })
  scope.postMessage({ kind: 'planned', plan: planned, notes: book.value.notes })
}

scope.onmessage = ({ data }) => {
  const work = data.kind === 'write' ? write(data) : data.kind === 'print' ? print(data) : plan(data)
  work.catch((thrown: unknown) =>
    scope.postMessage({
      kind: 'failed',
      error: codedOf(thrown) ?? { ...failures.E_INTERNAL(), detail: String(thrown) },
    }),
  )
}
