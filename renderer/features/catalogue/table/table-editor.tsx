import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useRef, useState, type KeyboardEvent } from 'react'
import { sizeOf } from '../../../../shared/tables/paste-block'
import { useRedo, useUndo } from '../../../parts/use-undo'
import { text } from '../../../text/zh-cn'
import { Empty } from '../../../ui/empty'
import { stepKey } from '../../../ui/step-key'
import { BulkDialog } from './bulk-dialog'
import { CellGrid } from './cell-grid'
import { FindPanel } from './find-panel'
import { only } from './selection'
import { StatusLine } from './status-line'
import { TableTools } from './table-tools'
import type { Table } from './use-table'
import { useTableEdits } from './use-table-edits'

const t = text.table
const STATUS = 'table-status'

function EmptyTable({ table, onAdd }: { readonly table: Table; readonly onAdd: () => void }) {
  const isItems = table.kind === 'items'
  const words = isItems ? t.noItems : t.emptyTable
  return (
    <Empty
      what={words.what}
      why={words.why}
      action={
        isItems && table.drafts?.length === 0 ? null : (
          <Button variant="contained" onClick={onAdd}>
            {isItems ? t.noItems.add : t.tools.addRow}
          </Button>
        )
      }
    />
  )
}

/** The table with its tools: counts that narrow it, the grid, find and replace beside it, what is wrong below it. */
export function TableEditor({ table }: { readonly table: Table }) {
  const edits = useTableEdits(table)
  const undo = useUndo()
  const redo = useRedo()
  const tools = useRef<HTMLDivElement>(null)
  const [finding, setFinding] = useState(false)
  const [bulk, setBulk] = useState(false)
  const { rows, all, grid, columns, selection, block } = table
  const { active } = selection
  const size = sizeOf(block)
  const here = table.findingsAt(active)
  const column = columns[active.column]

  /** After a press on a tool the keys belong to the grid again. */
  const refocus = () => document.querySelector<HTMLElement>('[data-cell-grid] input')?.focus()
  const take = (suggestion: string) => edits.type(active.row, active.column, suggestion)
  const goNext = (forward: boolean) => {
    const next = table.nextFinding(forward)
    if (next === undefined) edits.say(t.allFine)
    else table.select(only(next))
  }

  const onKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    const word = key.toLowerCase()
    const step = stepKey(event)
    if (key === 'F8') goNext(!shiftKey)
    else if (key === 'Delete' || key === 'Backspace') edits.clear()
    else if (key === 'Insert' && !ctrl && !shiftKey) edits.addRow()
    else if (ctrl && word === 'd') edits.fillDown()
    else if (ctrl && (word === 'f' || word === 'h')) setFinding(true)
    else if (step !== undefined) {
      if (!event.repeat) void edits.settled().then(() => (step === 'undo' ? undo() : redo()))
    } else if ((ctrl && key === 'Enter') || (event.altKey && word === 'a')) {
      const suggestion = here.find((each) => each.suggestion !== undefined)?.suggestion
      if (suggestion !== undefined) take(suggestion)
    } else if (key === 'Escape') {
      if (size.rows * size.columns > 1) table.select(only(active))
      else tools.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
    } else return false
    return true
  }

  if (all.length === 0) return <EmptyTable table={table} onAdd={edits.addRow} />
  return (
    <>
      <TableTools
        ref={tools}
        table={table}
        edits={edits}
        finding={finding}
        onFinding={() => setFinding(!finding)}
        onBulk={() => setBulk(true)}
        onUsed={refocus}
      />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0, gap: 1 }}>
        <CellGrid
          key={table.kind}
          label={t.gridOf(t.kinds[table.kind])}
          columns={grid}
          rowCount={rows.length}
          rowAt={table.rowAt}
          selection={selection}
          onSelect={table.select}
          statusId={STATUS}
          onText={edits.type}
          onPaste={edits.paste}
          onCopy={edits.copy}
          onFill={edits.fillTo}
          onKey={onKey}
        />
        {finding ? (
          <FindPanel
            columns={grid}
            rowCount={rows.length}
            rowAt={table.rowAt}
            onGo={(row, at) => table.select(only({ row, column: at }))}
            onReplace={edits.replace}
            onClose={() => {
              setFinding(false)
              refocus()
            }}
          />
        ) : null}
      </Box>
      <StatusLine
        id={STATUS}
        place={t.place(active.row + 1, column?.info.label ?? '')}
        size={size.rows * size.columns > 1 ? t.selected(size.rows, size.columns) : ''}
        fixed={column?.fixed === true ? t.fixed : ''}
        findings={here}
        world={table.world}
        onTake={(suggestion) => {
          take(suggestion)
          refocus()
        }}
      />
      <Box sx={{ display: 'flex', gap: 2, minHeight: 21 }}>
        <Box role={edits.said.bad ? 'alert' : 'status'} sx={{ color: edits.said.bad ? 'error.main' : 'success.main' }}>
          {edits.said.words}
        </Box>
        <Box sx={{ ml: 'auto', fontSize: 12, color: 'text.secondary' }}>{t.keys}</Box>
      </Box>
      {bulk ? (
        <BulkDialog
          title={t.bulk.title(size.rows)}
          rows={rows.slice(block.top, block.bottom + 1)}
          columns={columns}
          first={column}
          world={table.world}
          onRun={edits.bulk}
          onClose={() => setBulk(false)}
        />
      ) : null}
    </>
  )
}
