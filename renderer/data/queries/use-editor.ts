import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordOf, TableName } from '../../../shared/kinds/data-kinds'
import type { Edit } from '../store/records'

/** Drops members that are undefined: an empty field is absent. */
const filled = <R extends object>(record: R): R =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R

/**
 * The store tells of saved edits with a delay, so the echo of the last edit but one may come after the last one was
 * saved. It is another's change only if nothing newer follows within these milliseconds.
 */
const ECHO = 300

export interface EditorNeeds<T extends TableName> {
  readonly table: T
  /** The record as the store holds it; where it is not there yet, the one that the first edit makes. */
  readonly stored: RecordOf[T]
  /** Writes the edit; false when it was refused (the screen has then said so). */
  readonly save: (label: string, edits: readonly Edit[], options?: { readonly done?: string }) => Promise<boolean>
}

/**
 * A record under the user's hands. What was typed stands at once and is saved edit by edit; when saving fails it stays,
 * and the next edit carries it along. What is `done` is said with the button that takes it back. A change from elsewhere
 * (undo) shows once nothing is on its way.
 */
export const useEditor = <T extends TableName>({ table, stored, save }: EditorNeeds<T>) => {
  const [mine, setMine] = useState<RecordOf[T]>()
  const [pending, setPending] = useState(0)
  const [seen, setSeen] = useState(stored)
  const [elsewhere, setElsewhere] = useState(false)
  if (seen !== stored) {
    setSeen(stored)
    setElsewhere(pending === 0 && mine !== undefined && JSON.stringify(mine) !== JSON.stringify(stored))
  }
  useEffect(() => {
    if (!elsewhere) return
    const timer = setTimeout(() => {
      setMine(undefined)
      setElsewhere(false)
    }, ECHO)
    return () => clearTimeout(timer)
  }, [elsewhere, seen])
  const record = mine ?? stored
  const latest = useRef(record)
  useEffect(() => {
    latest.current = record
  }, [record])

  const edit = useCallback(
    async (label: string, change: Partial<RecordOf[T]>, done?: string): Promise<boolean> => {
      const next = filled({ ...latest.current, ...change })
      latest.current = next
      setMine(next)
      setElsewhere(false)
      setPending((count) => count + 1)
      const edits = [{ table, id: next.id, after: next } as Edit]
      const saved = await save(label, edits, done === undefined ? {} : { done })
      setPending((count) => count - 1)
      return saved
    },
    [save, table],
  )
  return { record, edit }
}
