import Search from '@mui/icons-material/Search'
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { tinykeys } from 'tinykeys'
import { searchOf } from '../data/search/search-client'
import { useWorkspace } from '../data/store/workspace'
import { text } from '../text/zh-cn'
import { Palette } from './palette'
import { pages } from './palette-rows'

/** The search of the top bar: opens the palette, as Ctrl+K does on every screen. */
export function PaletteButton() {
  const { records } = useWorkspace()
  const [open, setOpen] = useState(false)
  useEffect(
    () =>
      tinykeys(window, {
        '$mod+k': (event) => {
          event.preventDefault()
          // A dialog is answered first; beside a drawer, where every field is saved when it is left, one may go elsewhere.
          if (document.querySelector('.MuiDialog-root') === null) setOpen(true)
        },
      }),
    [],
  )
  useEffect(() => {
    if (open) searchOf(records).setPages(pages.map(({ to, name }) => ({ id: to, name })))
  }, [open, records])
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<Search />}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
        sx={{ flexShrink: 0 }}
      >
        {text.palette.open}
      </Button>
      {open ? <Palette onClose={() => setOpen(false)} /> : null}
    </>
  )
}
