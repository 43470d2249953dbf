import type { CodedError } from '../base/coded-error'
import { failure, success, type Result } from '../base/result'
import { workbookFailures } from '../text/workbook-failures'
import type { BookQuestion, QuestionAnswer, QuestionInput } from './book-questions'
import type { BookRequest, BookSay, ReadReply } from './book-session'
import type { ReadProgress } from '../documents/workbook'

/** Seconds without a word after which a worker is killed. */
export const STALL_SECONDS = 10

/** The wire to one worker; `kill` must end it at once, whatever it is doing. */
export interface BookWire {
  readonly post: (ask: BookRequest) => void
  readonly kill: () => void
}
export interface ClientNeeds {
  readonly name: string
  /** Starts the worker; `lost` is for a worker that died by itself (out of memory). */
  readonly start: (hear: (said: BookSay) => void, lost: (detail: string) => void) => BookWire
  /** Runs something after that many seconds and gives back how to call it off. */
  readonly after: (seconds: number, run: () => void) => () => void
}
export type OnProgress = (progress: ReadProgress) => void

/** A book that stays in its worker. After `cancel`, a stall or a loss every open and later call is refused. */
export interface BookClient {
  readonly read: (source: unknown, progress?: OnProgress) => Promise<Result<ReadReply, CodedError>>
  readonly ask: <Q extends BookQuestion>(
    question: Q,
    input: QuestionInput<Q>,
    progress?: OnProgress,
  ) => Promise<Result<QuestionAnswer<Q>, CodedError>>
  /** Kills the worker and answers everything open with E_BOOK_CANCELLED. Also how a book is closed. */
  readonly cancel: () => void
}

interface Open {
  readonly settle: (result: Result<unknown, CodedError>) => void
  readonly progress: OnProgress | undefined
}

/** The caller's side of a book in a worker: one stall clock for whatever is open, started anew by every word said. */
export const createBookClient = ({ name, start, after }: ClientNeeds): BookClient => {
  const open = new Map<number, Open>()
  let ended: CodedError | undefined
  let callOff: () => void = () => undefined
  let next = 1

  const end = (error: CodedError): void => {
    if (ended !== undefined) return
    ended = error
    callOff()
    wire.kill()
    for (const { settle } of open.values()) settle(failure(error))
    open.clear()
  }
  const watch = (seconds: number): void => {
    callOff()
    if (open.size > 0 && ended === undefined)
      callOff = after(seconds, () => end(workbookFailures.E_BOOK_STALLED(name, seconds)))
  }
  const hear = (said: BookSay): void => {
    const asked = open.get(said.id)
    if (asked === undefined) return
    if (said.kind === 'answer' || said.kind === 'refusal') {
      open.delete(said.id)
      asked.settle(said.kind === 'answer' ? success(said.value) : failure(said.error))
    } else if (said.kind === 'progress') asked.progress?.({ rows: said.rows, fraction: said.fraction })
    watch(said.kind === 'quiet' ? said.seconds : STALL_SECONDS)
  }
  const wire = start(hear, (detail) => end({ ...workbookFailures.E_BOOK_MEMORY(name), detail }))

  const send = (
    ask: (id: number) => BookRequest,
    progress: OnProgress | undefined,
  ): Promise<Result<unknown, CodedError>> => {
    if (ended !== undefined) return Promise.resolve(failure(ended))
    return new Promise((settle) => {
      const id = next++
      open.set(id, { settle, progress })
      watch(STALL_SECONDS)
      wire.post(ask(id))
    })
  }
  return {
    read: async (source, progress) =>
      (await send((id) => ({ kind: 'read', id, name, source }), progress)) as Result<ReadReply, CodedError>,
    ask: async <Q extends BookQuestion>(question: Q, input: QuestionInput<Q>, progress?: OnProgress) =>
      (await send((id) => ({ kind: 'question', id, question, input }), progress)) as Result<
        QuestionAnswer<Q>,
        CodedError
      >,
    cancel: () => end(workbookFailures.E_BOOK_CANCELLED(name)),
  }
}
