import { CodedFailure, type CodedError } from '../base/coded-error'
import { workbookFailures } from '../text/workbook-failures'
import type { Sheet } from '../tables/sheet'

/** A workbook as it was read; `notes` tell what the reader left out or guessed (macros, wrong extension, encoding). */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly notes: readonly CodedError[]
}

/** How far a reader is: rows read so far, and the share of the work that is done (0 … 1). */
export interface ReadProgress {
  readonly rows: number
  readonly fraction: number
}

/**
 * An inflater of the host (gzip, RFC 1952, whose bytes come in the given pieces): hands the content to `take` piece by
 * piece, no piece larger than 16 MiB, and none after `take` threw; rejects bytes that are broken or end too early, and
 * content other than its length and checksum say.
 */
export type HostInflate = (gzip: readonly Uint8Array[], take: (piece: Uint8Array) => void) => Promise<void>

/** What a caller may hand to a reader: it is told of progress, and asked now and then whether to go on. */
export interface ReadWatch {
  readonly progress?: (progress: ReadProgress) => void
  readonly cancelled?: () => boolean
  /** Told before a stretch in which the reader can say nothing; at most so many seconds are to be granted. */
  readonly quiet?: (seconds: number) => void
  /** Used for the large parts of .xlsx; without it they are inflated in script. */
  readonly inflate?: HostInflate | undefined
}

/** One reading under way: the file's name for sentences, and the watch. */
export interface Reading {
  readonly name: string
  readonly watch: ReadWatch
}

/** Tells the watch how far the reading is; throws E_BOOK_CANCELLED when it was called off. */
export const report = (reading: Reading, rows: number, fraction: number): void => {
  if (reading.watch.cancelled?.() === true) throw new CodedFailure(workbookFailures.E_BOOK_CANCELLED(reading.name))
  reading.watch.progress?.({ rows, fraction: Math.min(1, fraction) })
}

type RefusalCode = 'E_BOOK_DAMAGED' | 'E_BOOK_BOMB' | 'E_BOOK_ENTITY' | 'E_BOOK_ENCRYPTED' | 'E_BOOK_TOO_BIG'

/** Throws the refusal of a book under reading; `detail` is technical, but for E_BOOK_TOO_BIG it is what the user reads. */
export const refuseBook = (reading: Reading, code: RefusalCode, detail = ''): never => {
  const refusal =
    code === 'E_BOOK_ENTITY' || code === 'E_BOOK_ENCRYPTED'
      ? workbookFailures[code](reading.name)
      : workbookFailures[code](reading.name, detail)
  throw new CodedFailure(refusal)
}
