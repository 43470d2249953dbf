import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type KeyboardEvent } from 'react'
import type { Finding } from '../../../../shared/field/finding'
import { readClipboard } from '../../../../shared/tables/clipboard-text'
import { fillDown, fillTo, fillWith, pasteBlock, sizeOf } from '../../../../shared/tables/paste-block'
import { findingsOfCell, marksOfRow } from '../../../../shared/tables/table-cells'
import { text } from '../../../text/zh-cn'
import { LevelMark } from '../../../ui/level-mark'
import { stepKey } from '../../../ui/step-key'
import { groupFindings, type FindingGroup } from './repair'
import { RepairGroups } from './repair-groups'
import { rowKeyOf } from './repair-table-model'
import { BulkDialog } from '../table/bulk-dialog'
import { CellGrid } from '../table/cell-grid'
import { blockOf, clamp, only, type Selection } from '../table/selection'
import { StatusLine } from '../table/status-line'
import { nextCell } from './repair-sheet'
import { repairSheet } from './repair-sheet'
import { copyCells } from '../table/copy-cells'
import type { RepairDrive } from './use-repair'

const t = text.importing.repair
const STATUS = 'repair-status'

/** A kind of findings as it was when it was opened: its rows stay in sight when they are mended. */
interface Opened {
  readonly group: string
  readonly findings: readonly Finding[]
}

const groupKey = ({ level, rule }: FindingGroup | Finding): string => `${level} ${rule}`

interface RepairToolsProps {
  /** Rows that are still wrong, and all that are in sight. */
  readonly bad: number
  readonly all: number
  readonly onBulk: () => void
  /** Absent where there is no finding in the active row. */
  readonly onExclude: (() => void) | undefined
}

function RepairTools({ bad, all, onBulk, onExclude }: RepairToolsProps) {
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
      <Typography sx={{ flex: 1 }}>{t.rowsLeft(bad, all)}</Typography>
      <Button size="small" variant="outlined" disabled={bad === 0} onClick={onBulk}>
        {t.changeAll}
      </Button>
      <Button size="small" color="inherit" disabled={onExclude === undefined} onClick={onExclude}>
        {t.exclude}
      </Button>
    </Stack>
  )
}

interface RepairGridProps {
  readonly drive: RepairDrive
  readonly opened: Opened
  /** What is left of the kind. */
  readonly group: FindingGroup | undefined
  readonly wanted: Selection
  readonly onSelect: (selection: Selection) => void
  /** Told when F8 goes past the last cell, or before the first one. */
  readonly onPast: (forward: boolean) => void
}

function RepairGrid({ drive, opened, group, wanted, onSelect, onPast }: RepairGridProps) {
  const { world } = drive
  const [bulk, setBulk] = useState(false)
  const sheet = repairSheet(drive, opened.findings)
  const { rows, columns, ofRow, textAt, write } = sheet
  const selection = clamp(wanted, { rows: Math.max(1, rows.length), columns: columns.length })
  const block = blockOf(selection)
  const { active } = selection
  const column = columns[active.column]
  const here = column === undefined || column.fixed ? [] : findingsOfCell(ofRow(active.row), column.ref)
  const ofFile = opened.findings.filter(({ resourceId }) => resourceId === undefined)

  const goNext = (forward: boolean) => {
    const later = nextCell(sheet, group?.findings ?? [], active, forward)
    if (later === undefined) onPast(forward)
    else onSelect(only(later))
  }
  const onKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const step = stepKey(event)
    if (key === 'F8') goNext(!shiftKey)
    else if (key === 'Delete' || key === 'Backspace') write(fillWith(block, ''))
    else if (step !== undefined) {
      if (!event.repeat) drive[step]()
    } else if (ctrl && key.toLowerCase() === 'd') write(fillDown(block, textAt))
    else if ((ctrl && key === 'Enter') || (event.altKey && key.toLowerCase() === 'a')) {
      const finding = here.find(({ suggestion }) => suggestion !== undefined)
      if (finding !== undefined) drive.take(finding)
    } else if (key === 'Escape' && sizeOf(block).rows * sizeOf(block).columns > 1) onSelect(only(active))
    else return false
    return true
  }
  const size = sizeOf(block)
  const bad = rows.filter(({ key }) => group?.findings.some((finding) => rowKeyOf(finding) === key) === true)
  const activeFinding = ofRow(active.row)[0]
  return (
    <>
      <Stack sx={{ flex: 1, minWidth: 0, minHeight: 0, gap: 1 }}>
        <RepairTools
          bad={bad.length}
          all={rows.length}
          onBulk={() => setBulk(true)}
          onExclude={activeFinding && (() => drive.exclude(activeFinding))}
        />
        {ofFile.map((finding) => (
          <Box key={finding.rule + finding.field}>
            <LevelMark level={finding.level} /> {finding.message}
          </Box>
        ))}
        {rows.length === 0 ? null : (
          <CellGrid
            key={opened.group}
            label={t.table}
            columns={sheet.grid}
            rowCount={rows.length}
            rowAt={(at) => ({
              key: rows[at]?.key ?? '',
              texts: columns.map((_, column) => textAt({ row: at, column })),
              marks: marksOfRow(ofRow(at)),
            })}
            selection={selection}
            onSelect={onSelect}
            statusId={STATUS}
            onText={(row, at, typed) => write([{ row, column: at, text: typed }])}
            onPaste={(clipboard) => {
              // A picture or a file on the clipboard empties no cell.
              if (clipboard !== '')
                write(pasteBlock(block, readClipboard(clipboard), { rows: rows.length, columns: columns.length }).cells)
            }}
            onCopy={(data, cut) => {
              copyCells(data, block, textAt)
              if (cut) write(fillWith(block, ''))
            }}
            onFill={(from, bottom) => write(fillTo(from, bottom, textAt))}
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
    </>
  )
}

export interface RepairTableProps {
  readonly drive: RepairDrive
  /** Told when nothing must be mended any more. */
  readonly onClean: () => void
}

/** The repair as a grid: kinds of findings at the left, at the right only the rows concerned; F8 goes on to the next. */
export function RepairTable({ drive, onClean }: RepairTableProps) {
  const groups = groupFindings(drive.repair.findings)
  const [opened, setOpened] = useState<Opened>()
  const [wanted, select] = useState<Selection>(only({ row: 0, column: 1 }))
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

  /** The next kind that is left. */
  const goOn = (forward: boolean) => {
    const stands = groups.findIndex((each) => groupKey(each) === opened.group)
    const next = groups[(stands + (forward ? 1 : groups.length - 1)) % Math.max(1, groups.length)]
    if (next === undefined) onClean()
    else open(next)
  }
  const group = groups.find((each) => groupKey(each) === opened.group)
  return (
    <Box sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
      <RepairGroups groups={groups} chosen={group} onChoose={open} />
      <RepairGrid drive={drive} opened={opened} group={group} wanted={wanted} onSelect={select} onPast={goOn} />
    </Box>
  )
}
