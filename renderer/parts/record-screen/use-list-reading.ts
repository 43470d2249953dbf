import { useCallback, useEffect, useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { RecordList } from '../../../shared/lists/record-list'
import { failures } from '../../../shared/text/failures'
import { useToday } from '../../data/queries/use-today'
import { useWorkspace } from '../../data/store/workspace'
import { nameOfSource, planListFile, type PlannedList } from '../../io/list-jobs'
import type { ListSource, SaidOfList } from '../../io/list-worker'

export type Work =
  | { readonly kind: 'pick' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly error: CodedError }
  | { readonly kind: 'planned'; readonly source: ListSource; readonly planned: PlannedList }
  | {
      readonly kind: 'writing'
      readonly source: ListSource
      readonly planned: PlannedList
      readonly done: number
    }

/** A list on its way in: where it is read from, what is said of it, and what it would change as the records are now. */
export const useListReading = (list: RecordList, year: string) => {
  const { records, lists } = useWorkspace()
  const today = useToday()
  const [work, setWork] = useState<Work>({ kind: 'pick' })
  const [confirmed, setConfirmed] = useState(false)
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [anew, setAnew] = useState(false)
  const [said, setSaid] = useState<SaidOfList | undefined>(
    () => list.incoming && { head: list.incoming.begin(today), against: undefined },
  )
  const abort = useRef<AbortController>(undefined)
  const read = useCallback(
    async (source: ListSource, now: SaidOfList | undefined, quiet = false) => {
      const controller = new AbortController()
      abort.current?.abort()
      abort.current = controller
      setConfirmed(false)
      setGone(new Set())
      // What is typed above the preview keeps its place while the preview is made anew.
      if (quiet) setAnew(true)
      else setWork({ kind: 'reading', name: nameOfSource(source) })
      try {
        const ask = { kind: 'plan' as const, database: records.db.name, list: list.id, year, lists, source, said: now }
        const planned = await planListFile(ask, controller.signal)
        if (abort.current === controller) setWork({ kind: 'planned', source, planned })
      } catch (thrown) {
        if (abort.current !== controller) return
        setWork(
          controller.signal.aborted
            ? { kind: 'pick' }
            : { kind: 'failed', error: codedOf(thrown) ?? failures.E_INTERNAL() },
        )
      } finally {
        if (abort.current === controller) setAnew(false)
      }
    },
    [records, list, year, lists],
  )
  const waiting = work.kind === 'planned' ? work.source : undefined
  // What was undone behind the preview must not come back with it: the list is compared with the records as they are.
  useEffect(
    () => (waiting === undefined ? undefined : records.changes.subscribe(() => void read(waiting, said))),
    [records, read, waiting, said],
  )
  const cancel = () => abort.current?.abort()
  return { work, setWork, anew, confirmed, setConfirmed, gone, setGone, said, setSaid, read, cancel }
}
