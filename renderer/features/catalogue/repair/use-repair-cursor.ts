import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { tinykeys } from 'tinykeys'
import type { Finding } from '../../../../shared/field/finding'
import { cellKey, findingKey, groupFindings } from './repair'

export interface RepairCursorNeeds {
  readonly findings: readonly Finding[]
  /** The element that holds the cards. */
  readonly cards: RefObject<HTMLElement | null>
  /** Told when the last 必改 is mended: the cursor has nowhere better to go. */
  readonly onClean: () => void
  readonly onTake: (finding: Finding) => void
}

/** The finding whose card holds the focus, by its key; undefined when the focus is elsewhere. */
const focusedKey = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-finding]')?.dataset['finding']

const focusCard = (cards: HTMLElement | null, key: string): boolean => {
  const card = [...(cards?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find(
    ({ dataset }) => dataset['finding'] === key,
  )
  if (card === undefined) return false
  const cell = card.querySelector<HTMLInputElement>('[data-bad]') ?? card.querySelector<HTMLInputElement>('input')
  if (cell === null) card.focus()
  else {
    cell.focus()
    cell.select()
  }
  card.scrollIntoView({ block: 'nearest' })
  return true
}

/**
 * Where the repair stands. F8 and Shift+F8 walk through all findings, 必改 first; Ctrl+Enter or Alt+A takes the
 * suggestion; when a finding vanishes under the cursor, the next one takes its place.
 */
export const useRepairCursor = ({ findings, cards, onClean, onTake }: RepairCursorNeeds) => {
  const groups = useMemo(() => groupFindings(findings), [findings])
  const order = useMemo(() => groups.flatMap((group) => group.findings), [groups])
  const [current, setCurrent] = useState(() => ({ key: order[0] === undefined ? '' : findingKey(order[0]), at: 0 }))
  const wanted = useRef<string>(current.key)

  const go = useCallback(
    (at: number) => {
      const finding = order[at]
      if (finding === undefined) return
      const key = findingKey(finding)
      setCurrent({ key, at })
      // A wish that is fulfilled ends: the cell would be selected again under the first letter that is typed.
      wanted.current = focusCard(cards.current, key) ? '' : key
    },
    [order, cards],
  )

  const same = order.findIndex((finding) => findingKey(finding) === current.key)
  // What was typed may be wrong in another way: the cursor stays at the cell.
  const cell = current.key.slice(current.key.indexOf('\n') + 1)
  const found =
    same >= 0 ? same : order.findIndex((finding) => finding.resourceId !== undefined && cellKey(finding) === cell)
  // Findings above may have vanished meanwhile: the place to go on from moves up with the cursor.
  if (found >= 0 && found !== current.at) setCurrent({ key: current.key, at: found })
  const standing = found >= 0 ? found : Math.min(current.at, order.length - 1)
  const finding = order[standing]
  const group = groups.find(({ findings: each }) => finding !== undefined && each.includes(finding))

  // A wish to focus a card waits until it is drawn; a vanished card gives the focus to the one in its place. Both in
  // the same breath as the key that caused them: the next key belongs to the next cell already.
  const before = useRef(order)
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null
    const former = before.current
    before.current = order
    if (wanted.current !== '' && focusCard(cards.current, wanted.current)) {
      wanted.current = ''
      return
    }
    if (former === order || !lost) return
    const must = order.filter(({ level }) => level === '必改').length
    const hadMust = former.some(({ level }) => level === '必改')
    if (must === 0 && hadMust) {
      onClean()
      return
    }
    go(found < 0 && must > 0 && current.at >= must && hadMust ? 0 : standing)
  }, [order, current, cards, onClean, go, found, standing])

  useEffect(() => {
    const index = (): number => {
      const key = focusedKey()
      const at = order.findIndex((each) => findingKey(each) === key)
      return at >= 0 ? at : -1
    }
    const step = (by: number) => (event: KeyboardEvent) => {
      event.preventDefault()
      const from = index()
      if (order.length > 0) go(from < 0 ? Math.max(0, standing) : (from + by + order.length) % order.length)
    }
    const take = (event: KeyboardEvent) => {
      event.preventDefault()
      const at = order[index()]
      if (at !== undefined) onTake(at)
    }
    return tinykeys(window, {
      F8: step(1),
      'Shift+F8': step(-1),
      'Control+Enter': take,
      'Alt+a': take,
    })
  }, [order, go, onTake, standing])

  return { groups, group, go, order, standing }
}
