import Add from '@mui/icons-material/Add'
import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Delete from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useRef } from 'react'
import { isRaw, shown, type DraftText } from '../../shared/base/draft'
import { text } from '../text/zh-cn'
import { CellChoice } from '../ui/cell-choice'
import { CellInput } from '../ui/cell-input'
import { PlainTable } from '../ui/plain-table'

const t = text.rows

export interface RowColumn<K extends string> {
  readonly key: K
  readonly label: string
  readonly width?: string
  /** Values that are offered while one types. */
  readonly choices?: readonly string[] | undefined
  /** The values that a row may choose between, where it may hold no others; what it holds already stays among them. */
  readonly among?: (row: Readonly<Record<string, DraftText | undefined>>) => readonly string[]
  /** The stored value as it is read; as it stands where this is left out. */
  readonly show?: (value: DraftText | undefined) => string
  /** What was typed as the record keeps it; undefined when empty. */
  readonly read: (typed: string) => DraftText | undefined
}

type Row<K extends string> = Readonly<Partial<Record<K, DraftText | undefined>>>

export interface RowsEditorProps<K extends string> {
  readonly title: string
  /** What a row is called (经历、证书). */
  readonly noun: string
  readonly hint: string
  readonly columns: readonly RowColumn<K>[]
  readonly rows: readonly Row<K>[]
  /** True where rows stand in an order of their own, so that moving them says nothing. */
  readonly unmoved?: boolean
  /** What a new row begins with; nothing where this is left out. */
  readonly begin?: () => Row<K>
  readonly onRows: (rows: Row<K>[]) => void
}

/** A small table that is typed into: rows are added, moved and removed, and every cell is kept on leaving it. */
export function RowsEditor<K extends string>({
  title,
  noun,
  hint,
  columns,
  rows,
  unmoved = false,
  begin,
  onRows,
}: RowsEditorProps<K>) {
  const id = useId()
  const add = useRef<HTMLButtonElement>(null)
  const edited = (at: number, { key, read }: RowColumn<K>, typed: string) => {
    const others = Object.fromEntries(Object.entries(rows[at] ?? {}).filter(([one]) => one !== key))
    const value = read(typed)
    onRows(rows.with(at, { ...others, ...(value === undefined ? {} : { [key]: value }) } as Row<K>))
  }
  const moved = (at: number, to: number) => {
    const [row, other] = [rows[at], rows[to]]
    if (row !== undefined && other !== undefined) onRows(rows.with(at, other).with(to, row))
  }
  const wrong = rows.some((row) => columns.some(({ key }) => isRaw(row[key])))
  return (
    <Stack component="section" aria-label={title} spacing={0.5}>
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography variant="h2" component="h3" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Button
          ref={add}
          size="small"
          startIcon={<Add />}
          onClick={() => onRows([...rows, begin?.() ?? ({} as Row<K>)])}
        >
          {t.add(noun)}
        </Button>
      </Stack>
      {rows.length === 0 ? null : (
        <PlainTable
          label={title}
          head={[...columns.map(({ label }) => label), t.actions]}
          widths={[...columns.map(({ width }) => width), unmoved ? '56px' : '108px']}
          rows={rows.map((row, at) => ({
            key: String(at),
            cells: [
              ...columns.map((column) => {
                const { key, among, choices } = column
                const cell = {
                  label: t.cell(column.label, at + 1),
                  stored: (column.show ?? shown)(row[key]),
                  bad: isRaw(row[key]),
                  onCommit: (typed: string) => edited(at, column, typed),
                }
                return among === undefined ? (
                  <CellInput key={key} {...cell} list={choices === undefined ? undefined : `${id}-${key}`} />
                ) : (
                  <CellChoice key={key} {...cell} choices={among(row)} />
                )
              }),
              <Stack key="actions" direction="row">
                {unmoved ? null : (
                  <>
                    <IconButton
                      size="small"
                      aria-label={t.up(noun, at + 1)}
                      disabled={at === 0}
                      onClick={() => moved(at, at - 1)}
                    >
                      <ArrowUpward fontSize="small" />
                    </IconButton>
                    <IconButton
                      size="small"
                      aria-label={t.down(noun, at + 1)}
                      disabled={at === rows.length - 1}
                      onClick={() => moved(at, at + 1)}
                    >
                      <ArrowDownward fontSize="small" />
                    </IconButton>
                  </>
                )}
                <IconButton
                  size="small"
                  aria-label={t.remove(noun, at + 1)}
                  onClick={() => {
                    add.current?.focus()
                    onRows(rows.toSpliced(at, 1))
                  }}
                >
                  <Delete fontSize="small" />
                </IconButton>
              </Stack>,
            ],
          }))}
        />
      )}
      {columns.map(({ key, choices }) =>
        choices === undefined ? null : (
          <datalist key={key} id={`${id}-${key}`}>
            {choices.map((choice) => (
              <option key={choice} value={choice} />
            ))}
          </datalist>
        ),
      )}
      <Typography variant="caption" color={wrong ? 'error' : 'textSecondary'}>
        {wrong ? t.wrong : hint}
      </Typography>
    </Stack>
  )
}
