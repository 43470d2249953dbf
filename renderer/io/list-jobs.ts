import { CodedFailure } from '../../shared/base/coded-error'
import type { CodedError } from '../../shared/base/coded-error'
import type { Host } from '../../shared/host/client'
import type { Written } from '../../shared/host/contract'
import type { ListPlan } from '../../shared/lists/list-plan'
import { recordListOf } from '../../shared/kinds/record-lists'
import { failures } from '../../shared/text/failures'
import { listText } from '../../shared/text/list-text'
import { workbookFailures } from '../../shared/text/workbook-failures'
import type { FileRequest, FiledBook, ListRequest, ListSay, ListSource } from './list-worker'
import { makeTable } from './make-pdf'
import { writeOut } from './write-out'

/** Without a sign for so long a foreign file is given up. */
const STALLED = 120_000

/** What a list is read from, in sentences. */
export const nameOfSource = (source: ListSource): string => ('file' in source ? source.file.name : listText.pasted)

/** What the work is about, for the sentence that says it stands still. */
const subject = (ask: ListRequest): string => {
  switch (ask.kind) {
    case 'plan':
      return nameOfSource(ask.source)
    case 'file':
      return listText.all
    case 'write':
    case 'print':
      return recordListOf(ask.list).title
  }
}

/** Does one piece of work in a worker of its own; the signal ends it at once. */
const inWorker = async <T>(
  ask: ListRequest,
  signal: AbortSignal,
  heard: (said: ListSay) => T | undefined,
): Promise<T> => {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module', name: 'list' })
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      const stop = (error: CodedError) => reject(new CodedFailure(error))
      const wait = () => {
        clearTimeout(timer)
        timer = setTimeout(() => stop(workbookFailures.E_BOOK_STALLED(subject(ask), STALLED / 1000)), STALLED)
      }
      signal.addEventListener(
        'abort',
        () =>
          stop(
            ask.kind === 'plan'
              ? workbookFailures.E_BOOK_CANCELLED(nameOfSource(ask.source))
              : workbookFailures.E_LEDGER_CANCELLED(),
          ),
        { once: true },
      )
      worker.onerror = (event) => stop({ ...failures.E_INTERNAL(), detail: event.message })
      worker.onmessage = ({ data }: MessageEvent<ListSay>) => {
        wait()
        if (data.kind === 'failed') stop(data.error)
        else {
          const answer = heard(data)
          if (answer !== undefined) resolve(answer)
        }
      }
      wait()
      worker.postMessage(ask)
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}

export interface ListExport<K extends 'write' | 'print'> {
  readonly host: Host
  readonly ask: ListRequest & { readonly kind: K }
  readonly folder: string
  /** File name with its ending; a different file of that name in the folder is never overwritten. */
  readonly name: string
  readonly signal: AbortSignal
  readonly progress: (rows: number) => void
}

/** Writes a list as .xlsx to a folder and reads it back. CodedFailure where it was cancelled or the folder refuses. */
export const exportList = async ({
  host,
  ask,
  folder,
  name,
  signal,
  progress,
}: ListExport<'write'>): Promise<Written> => {
  const bytes = await inWorker(ask, signal, (said) => {
    if (said.kind === 'rows') progress(said.rows)
    return said.kind === 'written' ? said.bytes : undefined
  })
  return writeOut(host, new Blob([bytes]), name, folder)
}

/**
 * Prints a list into a folder as PDF, and tells which characters no face has. CodedFailure where it is too long, was
 * cancelled or the folder refuses.
 */
export const printList = async ({
  host,
  ask,
  folder,
  name,
  signal,
  progress,
}: ListExport<'print'>): Promise<{ readonly written: Written; readonly missing: readonly string[] }> => {
  const table = await inWorker(ask, signal, (said) => (said.kind === 'table' ? said.table : undefined))
  const made = await makeTable(table, progress, signal)
  if (!made.ok) throw new CodedFailure(made.error)
  const { bytes, missing } = made.value
  return { written: await writeOut(host, new Blob([bytes]), name, folder), missing }
}

export interface PlannedList {
  readonly plan: ListPlan
  /** What the reader of the file has to say of it. */
  readonly notes: readonly CodedError[]
}

/** What a file would change in a list; nothing is written. CodedFailure where it cannot be read as the list. */
export const planListFile = (ask: ListRequest & { readonly kind: 'plan' }, signal: AbortSignal): Promise<PlannedList> =>
  inWorker(ask, signal, (said) => (said.kind === 'planned' ? { plan: said.plan, notes: said.notes } : undefined))

/** The lists of a filing as workbooks, and the titles of those that are too long for it. */
export interface FiledListBooks {
  readonly books: readonly FiledBook[]
  readonly tooLong: readonly string[]
}

/** Writes all lists that have lines for a filing; `begun` hears the title of each. CodedFailure where it was cancelled. */
export const fileLists = (
  ask: FileRequest,
  signal: AbortSignal,
  begun: (title: string) => void,
): Promise<FiledListBooks> =>
  inWorker(ask, signal, (said) => {
    if (said.kind === 'begun') begun(said.title)
    return said.kind === 'filed' ? { books: said.books, tooLong: said.tooLong } : undefined
  })
