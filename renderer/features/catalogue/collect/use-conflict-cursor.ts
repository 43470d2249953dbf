import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { tinykeys } from 'tinykeys'
import {
  openConflicts,
  type Conflict,
  type MergeChoice,
  type MergeGroup,
} from '../../../../shared/catalogue/merge-sources'

const rowOf = (table: HTMLElement | null, key: string): HTMLElement | undefined =>
  [...(table?.querySelectorAll<HTMLElement>('[data-conflict]') ?? [])].find(
    ({ dataset }) => dataset['conflict'] === key,
  )

/** Which resource is laid open, and F8 from one undecided field to the next, over all resources. */
export const useConflictCursor = (
  groups: readonly MergeGroup[],
  choice: MergeChoice,
  table: RefObject<HTMLElement | null>,
) => {
  const [shownId, show] = useState<string>()
  const wanted = useRef<string>(undefined)
  const group = groups.find(({ id }) => id === shownId) ?? groups[0]
  const open: readonly { readonly group: MergeGroup; readonly conflict: Conflict }[] = groups.flatMap((each) =>
    openConflicts(each, choice).map((conflict) => ({ group: each, conflict })),
  )

  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const row = rowOf(table.current, wanted.current)
    if (row === undefined) return
    wanted.current = undefined
    row.querySelector('input')?.focus()
    row.scrollIntoView({ block: 'nearest' })
  })

  useEffect(() => {
    const step = (by: 1 | -1) => (event: KeyboardEvent) => {
      event.preventDefault()
      const here = document.activeElement?.closest<HTMLElement>('[data-conflict]')?.dataset['conflict']
      // The place of the focus among all fields, decided or not: the next open one lies behind it.
      const all = groups.flatMap((each) => each.conflicts.map(({ key }) => key))
      const start = all.indexOf(here ?? group?.conflicts[0]?.key ?? '') - (here === undefined && by === 1 ? 1 : 0)
      const places = open.map((one) => ({ ...one, at: all.indexOf(one.conflict.key) }))
      const found =
        by === 1
          ? (places.find(({ at }) => at > start) ?? places[0])
          : (places.findLast(({ at }) => at < start) ?? places.at(-1))
      if (found === undefined) return
      wanted.current = found.conflict.key
      show(found.group.id)
      const row = found.group.id === group?.id ? rowOf(table.current, found.conflict.key) : undefined
      if (row === undefined) return
      wanted.current = undefined
      row.querySelector('input')?.focus()
      row.scrollIntoView({ block: 'nearest' })
    }
    return tinykeys(window, { F8: step(1), 'Shift+F8': step(-1) })
  })
  return { group, show, open: open.length }
}
