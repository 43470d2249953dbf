import { useCallback, useEffect, useRef, useState } from 'react'
import type { CodedError } from '../../../../shared/base/coded-error'
import { failure } from '../../../../shared/base/result'
import { workbookFailures } from '../../../../shared/text/workbook-failures'
import type { AnalysedBook, AnalyseInput } from '../../../../shared/tables/analyse-book'
import { useProfile, useWorkspace } from '../../../data/store/workspace'
import type { MakeMarked } from '../../../io/mark-workbook'
import { openWorkbook, type OpenedWorkbook } from '../../../io/open-workbook'

/** A file that is open in its worker, and what was understood of it. */
export interface OpenFile {
  readonly name: string
  readonly sheets: readonly string[]
  readonly notes: readonly CodedError[]
  readonly book: AnalysedBook
}

export type FileState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'reading'
      readonly name: string
      readonly rows: number
      readonly fraction: number
      readonly analysing: boolean
      readonly since: number
    }
  | { readonly kind: 'refused'; readonly name: string; readonly error: CodedError }
  | { readonly kind: 'open'; readonly file: OpenFile }

/** A sheet, headings and columns as a person wants them read. */
export type Wanted = Pick<AnalyseInput, 'at' | 'mapping' | 'shapes'>

/** Today on this PC's calendar, `YYYY-MM-DD`. */
export const todayHere = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Reads and analyses one chosen file in a worker, with progress, cancel, and another reading of the same file. */
export const useImportFile = () => {
  const { lists, records } = useWorkspace()
  const profile = useProfile()
  const [state, setState] = useState<FileState>({ kind: 'none' })
  const opened = useRef<{ readonly book: OpenedWorkbook; readonly name: string }>(undefined)

  const close = useCallback(() => {
    opened.current?.book.cancel()
    opened.current = undefined
  }, [])
  /** False once it was called off, or another file was picked. */
  const isOpen = useCallback((book: OpenedWorkbook) => opened.current?.book === book, [])
  useEffect(() => close, [close])

  const reset = useCallback(() => {
    close()
    setState({ kind: 'none' })
  }, [close])

  const analyse = useCallback(
    async (book: OpenedWorkbook, name: string, notes: readonly CodedError[], wanted: Wanted) => {
      const since = Date.now()
      const show = (fraction: number) => setState({ kind: 'reading', name, rows: 0, fraction, analysing: true, since })
      show(0)
      const shape = await book.ask('shape', undefined)
      const answer = await book.analyse(
        {
          lists,
          profile,
          today: todayHere(),
          ids: { now: Date.now(), random: crypto.getRandomValues(new Uint8Array(16)) },
          ...wanted,
        },
        ({ fraction }) => show(fraction),
      )
      if (!isOpen(book)) return
      if (!answer.ok) setState({ kind: 'refused', name, error: answer.error })
      else
        setState({
          kind: 'open',
          file: {
            name,
            notes,
            sheets: shape.ok ? shape.value.map((sheet) => sheet.name) : [],
            book: answer.value,
          },
        })
    },
    [lists, profile, isOpen],
  )

  const read = useCallback(
    async (file: File) => {
      close()
      const since = Date.now()
      const { name } = file
      setState({ kind: 'reading', name, rows: 0, fraction: 0, analysing: false, since })
      const book = openWorkbook(file, {
        progress: ({ rows, fraction }) => setState({ kind: 'reading', name, rows, fraction, analysing: false, since }),
      })
      opened.current = { book, name }
      const done = await book.done
      if (!isOpen(book)) return
      if (!done.ok) setState({ kind: 'refused', name, error: done.error })
      else await analyse(book, name, done.value.notes, { shapes: await records.db.importShapes.toArray() })
    },
    [close, analyse, isOpen, records],
  )

  const again = useCallback(
    async (wanted: Wanted) => {
      if (opened.current === undefined || state.kind !== 'open') return
      await analyse(opened.current.book, state.file.name, state.file.notes, wanted)
    },
    [analyse, state],
  )

  /** Marks the file that is open (红标). */
  const mark = useCallback<MakeMarked>(
    (input, progress) =>
      opened.current === undefined
        ? Promise.resolve(failure(workbookFailures.E_BOOK_CANCELLED(input.file)))
        : opened.current.book.ask('marked', input, progress),
    [],
  )

  return { state, read, again, reset, mark }
}
