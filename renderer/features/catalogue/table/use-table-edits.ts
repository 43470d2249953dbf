import { useRef, useState } from 'react'
import { freshResource } from '../../../../shared/catalogue/fresh-resource'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import type { FieldRef } from '../../../../shared/tables/field-ref'
import { clipboardHtml, readClipboard, writeClipboard } from '../../../../shared/tables/clipboard-text'
import {
  fillDown,
  fillTo,
  fillWith,
  pasteBlock,
  sizeOf,
  type Block,
  type CellText,
} from '../../../../shared/tables/paste-block'
import { applyCells, type RowText, type TableRow } from '../../../../shared/tables/table-cells'
import { MOST_IN_TABLE, type TableChange } from '../../../data/table-drafts'
import { useUnit, useWorkspace } from '../../../data/workspace'
import { text } from '../../../text/zh-cn'
import { nameOf } from '../use-catalogue-actions'
import { addedItems } from './added-rows'
import { only, selectionOf } from './selection'
import type { Table } from './use-table'

const { label, said: words } = text.table

/** What every gesture of the table does: one gesture, one action, one sentence about it. */
export const useTableEdits = (table: Table) => {
  const { newId } = useWorkspace()
  const unit = useUnit()
  const [said, setSaid] = useState<{ readonly words: string; readonly bad: boolean }>({ words: '', bad: false })
  const { rows, columns, block, world, kind } = table
  const latest = useRef<Promise<unknown>>(undefined)

  const commit = async (name: string, change: TableChange, done: string, below?: string) => {
    setSaid({ words: done, bad: false })
    const written = table.revise(name, change, below)
    latest.current = written
    const refusal = await written
    if (refusal !== undefined) setSaid({ words: refusal.message, bad: true })
  }

  const textAt = ({ row, column }: { readonly row: number; readonly column: number }): string =>
    table.rowAt(row).texts[column] ?? ''

  /** Cells of the table as texts for the fields of their rows; columns that are there to read are left out. */
  const rowTexts = (cells: readonly CellText[], extra: readonly (TableRow | undefined)[] = []): readonly RowText[] =>
    cells.flatMap(({ row, column, text: typed }) => {
      const at = row < rows.length ? rows[row] : extra[row - rows.length]
      const info = columns[column]
      return at === undefined || info === undefined || info.fixed ? [] : [{ row: at, ref: info.ref, text: typed }]
    })

  const write = (name: (changed: number) => string, cells: readonly RowText[], done: (changed: number) => string) => {
    const { after, changed, secret } = applyCells(cells, world)
    const refused = secret === 0 ? '' : words.secret(secret)
    if (changed === 0) {
      setSaid({ words: refused === '' ? words.nothing : refused, bad: refused !== '' })
      return
    }
    void commit(name(changed), after, `${done(changed)}${refused}`)
  }

  const paste = (clipboard: string) => {
    const matrix = readClipboard(clipboard)
    const pasted = pasteBlock(block, matrix, { rows: rows.length, columns: columns.length })
    if (pasted.added > MOST_IN_TABLE || (kind === 'resources' && table.all.length + pasted.added > MOST_IN_TABLE)) {
      setSaid({ words: words.tooMany(MOST_IN_TABLE), bad: true })
      return
    }
    const inFirst = new Map(pasted.cells.flatMap((cell) => (cell.column === 0 ? [[cell.row, cell.text] as const] : [])))
    const names = Array.from({ length: pasted.added }, (_, at) => inFirst.get(rows.length + at) ?? '')
    const fresh = Array.from({ length: kind === 'resources' ? pasted.added : 0 }, () => freshResource(newId(), unit))
    const added =
      kind === 'resources'
        ? {
            rows: fresh.map((resource): TableRow => ({ key: resource.id, resource })),
            resources: new Map(fresh.map((resource) => [resource.id, resource])),
          }
        : addedItems(names, rows.at(-1)?.resource, table.drafts ?? [], newId)
    const cells = rowTexts(pasted.cells, added.rows).map((cell) => {
      // Rows of a resource that gets new items, too, are read as it is with them.
      const resource = added.resources.get(cell.row.resource.id)
      return resource === undefined ? cell : { ...cell, row: { ...cell.row, resource } }
    })
    const { after, changed, secret } = applyCells(cells, world)
    const homeless = added.rows.filter((row) => row === undefined).length
    const change = new Map<string, ResourceDraft>([...added.resources, ...after])
    const size = sizeOf(pasted.block)
    const news = pasted.added - homeless
    const notes = [
      news > 0 ? words.added(news) : '',
      pasted.cut > 0 ? words.cut(pasted.cut) : '',
      secret > 0 ? words.secret(secret) : '',
      homeless > 0 ? words.homeless(homeless) : '',
    ].join('')
    if (change.size === 0) {
      setSaid({ words: notes === '' ? words.nothing : notes, bad: notes !== '' })
      return
    }
    if (news > 0) table.widen()
    table.select(selectionOf(pasted.block))
    void commit(
      label.paste(size.rows, size.columns),
      change,
      `${words.pasted(size.rows, size.columns, changed)}${notes}`,
    )
  }

  const clear = (name: (count: number) => string) => write(name, rowTexts(fillWith(block, '')), words.cleared)

  const copy = (data: DataTransfer, cut: boolean) => {
    const size = sizeOf(block)
    const matrix = Array.from({ length: size.rows }, (_, down) =>
      Array.from({ length: size.columns }, (_unused, right) =>
        textAt({ row: block.top + down, column: block.left + right }),
      ),
    )
    data.setData('text/plain', writeClipboard(matrix))
    data.setData('text/html', clipboardHtml(matrix))
    if (cut) clear(label.cut)
    else setSaid({ words: words.copied(size.rows, size.columns), bad: false })
  }

  const fill = (cells: readonly CellText[]) => write(label.fill, rowTexts(cells), words.filled)

  const addRow = () => {
    const active = rows[table.selection.active.row]
    table.widen()
    if (kind === 'resources') {
      const resource = freshResource(newId(), unit)
      void commit(label.addRow, new Map([[resource.id, resource]]), words.addedRow, active?.key)
    } else {
      const resource = active?.resource ?? table.drafts?.[0]
      if (resource === undefined) return
      const place = active?.item === undefined ? resource.items.length : resource.items.indexOf(active.item) + 1
      const items = resource.items.toSpliced(place, 0, { id: newId() })
      void commit(label.addRow, new Map([[resource.id, { ...resource, items }]]), words.addedRow)
    }
    if (rows.length > 0) table.select(only({ row: block.bottom + 1, column: kind === 'items' ? 1 : 0 }))
  }

  const removeRows = () => {
    const gone = rows.slice(block.top, block.bottom + 1)
    const change = new Map<string, ResourceDraft | null>()
    for (const { resource, item } of gone) {
      if (item === undefined) change.set(resource.id, null)
      else {
        const before = change.get(resource.id) ?? resource
        change.set(resource.id, { ...before, items: before.items.filter(({ id }) => id !== item.id) })
      }
    }
    table.select(only({ row: block.top, column: block.left }))
    void commit(label.removeRows(gone.length), change, words.removed(gone.length))
  }

  return {
    said,
    /** Waits for the latest gesture to be written: only then can it be taken back, and what was said of it is past. */
    settled: async () => {
      await latest.current
      setSaid({ words: '', bad: false })
    },
    say: (sentence: string) => setSaid({ words: sentence, bad: false }),
    type: (row: number, column: number, typed: string) => {
      const at = rows[row]
      const info = columns[column]
      if (at === undefined || info === undefined || info.fixed) return
      const { after, changed, secret } = applyCells([{ row: at, ref: info.ref, text: typed }], world)
      if (changed > 0) void commit(label.edit(info.info.label, nameOf(at.resource)), after, '')
      else if (secret > 0) setSaid({ words: words.secret(secret), bad: true })
    },
    paste,
    copy,
    clear: () => clear(label.clear),
    fillDown: () => fill(fillDown(block, textAt)),
    fillTo: (from: Block, bottom: number) => fill(fillTo(from, bottom, textAt)),
    replace: (cells: readonly CellText[], from: string, to: string) =>
      write((count) => label.replace(count, from, to), rowTexts(cells), words.replaced),
    bulk: (ref: FieldRef, name: string, typed: string) =>
      write(
        (count) => label.bulk(count, name),
        rows.slice(block.top, block.bottom + 1).map((row) => ({ row, ref, text: typed })),
        (count) => words.bulk(count, name),
      ),
    addRow,
    removeRows,
  }
}
