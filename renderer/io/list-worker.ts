import { localDay } from '../../shared/base/local-day'
import { createNewId } from '../../shared/base/new-id'
import { CodedFailure, codedOf, type CodedError } from '../../shared/base/coded-error'
import type { Result } from '../../shared/base/result'
import type { CodeLists } from '../../shared/field/code-lists'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { listTable, type PrintedTable } from '../../shared/documents/printed-table'
import { writeList, type ListInput } from '../../shared/documents/write-list'
import { listPart, type BookPart } from '../../shared/package/book-parts'
import { filedLists } from '../../shared/package/filed-lists'
import { recordListOf, recordLists } from '../../shared/kinds/record-lists'
import type { ListPlan } from '../../shared/lists/list-plan'
import { planList } from '../../shared/lists/plan-list'
import { planIncoming, type IncomingNeeds } from '../../shared/lists/plan-incoming'
import { isMarked, readIncoming } from '../../shared/lists/read-incoming'
import { readList } from '../../shared/lists/read-list'
import { readClipboard } from '../../shared/tables/clipboard-text'
import type { Sheet } from '../../shared/tables/sheet'
import { failures } from '../../shared/text/failures'
import { listText } from '../../shared/text/list-text'
import { readListRecords } from '../data/queries/list-store'

interface Asked {
  /** Name of the view whose records are meant. */
  readonly database: string
  readonly list: string
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

/** What a list is read from: a file, or what was pasted. */
export type ListSource = { readonly file: File } | { readonly pasted: string }

/** What is said of a list that others sent, beside its rows; undefined where the list is the unit's own. */
export interface SaidOfList {
  readonly head: IncomingNeeds['head']
  readonly against: string | undefined
}

interface PlanAsk {
  readonly source: ListSource
  readonly said: SaidOfList | undefined
}

/** All lists that have lines, as workbooks of a filing. */
export interface FileRequest extends Pick<Asked, 'database' | 'lists'>, Pick<Framed, 'unit'> {
  readonly kind: 'file'
  readonly clauses: Readonly<Partial<Record<string, string>>>
  /** Ids of lists that go along beside those of every filing. */
  readonly also: readonly string[]
}

/** A list as a workbook of a filing. */
export interface FiledBook extends BookPart {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * What a list worker is told, once: write the list as .xlsx, put it into words for paper, say what a file would change,
 * or write all lists for a filing.
 */
export type ListRequest =
  | (Asked & Framed & { readonly kind: 'write' })
  | (Asked & Framed & { readonly kind: 'print' })
  | (Asked & PlanAsk & { readonly kind: 'plan' })
  | FileRequest

export type ListSay =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'planned'; readonly plan: ListPlan; readonly notes: readonly CodedError[] }
  | { readonly kind: 'begun'; readonly title: string }
  | { readonly kind: 'filed'; readonly books: readonly FiledBook[]; readonly tooLong: readonly string[] }
  | { readonly kind: 'failed'; readonly error: CodedError }

interface WorkerScope {
  postMessage: (message: ListSay, transfer?: Transferable[]) => void
  onmessage: ((event: MessageEvent<ListRequest>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const today = (): string => localDay(new Date())

/** What was read; throws what is wrong with it, which is said. */
const orThrow = <T>(result: Result<T, CodedError>): T => {
  if (result.ok) return result.value
  throw new CodedFailure(result.error)
}

const bytesOf = async (input: Omit<ListInput, 'progress'>): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const progress = (rows: number): void => scope.postMessage({ kind: 'rows', rows })
  for (const piece of writeList({ ...input, progress })) pieces.push(piece.slice())
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

const write = async (ask: ListRequest & { kind: 'write' }): Promise<void> => {
  const records = await readListRecords(ask.database, ask.day)
  const bytes = await bytesOf({ ...ask, list: recordListOf(ask.list), records })
  scope.postMessage({ kind: 'written', bytes }, [bytes.buffer])
}

/** The catalogue is read once for all lists. */
const file = async ({ database, lists, unit, clauses, also }: FileRequest): Promise<void> => {
  const records = await readListRecords(database, today())
  const filed = filedLists(recordLists, records, also)
  const books: FiledBook[] = []
  for (const { list, year } of filed.lists) {
    const part = listPart(list, year)
    scope.postMessage({ kind: 'begun', title: part.title })
    const clause = clauses[list.id]
    const input = { list, year, records, unit, lists, ...(clause !== undefined && { clause }) }
    books.push({ ...part, bytes: await bytesOf(input) })
  }
  scope.postMessage(
    { kind: 'filed', books, tooLong: filed.tooLong },
    books.map(({ bytes }) => bytes.buffer),
  )
}

const print = async ({
  database,
  list,
  year,
  lists,
  unit,
  day,
  clause,
}: ListRequest & { kind: 'print' }): Promise<void> => {
  const frame = { unit, day, ...(clause !== undefined && { clause }) }
  const table = listTable(recordListOf(list), await readListRecords(database, day), year, lists, frame)
  scope.postMessage({ kind: 'table', table })
}

interface ReadSource {
  readonly sheets: readonly Sheet[]
  readonly notes: readonly CodedError[]
}

const readSource = async (source: ListSource): Promise<ReadSource> => {
  if ('pasted' in source)
    return {
      sheets: [{ name: listText.pasted, hidden: false, rows: readClipboard(source.pasted), merges: [] }],
      notes: [],
    }
  return orThrow(await readWorkbook(new Uint8Array(await source.file.arrayBuffer()), source.file.name))
}

const plan = async ({ database, list, year, lists, source, said }: ListRequest & { kind: 'plan' }): Promise<void> => {
  const { sheets, notes } = await readSource(source)
  const wanted = recordListOf(list)
  const newId = createNewId(
    () => Date.now(),
    (bytes) => crypto.getRandomValues(bytes),
  )
  const pasted = 'pasted' in source
  const { incoming } = wanted
  const own = readList(sheets, wanted, recordLists)
  // A workbook of this program knows its records; any other list is laid beside an earlier one.
  const planned =
    incoming === undefined || said === undefined || (own.ok && isMarked(own.value))
      ? planList(wanted, orThrow(own), await readListRecords(database, today()), { year, lists, newId })
      : planIncoming(
          wanted,
          incoming,
          orThrow(readIncoming(sheets, wanted, incoming, recordLists, pasted)),
          await readListRecords(database, today()),
          { year, lists, newId, pasted, ...said },
        )
  scope.postMessage({ kind: 'planned', plan: planned, notes })
}

const work = (ask: ListRequest): Promise<void> => {
  switch (ask.kind) {
    case 'write':
      return write(ask)
    case 'print':
      return print(ask)
    case 'plan':
      return plan(ask)
    case 'file':
      return file(ask)
  }
}

scope.onmessage = ({ data }) => {
  work(data).catch((thrown: unknown) =>
    scope.postMessage({
      kind: 'failed',
      error: codedOf(thrown) ?? { ...failures.E_INTERNAL(), detail: String(thrown) },
    }),
  )
}
