import { useCallback, useEffect, useRef, useState } from 'react'
import type { CodedError } from '../../../../shared/base/coded-error'
import { guessDepartment } from '../../../../shared/catalogue/guess-department'
import { useProfile, useWorkspace } from '../../../data/store/workspace'
import { openWorkbook, type OpenedWorkbook } from '../../../io/open-workbook'
import { todayHere, type OpenFile, type Wanted } from '../import/import-session'

/** How far one collected file is. */
export type CollectedState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly fraction: number }
  | { readonly kind: 'refused'; readonly error: CodedError }
  | { readonly kind: 'read'; readonly open: OpenFile }

/** A file that a department sent. */
export interface CollectedFile {
  readonly id: number
  readonly file: File
  /** Guessed when the file was read, unless a person named it before. */
  readonly department: string | undefined
  /** How a person wants it read instead; absent where nobody said, and how its shape was read before counts. */
  readonly wanted?: Wanted
  readonly state: CollectedState
}

/** The files of several departments, read one after the other, each in a worker of its own that ends with the reading. */
export const useCollectedFiles = () => {
  const { lists, records } = useWorkspace()
  const profile = useProfile()
  const [files, setFiles] = useState<readonly CollectedFile[]>([])
  const next = useRef(1)
  const working = useRef<{ readonly id: number; readonly book: OpenedWorkbook }>(undefined)

  const patch = useCallback((id: number, change: (file: CollectedFile) => Partial<CollectedFile>) => {
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...change(one) } : one)))
  }, [])

  const readOne = useCallback(
    async ({ id, file, wanted }: CollectedFile) => {
      const show = (fraction: number) => patch(id, () => ({ state: { kind: 'reading', fraction } }))
      show(0)
      // Reading and analysing are about half of the work each.
      const book = openWorkbook(file, { progress: ({ fraction }) => show(fraction / 2) })
      working.current = { id, book }
      const done = await book.done
      const shape = done.ok ? await book.ask('shape', undefined) : done
      const ids = { now: Date.now(), random: crypto.getRandomValues(new Uint8Array(16)) }
      const asked = wanted ?? { shapes: await records.db.importShapes.toArray() }
      const input = { lists, profile, today: todayHere(), ids, ...asked }
      const answer = shape.ok ? await book.analyse(input, ({ fraction }) => show(0.5 + fraction / 2)) : shape
      book.cancel()
      working.current = undefined
      patch(id, ({ department }) => {
        if (!done.ok || !shape.ok || !answer.ok)
          return answer.ok ? {} : { state: { kind: 'refused', error: answer.error } }
        const { resources } = answer.value.analysis
        const open: OpenFile = {
          name: file.name,
          notes: done.value.notes,
          sheets: shape.value.map(({ name }) => name),
          book: answer.value,
        }
        const drafts = resources.map(({ draft }) => draft)
        return { state: { kind: 'read', open }, department: department ?? guessDepartment(drafts, file.name) }
      })
    },
    [lists, profile, records, patch],
  )

  // One worker at a time: a book of a large office takes most of the memory that an old PC has to give.
  const waiting = files.find(({ state }) => state.kind === 'waiting')
  const busy = files.some(({ state }) => state.kind === 'reading')
  useEffect(() => {
    if (waiting !== undefined && !busy && working.current === undefined) void readOne(waiting)
  }, [waiting, busy, readOne])
  useEffect(() => () => working.current?.book.cancel(), [])

  const stop = (id: number) => {
    if (working.current?.id === id) working.current.book.cancel()
  }
  return {
    files,
    add: (added: readonly File[]) =>
      setFiles((all) => [
        ...all,
        ...added.map((file): CollectedFile => ({
          id: next.current++,
          file,
          department: undefined,
          state: { kind: 'waiting' },
        })),
      ]),
    remove: (id: number) => {
      stop(id)
      setFiles((all) => all.filter((file) => file.id !== id))
    },
    /** Ends the reading of a file; it stays in the list as refused. */
    stop,
    rename: (id: number, department: string) => patch(id, () => ({ department })),
    again: (id: number, wanted: Wanted) => patch(id, () => ({ wanted, state: { kind: 'waiting' } })),
  }
}
export type CollectedFiles = ReturnType<typeof useCollectedFiles>
