import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordOf, TableName } from '../../shared/journal/journal'
import type { Edit } from './records'

/** Drops members that are undefined: an empty field is absent. */
const filled = <R extends object>(record: R): R =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R

export interface EditorNeeds<T extends TableName> {
  readonly table: T
  /** The record as the store holds it; where it is not there yet, the one that the first edit makes. */
  readonly stored: RecordOf[T]
  /** Writes the edit; false when it was refused (the screen has then said so). */
  readonly save: (label: string, edits: readonly Edit[]) => Promise<boolean>
}

/**
 * A record under the user's hands. What was typed stands at once and is saved edit by edit; when saving fails it stays,
 * and the next edit carries it along. A change from elsewhere (undo) shows once nothing is on its way.
 */
export const useEditor = <T extends TableName>({ table, stored, save }: EditorNeeds<T>) => {
  const [mine, setMine] = useState<RecordOf[T]>()
  const [pending, setPending] = useState(0)
  const [seen, setSeen] = useState(stored)
  if (seen !== stored) {
    setSeen(stored)
    if (pending === 0) setMine(undefined)
  }
  const record = mine ?? stored
  const latest = useRef(record)
  useEffect(() => {
    latest.current = record
  }, [record])

  const edit = useCallback(
    async (label: string, change: Partial<RecordOf[T]>): Promise<boolean> => {
      const next = filled({ ...latest.current, ...change })
      latest.current = next
      setMine(next)
      setPending((count) => count + 1)
      const saved = await save(label, [{ table, id: next.id, after: next } as Edit])
      setPending((count) => count - 1)
      return saved
    },
    [save, table],
  )
  return { record, edit }
}
