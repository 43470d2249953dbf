import Autocomplete from '@mui/material/Autocomplete'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import type { FieldRef } from '../../../../shared/catalogue/field-ref'
import { applyCells, type TableColumn, type TableRow } from '../../../../shared/tables/table-cells'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { choicesOf } from '../../../../shared/field/field-text'
import { text } from '../../../text/zh-cn'
import { Dialog } from '../../../ui/dialog'

const t = text.table.bulk

export interface BulkDialogProps {
  readonly title: string
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  /** The column in which the cursor stands: offered first. */
  readonly first: TableColumn | undefined
  readonly world: FieldWorld
  readonly onRun: (ref: FieldRef, name: string, typed: string) => void
  readonly onClose: () => void
}

/** One value for one column of all selected rows; says beforehand how many of them will change. */
export function BulkDialog({ title, rows, columns, first, world, onRun, onClose }: BulkDialogProps) {
  const open = columns.filter(({ fixed }) => !fixed)
  const [ref, setRef] = useState<FieldRef | undefined>((first?.fixed === false ? first : open[0])?.ref)
  const [typed, setTyped] = useState('')
  const column = open.find((each) => each.ref === ref)
  const other = useMemo(
    () =>
      ref === undefined
        ? 0
        : applyCells(
            rows.map((row) => ({ row, ref, text: typed })),
            world,
          ).changed,
    [rows, ref, typed, world],
  )
  const choices = column === undefined ? undefined : choicesOf(column.info, world.lists, world.persons)
  const unknown = choices !== undefined && typed !== '' && column?.info.type.kind === 'code' && !choices.includes(typed)
  const run = () => {
    if (column === undefined || other === 0) return
    onRun(column.ref, column.info.label, typed)
    onClose()
  }
  return (
    <Dialog
      title={title}
      width="sm"
      closeLabel={t.close}
      onClose={onClose}
      confirm={{ label: typed === '' ? t.clear(other) : t.run(other), disabled: other === 0, onConfirm: run }}
    >
      <Stack spacing={2}>
        <TextField
          select
          label={t.field}
          value={ref ?? ''}
          onChange={(event) => {
            setRef(event.target.value as FieldRef)
            setTyped('')
          }}
        >
          {open.map((each) => (
            <MenuItem key={each.ref} value={each.ref}>
              {each.info.label}
            </MenuItem>
          ))}
        </TextField>
        <Autocomplete
          freeSolo
          disableClearable
          key={ref}
          options={[...(choices ?? [])]}
          inputValue={typed}
          onInputChange={(_, value) => setTyped(value)}
          renderInput={(params) => (
            <TextField
              {...params}
              label={t.value}
              autoFocus
              helperText={unknown ? t.invalid(typed) : t.emptyHint}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.ctrlKey) run()
              }}
            />
          )}
        />
        <Typography role="status">
          {typed === '' ? t.previewEmpty(rows.length, other) : t.preview(rows.length, other)}
        </Typography>
      </Stack>
    </Dialog>
  )
}
