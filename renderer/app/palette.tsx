import Search from '@mui/icons-material/Search'
import Dialog from '@mui/material/Dialog'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useFound } from '../data/search/use-search'
import { text } from '../text/zh-cn'
import { optionId, PaletteList } from './palette-list'
import { groupsShown, type PaletteRow } from './palette-rows'

const t = text.palette
/** Lines of each group: six groups stay within two looks at the list. */
const MOST = 6

export interface PaletteProps {
  readonly onClose: () => void
}

/** Ctrl+K: finds a record, a screen or an action by any part of its name or its pinyin, and opens it. */
export function Palette({ onClose }: PaletteProps) {
  const navigate = useNavigate()
  const list = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const { answer, reading, failed } = useFound(query, MOST)
  const groups = groupsShown(query, answer?.found ?? [])
  const rows = groups.flatMap((group) => group.rows)
  const at = Math.min(chosen, rows.length - 1)
  const open = (row: PaletteRow | undefined) => {
    if (row === undefined) return
    onClose()
    void navigate(row.to)
  }
  const move = (to: number) => {
    if (rows.length === 0) return
    const next = (to + rows.length) % rows.length
    setChosen(next)
    document.getElementById(optionId(list, next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return
    const steps: Partial<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Enter: () => open(rows[at]),
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    step()
  }
  const typed = query.trim() !== ''
  const state = failed
    ? t.failed
    : typed && reading
      ? t.reading
      : typed && rows.length === 0 && answer?.query === query.trim()
        ? t.nothing
        : t.hint
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      slotProps={{ paper: { 'aria-label': t.title, sx: { alignSelf: 'flex-start', mt: 6 } } }}
    >
      <TextField
        value={query}
        autoFocus
        fullWidth
        placeholder={t.placeholder}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        // A drawer that closes under the palette gives the focus back to what stands behind; the keys belong here.
        onBlur={() => requestAnimationFrame(() => field.current?.focus())}
        inputRef={field}
        slotProps={{
          htmlInput: {
            role: 'combobox',
            'aria-label': t.placeholder,
            'aria-expanded': rows.length > 0,
            'aria-controls': list,
            'aria-autocomplete': 'list',
            ...(rows.length > 0 && { 'aria-activedescendant': optionId(list, at) }),
          },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search fontSize="small" aria-hidden />
              </InputAdornment>
            ),
          },
        }}
        sx={{ p: 2, pb: 1 }}
      />
      <PaletteList id={list} groups={groups} at={at} onChoose={setChosen} onOpen={open} />
      <Typography variant="body2" color="textSecondary" role="status" sx={{ px: 2, py: 1 }}>
        {state}
      </Typography>
    </Dialog>
  )
}
