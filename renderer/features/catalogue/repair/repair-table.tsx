import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type KeyboardEvent } from 'react'
import type { Finding } from '../../../../shared/field/finding'
import { readClipboard, writeClipboard, clipboardHtml } from '../../../../shared/tables/clipboard-text'
import { fillDown, fillTo, fillWith, pasteBlock, sizeOf, type CellText } from '../../../../shared/tables/paste-block'
import { cellText, findingsOfCell, marksOfRow } from '../../../../shared/tables/table-cells'
import { text } from '../../../text/zh-cn'
import { LevelMark } from '../../../ui/level-mark'
import { stepKey } from '../../../ui/step-key'
import { groupFindings, type FindingGroup } from './repair'
import { RepairGroups } from './repair-groups'
import { columnsFor, placeText, rowKeyOf, rowsWith } from './repair-table-model'
import { BulkDialog } from '../table/bulk-dialog'
import { CellGrid } from '../table/cell-grid'
import { blockOf, clamp, only, type Selection } from '../table/selection'
import { StatusLine } from '../table/status-line'
import { gridColumns } from '../table/table-model'
import type { RepairDrive } from './use-repair'

const t = text.importing.repair
const STATUS = 'repair-status'

/** A kind of findings as it was when it was opened: its rows stay in sight when they are mended. */
interface Opened {
  readonly group: string
  readonly findings: readonly Finding[]
}

const groupKey = ({ level, rule }: FindingGroup | Finding): string => `${level} ${rule}`

export interface RepairTableProps {
  readonly drive: RepairDrive
  /** Told when nothing must be mended any more. */
  readonly onClean: () => void
}

/** The repair as a grid: kinds of findings at the left, at the right only the rows concerned; F8 goes on to the next. */
export function RepairTable({ drive, onClean }: RepairTableProps) {
  const { repair, world } = drive
  const groups = groupFindings(repair.findings)
  const [opened, setOpened] = useState<Opened>()
  const [wanted, select] = useState<Selection>(only({ row: 0, column: 1 }))
  const [bulk, setBulk] = useState(false)
  const open = (group: FindingGroup) => {
    setOpened({ group: groupKey(group), findings: group.findings })
    select(only({ row: 0, column: 1 }))
  }
  const [first] = groups
  if (opened === undefined && first !== undefined) {
    open(first)
    return null
  }
  if (opened === undefined) return null

  const group = groups.find((each) => groupKey(each) === opened.group)
  const keys = new Set(opened.findings.map(rowKeyOf))
  const places = new Map(opened.findings.map((finding) => [rowKeyOf(finding), finding.place]))
  const rows = rowsWith(drive.kept, keys)
  const columns = columnsFor(opened.findings)
  const grid = gridColumns(columns, world).map((column, at) =>
    at === 0 ? { ...column, label: t.where, width: 300 } : column,
  )
  const byRow = new Map<string, Finding[]>()
  for (const finding of repair.findings) {
    const key = rowKeyOf(finding)
    if (keys.has(key)) byRow.set(key, [...(byRow.get(key) ?? []), finding])
  }
  const selection = clamp(wanted, { rows: Math.max(1, rows.length), columns: columns.length })
  const block = blockOf(selection)
  const { active } = selection
  const ofRow = (at: number): readonly Finding[] => byRow.get(rows[at]?.key ?? '') ?? []
  const column = columns[active.column]
  const here = column === undefined || column.fixed ? [] : findingsOfCell(ofRow(active.row), column.ref)
  const ofFile = opened.findings.filter(({ resourceId }) => resourceId === undefined)

  const textAt = (row: number, at: number): string => {
    const line = rows[row]
    const info = columns[at]
    if (line === undefined || info === undefined) return ''
    const place = places.get(line.key)
    return info.fixed
      ? placeText(line, place === undefined ? '' : t.place(place.sheet, place.cell))
      : cellText(line, info, world)
  }
  const write = (cells: readonly CellText[]) =>
    drive.write(
      cells.flatMap(({ row, column: at, text: typed }) => {
        const line = rows[row]
        const info = columns[at]
        return line === undefined || info === undefined || info.fixed ? [] : [{ row: line, ref: info.ref, text: typed }]
      }),
    )

  /** The next cell of this kind; past the last one, the next kind that is left. */
  const goNext = (forward: boolean) => {
    const left = (group?.findings ?? []).flatMap((finding) => {
      const row = rows.findIndex(({ key }) => key === rowKeyOf(finding))
      const at = columns.findIndex(({ ref, fixed }) => !fixed && ref === finding.field)
      return row < 0 ? [] : [{ row, column: Math.max(1, at) }]
    })
    const order = left.sort((a, b) => a.row - b.row || a.column - b.column)
    const place = active.row * columns.length + active.column
    const later = forward
      ? order.find(({ row, column: at }) => row * columns.length + at > place)
      : order.findLast(({ row, column: at }) => row * columns.length + at < place)
    if (later !== undefined) {
      select(only(later))
      return
    }
    const stands = groups.findIndex((each) => groupKey(each) === opened.group)
    const next = groups[(stands + (forward ? 1 : groups.length - 1)) % Math.max(1, groups.length)]
    if (next === undefined) onClean()
    else open(next)
  }
  const onKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const step = stepKey(event)
    if (key === 'F8') goNext(!shiftKey)
    else if (key === 'Delete' || key === 'Backspace') write(fillWith(block, ''))
    else if (step !== undefined) {
      if (!event.repeat) drive[step]()
    } else if (ctrl && key.toLowerCase() === 'd') write(fillDown(block, ({ row, column: at }) => textAt(row, at)))
    else if ((ctrl && key === 'Enter') || (event.altKey && key.toLowerCase() === 'a')) {
      const finding = here.find(({ suggestion }) => suggestion !== undefined)
      if (finding !== undefined) drive.take(finding)
    } else if (key === 'Escape' && sizeOf(block).rows * sizeOf(block).columns > 1) select(only(active))
    else return false
    return true
  }
  const size = sizeOf(block)
  const bad = rows.filter(({ key }) => group?.findings.some((finding) => rowKeyOf(finding) === key) === true)
  const activeFinding = ofRow(active.row)[0]
  return (
    <Box sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
      <RepairGroups groups={groups} chosen={group} onChoose={open} />
      <Stack sx={{ flex: 1, minWidth: 0, minHeight: 0, gap: 1 }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
          <Typography sx={{ flex: 1 }}>{t.rowsLeft(bad.length, rows.length)}</Typography>
          <Button size="small" variant="outlined" disabled={bad.length === 0} onClick={() => setBulk(true)}>
            {t.changeAll}
          </Button>
          <Button
            size="small"
            color="inherit"
            disabled={activeFinding === undefined}
            onClick={() => {
              if (activeFinding !== undefined) drive.exclude(activeFinding)
            }}
          >
            {t.exclude}
          </Button>
        </Stack>
        {ofFile.map((finding) => (
          <Box key={finding.rule + finding.field}>
            <LevelMark level={finding.level} /> {finding.message}
          </Box>
        ))}
        {rows.length === 0 ? null : (
          <CellGrid
            key={opened.group}
            label={t.table}
            columns={grid}
            rowCount={rows.length}
            rowAt={(at) => ({
              key: rows[at]?.key ?? '',
              texts: columns.map((_, each) => textAt(at, each)),
              marks: marksOfRow(ofRow(at)),
            })}
            selection={selection}
            onSelect={select}
            statusId={STATUS}
            onText={(row, at, typed) => write([{ row, column: at, text: typed }])}
            onPaste={(clipboard) => {
              // A picture or a file on the clipboard empties no cell.
              if (clipboard !== '')
                write(pasteBlock(block, readClipboard(clipboard), { rows: rows.length, columns: columns.length }).cells)
            }}
            onCopy={(data, cut) => {
              const matrix = Array.from({ length: size.rows }, (_, down) =>
                Array.from({ length: size.columns }, (_unused, right) => textAt(block.top + down, block.left + right)),
              )
              data.setData('text/plain', writeClipboard(matrix))
              data.setData('text/html', clipboardHtml(matrix))
              if (cut) write(fillWith(block, ''))
            }}
            onFill={(from, bottom) => write(fillTo(from, bottom, ({ row, column: at }) => textAt(row, at)))}
            onKey={onKey}
            takesFocus
          />
        )}
        <StatusLine
          id={STATUS}
          place={column?.fixed === false ? text.table.place(active.row + 1, column.info.label) : ''}
          size={size.rows * size.columns > 1 ? text.table.selected(size.rows, size.columns) : ''}
          fixed=""
          findings={here}
          world={world}
          onTake={() => {
            const finding = here.find(({ suggestion }) => suggestion !== undefined)
            if (finding !== undefined) drive.take(finding)
          }}
        />
      </Stack>
      {bulk ? (
        <BulkDialog
          title={t.changeAllOf(group?.title ?? '', bad.length)}
          rows={bad}
          columns={columns}
          first={columns[1]}
          world={world}
          onRun={(ref, _, typed) => drive.write(bad.map((row) => ({ row, ref, text: typed })))}
          onClose={() => setBulk(false)}
        />
      ) : null}
    </Box>
  )
}
