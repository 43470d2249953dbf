import Search from '@mui/icons-material/Search'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { startTransition, useCallback, useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import { text } from '../../../text/zh-cn'
import type { ListFilter } from './list-filter'

/** Milliseconds until the list follows: a letter is drawn first; a box that was emptied is mostly about to be filled. */
const LETTER = 20
const EMPTIED = 200

const isInList = (target: Element | null): boolean => target?.closest('[role="grid"]') instanceof Element

export interface SearchBoxProps {
  readonly query: string
  readonly onChange: Dispatch<SetStateAction<ListFilter>>
}

/** The search above the list. What is typed stands here first, so that no letter waits for the screen around it. */
export function SearchBox({ query, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState<string>()
  const follow = useCallback(
    (query: string) => {
      onChange((filter) => ({ ...filter, query }))
      // Letters typed meanwhile stay.
      setTyped((now) => (now === query ? undefined : now))
    },
    [onChange],
  )
  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => startTransition(() => follow(typed)), typed === '' ? EMPTIED : LETTER)
    return () => clearTimeout(timer)
  }, [typed, follow])
  return (
    <TextField
      type="search"
      value={typed ?? query}
      placeholder={text.catalogue.search}
      onChange={(event) => setTyped(event.target.value)}
      // Whoever leaves the box acts upon the list: it must be the one that was asked for. Who presses on something in the
      // list means what stands there: it must not move away before the button is let go.
      onBlur={({ relatedTarget }) => {
        if (typed !== undefined && !isInList(relatedTarget)) follow(typed)
      }}
      slotProps={{
        htmlInput: { 'aria-label': text.catalogue.search },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" aria-hidden />
            </InputAdornment>
          ),
        },
      }}
      sx={{ width: 320, bgcolor: 'background.paper' }}
    />
  )
}
