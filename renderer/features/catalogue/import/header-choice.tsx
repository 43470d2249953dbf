import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { text } from '../../../text/zh-cn'
import type { Wanted } from './import-session'

const t = text.importing.columns

export interface HeaderChoiceProps {
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly headerRows: readonly [number, number] | null
  readonly onApply: (wanted: Wanted) => void
}

/** Which sheet, and in which rows its headings stand: as found, and changeable. */
export function HeaderChoice({ sheets, sheet, headerRows, onApply }: HeaderChoiceProps) {
  const [name, setName] = useState(sheet)
  const [first, setFirst] = useState(headerRows === null ? '' : String(headerRows[0]))
  const [last, setLast] = useState(headerRows === null ? '' : String(headerRows[1]))
  const rows: readonly [number, number] | null | undefined =
    first.trim() === '' && last.trim() === ''
      ? null
      : /^\d{1,6}$/.test(first) && /^\d{1,6}$/.test(last) && Number(first) >= 1 && Number(first) <= Number(last)
        ? [Number(first), Number(last)]
        : undefined
  const same =
    name === sheet &&
    first === (headerRows === null ? '' : String(headerRows[0])) &&
    last === (headerRows === null ? '' : String(headerRows[1]))
  return (
    <Stack
      component="form"
      direction="row"
      spacing={2}
      sx={{ alignItems: 'flex-start', pt: 1 }}
      onSubmit={(event) => {
        event.preventDefault()
        // Another sheet is read afresh, with the headings found on it.
        if (name !== sheet) onApply({ at: { sheet: name } })
        else if (rows !== undefined) onApply({ at: { sheet: name, headerRows: rows } })
      }}
    >
      <TextField
        select
        label={t.sheet}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ select: { native: true } }}
        sx={{ width: 280 }}
      >
        {sheets.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </TextField>
      <TextField
        label={t.headerFirst}
        value={first}
        onChange={(event) => setFirst(event.target.value)}
        helperText={t.headerHint}
        error={rows === undefined}
        sx={{ width: 170 }}
      />
      <TextField
        label={t.headerLast}
        value={last}
        onChange={(event) => setLast(event.target.value)}
        error={rows === undefined}
        sx={{ width: 120 }}
      />
      <Button
        type="submit"
        variant="outlined"
        disabled={same || rows === undefined}
        sx={{ height: 38, alignSelf: 'flex-start', mt: '24px !important' }}
      >
        {t.apply}
      </Button>
    </Stack>
  )
}
