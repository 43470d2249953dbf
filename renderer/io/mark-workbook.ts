import type { CodedError } from '../../shared/base/coded-error'
import type { Result } from '../../shared/base/result'
import type { OnProgress } from '../../shared/book-jobs/book-client'
import type { MarkedInput } from '../../shared/documents/write-marked'
import { openWorkbook } from './open-workbook'

/** Makes the marked workbook (红标表) of a file where its cells are: in its worker. */
export type MakeMarked = (
  input: MarkedInput,
  progress: OnProgress,
) => Promise<Result<Uint8Array<ArrayBuffer>, CodedError>>

/** Opens a file once more to mark it, for files whose worker has ended. */
export const markFile =
  (file: File): MakeMarked =>
  async (input, progress) => {
    const book = openWorkbook(file)
    const done = await book.done
    const made = done.ok ? await book.ask('marked', input, progress) : done
    book.cancel()
    return made
  }
