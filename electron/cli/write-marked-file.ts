import { basename, dirname, resolve } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { localDay } from '../../shared/base/local-day'
import type { BookClient } from '../../shared/book-jobs/book-client'
import type { CheckedBook } from '../../shared/tables/analyse-book'
import type { Written } from '../../shared/host/contract'
import { readCodeLists } from '../assets'
import { createSafeWriter } from '../host/safe-write'

/**
 * Writes the marked workbook (红标表) of an open book to `out`, read back; a different file of that name is never
 * replaced. CodedFailure: what the folder refuses.
 */
export const writeMarkedFile = async (
  book: BookClient,
  file: string,
  checked: CheckedBook,
  out: string,
): Promise<Written> => {
  const made = await book.ask('marked', {
    file: basename(file),
    unit: '',
    day: localDay(new Date()),
    resources: checked.resources,
    analysis: checked,
    lists: readCodeLists(),
  })
  if (!made.ok) throw new CodedFailure(made.error)
  const path = resolve(out)
  return createSafeWriter().write({ folder: dirname(path), name: basename(path), bytes: made.value.length }, [
    made.value,
  ])
}
