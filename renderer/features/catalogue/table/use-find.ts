import { useEffect, useState } from 'react'
import { replacer, type Search } from '../../../../shared/tables/find-text'
import type { CellText } from '../../../../shared/tables/paste-block'
import { createYieldToEventLoop } from '../../../data/store/yield-to-event-loop'
import type { GridRow } from './grid-model'

export interface FindNeeds {
  readonly search: Search
  readonly by: string
  /** Columns that are looked through. */
  readonly columns: readonly number[]
  readonly rowCount: number
  readonly rowAt: (at: number) => GridRow
}

/** Cells that are found, with the text each would have after replacing; undefined while they are looked for. */
export const useFind = ({ search, by, columns, rowCount, rowAt }: FindNeeds): readonly CellText[] | undefined => {
  const { find, whole, matchCase } = search
  const [hits, setHits] = useState<readonly CellText[] | undefined>([])
  useEffect(() => {
    let wanted = true
    const look = async () => {
      const replace = replacer({ find, whole, matchCase }, by)
      const yieldToEventLoop = createYieldToEventLoop()
      const found: CellText[] = []
      setHits(find === '' ? [] : undefined)
      for (let row = 0; row < rowCount && find !== ''; row++) {
        const { texts } = rowAt(row)
        for (const column of columns) {
          const after = replace(texts[column] ?? '')
          if (after !== undefined) found.push({ row, column, text: after })
        }
        await yieldToEventLoop()
        if (!wanted) return
      }
      setHits(found)
    }
    void look()
    return () => {
      wanted = false
    }
  }, [find, whole, matchCase, by, columns, rowCount, rowAt])
  return hits
}
