import { useRef, useState } from 'react'
import { freshResource } from '../../../../shared/catalogue/fresh-resource'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import type { FieldRef } from '../../../../shared/catalogue/field-ref'
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
import { applyCells, type Applied, type RowText } from '../../../../shared/tables/table-cells'
import { MOST_IN_TABLE, type TableChange } from '../../../data/queries/table-drafts'
import { useUnit, useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { nameOf } from '../list/use-catalogue-actions'
import { cellPlaces, pastedChange, rowTexts } from './pasted-change'
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

  const textsOf = (cells: readonly CellText[]): readonly RowText[] => rowTexts(cells, rows, columns)

  /** What is said of the cells that stay as they were. */
  const refusedWords = ({ secret, tooLong }: Pick<Applied, 'secret' | 'tooLong'>): string =>
    `${secret === 0 ? '' : words.secret(secret)}${words.tooLong(cellPlaces(tooLong, rows))}`

  const write = (name: (changed: number) => string, cells: readonly RowText[], done: (changed: number) => string) => {
    const { after, changed, ...left } = applyCells(cells, world)
    const refused = refusedWords(left)
    if (changed === 0) {
      setSaid({ words: refused === '' ? words.nothing : refused, bad: refused !== '' })
      return
    }
    void commit(name(changed), after, `${done(changed)}${refused}`)
  }

  const paste = (clipboard: string) => {
    if (clipboard === '') {
      setSaid({ words: words.noText, bad: true })
      return
    }
    const matrix = readClipboard(clipboard)
    const pasted = pasteBlock(block, matrix, { rows: rows.length, columns: columns.length })
    if (pasted.added > MOST_IN_TABLE || (kind === 'resources' && table.all.length + pasted.added > MOST_IN_TABLE)) {
      setSaid({ words: words.tooMany(MOST_IN_TABLE), bad: true })
      return
    }
    const {
      change,
      changed,
      secret,
      tooLong,
      added,
      homeless,
      barred,
      block: there,
    } = pastedChange(pasted, {
      kind,
      rows,
      columns,
      drafts: table.drafts ?? [],
      world,
      fresh: () => freshResource(newId(), unit),
      newId,
    })
    const size = sizeOf(pasted.block)
    const notes = [
      added.length > 0 ? words.added(added.length) : '',
      pasted.cut > 0 ? words.cut(pasted.cut) : '',
      secret > 0 ? words.secret(secret) : '',
      words.tooLong(tooLong),
      barred > 0 ? words.barred(barred) : '',
      homeless > 0 ? words.homeless(homeless) : '',
    ].join('')
    if (change.size === 0) {
      setSaid({ words: notes === '' ? words.nothing : notes, bad: notes !== '' })
      return
    }
    table.include(added)
    table.select(selectionOf(there))
    void commit(
      label.paste(size.rows, size.columns),
      change,
      `${words.pasted(size.rows, size.columns, changed)}${notes}`,
    )
  }

  const clear = (name: (count: number) => string) => write(name, textsOf(fillWith(block, '')), words.cleared)

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

  const fill = (cells: readonly CellText[]) => write(label.fill, textsOf(cells), words.filled)

  const addRow = () => {
    const at = table.selection.active.row
    const active = rows[at]
    if (kind === 'resources') {
      const resource = freshResource(newId(), unit)
      table.include([resource.id])
      void commit(label.addRow, new Map([[resource.id, resource]]), words.addedRow, active?.key)
    } else {
      const resource = active?.resource ?? table.drafts?.[0]
      if (resource === undefined) return
      const place = active?.item === undefined ? resource.items.length : resource.items.indexOf(active.item) + 1
      const item = { id: newId() }
      table.include([item.id])
      const items = resource.items.toSpliced(place, 0, item)
      void commit(label.addRow, new Map([[resource.id, { ...resource, items }]]), words.addedRow)
    }
    // The new row stands right below the active one, however many are selected.
    if (rows.length > 0) table.select(only({ row: at + 1, column: kind === 'items' ? 1 : 0 }))
  }

  const removeRows = () => {
    const gone = rows.slice(block.top, block.bottom + 1)
    if (gone.length === 0) return
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
      const { after, changed, ...refused } = applyCells([{ row: at, ref: info.ref, text: typed }], world)
      if (changed > 0) void commit(label.edit(info.info.label, nameOf(at.resource)), after, '')
      else if (refusedWords(refused) !== '') setSaid({ words: refusedWords(refused), bad: true })
    },
    paste,
    copy,
    clear: () => clear(label.clear),
    fillDown: () => fill(fillDown(block, textAt)),
    fillTo: (from: Block, bottom: number) => fill(fillTo(from, bottom, textAt)),
    replace: (cells: readonly CellText[], from: string, to: string) =>
      write((count) => label.replace(count, from, to), textsOf(cells), words.replaced),
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
