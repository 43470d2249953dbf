import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown'
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp'
import IconButton from '@mui/material/IconButton'
import type { ReactNode } from 'react'
import type { Neighbours } from './use-neighbour-keys'

export interface NeighbourButtonsProps extends Neighbours {
  readonly words: { readonly previous: string; readonly next: string }
}

/** The two buttons of a drawer that go to its neighbours; `useNeighbourKeys` listens to their keys. */
export function NeighbourButtons({ previous, next, onOpen, words }: NeighbourButtonsProps) {
  const step = (label: string, target: string | undefined, icon: ReactNode) => (
    <IconButton
      aria-label={label}
      title={label}
      disabled={target === undefined}
      onClick={() => target !== undefined && onOpen(target)}
    >
      {icon}
    </IconButton>
  )
  return (
    <>
      {step(words.previous, previous, <KeyboardArrowUp />)}
      {step(words.next, next, <KeyboardArrowDown />)}
    </>
  )
}
