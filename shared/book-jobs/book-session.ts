import { codedOf, type CodedError } from '../base/coded-error'
import { failures } from '../text/failures'
import { bookQuestions, type BookQuestion, type Told } from './book-questions'
import { readWorkbook } from '../documents/read-workbook'
import type { HostInflate, Workbook } from '../documents/workbook'

/** What a worker that holds one book is told: read a file, or answer a question about the book it has read. */
export type BookRequest =
  | { readonly kind: 'read'; readonly id: number; readonly name: string; readonly source: unknown }
  | { readonly kind: 'question'; readonly id: number; readonly question: BookQuestion; readonly input: unknown }

/** What it says: progress, a stretch in which it cannot (`quiet`), and one answer or refusal for every ask. */
export type BookSay =
  | { readonly kind: 'progress'; readonly id: number; readonly rows: number; readonly fraction: number }
  | { readonly kind: 'quiet'; readonly id: number; readonly seconds: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: CodedError }

/** What a session needs of its host: the bytes of a source (a File, a path), its inflater, and a way to speak. */
export interface SessionNeeds {
  readonly load: (source: unknown) => Promise<Uint8Array>
  readonly inflate: HostInflate
  readonly say: (said: BookSay) => void
}

/** The answer to a `read`: notes of the reader; the cells stay where they are. */
export interface ReadReply {
  readonly notes: readonly CodedError[]
}

type AnyQuestion = (book: Workbook, input: unknown, told: Told) => unknown

/** The worker's side: holds one book and answers asks one after the other. Bugs are said as E_INTERNAL. */
export const createBookSession = ({ load, inflate, say }: SessionNeeds): ((ask: BookRequest) => Promise<void>) => {
  let book: Workbook | undefined

  const read = async (ask: BookRequest & { kind: 'read' }): Promise<BookSay> => {
    const { id, name } = ask
    const result = await readWorkbook(await load(ask.source), name, {
      progress: (progress) => say({ kind: 'progress', id, ...progress }),
      quiet: (seconds) => say({ kind: 'quiet', id, seconds }),
      inflate,
    })
    if (!result.ok) return { kind: 'refusal', id, error: result.error }
    book = result.value
    return { kind: 'answer', id, value: { notes: book.notes } satisfies ReadReply }
  }

  const answer = async (ask: BookRequest & { kind: 'question' }): Promise<BookSay> => {
    const { id, question, input } = ask
    if (book === undefined) throw new Error('asked before a book was read')
    const told: Told = (fraction) => say({ kind: 'progress', id, rows: 0, fraction })
    return { kind: 'answer', id, value: await (bookQuestions[question] as AnyQuestion)(book, input, told) }
  }

  return async (ask) => {
    try {
      say(ask.kind === 'read' ? await read(ask) : await answer(ask))
    } catch (thrown) {
      const coded = codedOf(thrown)
      const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
      say({ kind: 'refusal', id: ask.id, error: coded ?? { ...failures.E_INTERNAL(), detail } })
    }
  }
}
