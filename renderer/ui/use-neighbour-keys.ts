import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { leaveField } from './leave-field'

/** What stands before and after that which a drawer shows, in the list as it stands; undefined at its ends. */
export interface Neighbours {
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly onOpen: (id: string) => void
}

/** Alt+↑ and Alt+↓ go to the neighbours, wherever the focus is. */
export const useNeighbourKeys = ({ previous, next, onOpen }: Neighbours): void => {
  useEffect(() => {
    const go = (target: string | undefined) => (event: KeyboardEvent) => {
      event.preventDefault()
      if (target === undefined) return
      leaveField()
      onOpen(target)
    }
    return tinykeys(window, { 'Alt+ArrowUp': go(previous), 'Alt+ArrowDown': go(next) })
  }, [previous, next, onOpen])
}
