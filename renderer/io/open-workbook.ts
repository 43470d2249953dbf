import type { CodedError } from '../../shared/base/coded-error'
import { success, type Result } from '../../shared/base/result'
import { createBookClient, type BookClient, type BookWire, type OnProgress } from '../../shared/book-jobs/book-client'
import type { BookSay, ReadReply } from '../../shared/book-jobs/book-session'
import type { AnalysedBook, AnalyseInput } from '../../shared/tables/analyse-book'
import { joinAnalysis } from '../../shared/tables/analysis-pieces'

/** A book being opened in a worker of its own. `done` tells whether it could be read; then `ask`; `cancel` also closes it. */
export interface OpenedWorkbook extends Pick<BookClient, 'ask' | 'cancel'> {
  readonly done: Promise<Result<ReadReply, CodedError>>
  /** Reads it as a catalogue; the answer comes in pieces, so that the window stays free. */
  readonly analyse: (input: AnalyseInput, progress: OnProgress) => Promise<Result<AnalysedBook, CodedError>>
}

/** Pieces asked for ahead: the worker packs the next ones while the window unpacks one. */
const AHEAD = 3

const analyseIn =
  ({ ask }: BookClient): OpenedWorkbook['analyse'] =>
  async (input, progress) => {
    const answer = await ask('analyse', input, progress)
    if (!answer.ok) return answer
    const joined = joinAnalysis(answer.value.analysis)
    const coming = Array.from({ length: AHEAD }, () => ask('more', undefined))
    for (;;) {
      const piece = await (coming.shift() ?? ask('more', undefined))
      if (!piece.ok) return piece
      if (piece.value === undefined) return success({ ...answer.value, analysis: joined.whole() })
      joined.add(piece.value)
      coming.push(ask('more', undefined))
    }
  }

const startWorker = (hear: (said: BookSay) => void, lost: (detail: string) => void): BookWire => {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module', name: 'workbook' })
  worker.onmessage = ({ data }: MessageEvent<BookSay>) => hear(data)
  worker.onerror = (event) => lost(event.message)
  return { post: (ask) => worker.postMessage(ask), kill: () => worker.terminate() }
}

/**
 * Reads a file the user chose, off the main thread. Ten seconds without progress end it with E_BOOK_STALLED, `cancel`
 * with E_BOOK_CANCELLED at once. The cells stay in the worker: ask for what is shown (`bookQuestions`).
 */
export const openWorkbook = (file: File, on: { readonly progress?: OnProgress } = {}): OpenedWorkbook => {
  const after = (seconds: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, seconds * 1000)
    return () => clearTimeout(timer)
  }
  const client = createBookClient({ name: file.name, start: startWorker, after })
  const done = client.read(file, on.progress)
  return { done, ask: client.ask, analyse: analyseIn(client), cancel: client.cancel }
}
