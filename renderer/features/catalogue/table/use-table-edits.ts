import { freshResource } from '../../../../shared/catalogue/fresh-resource'
import type { FieldRef } from '../../../../shared/catalogue/field-ref'
import { readClipboard } from '../../../../shared/tables/clipboard-text'
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
import { MOST_IN_TABLE } from '../../../data/queries/table-drafts'
import { useUnit, useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { nameOf } from '../list/use-catalogue-actions'
import { cellPlaces, pastedChange, rowTexts } from './pasted-change'
import { selectionOf } from './selection'
import { copyCells } from './copy-cells'
import type { PastedChange } from './pasted-change'
import { useRowEdits } from './use-row-edits'
import type { Table } from './use-table'
import { useTableCommit } from './use-table-commit'

const { label, said: words } = text.table

/** What is said of a paste beside what it changed: the rows that came, and what was left out. */
const pasteNotes = ({ added, secret, tooLong, barred, homeless }: PastedChange, cut: number): string =>
  [
    added.length > 0 ? words.added(added.length) : '',
    cut > 0 ? words.cut(cut) : '',
    secret > 0 ? words.secret(secret) : '',
    words.tooLong(tooLong),
    barred > 0 ? words.barred(barred) : '',
    homeless > 0 ? words.homeless(homeless) : '',
  ].join('')

/** What every gesture of the table does: one gesture, one action, one sentence about it. */
export const useTableEdits = (table: Table) => {
  const { newId } = useWorkspace()
  const unit = useUnit()
  const { said, say, refuse, commit, settled } = useTableCommit(table.revise)
  const { rows, columns, block, world, kind } = table

  const textAt = ({ row, column }: { readonly row: number; readonly column: number }): string =>
    table.rowAt(row).texts[column] ?? ''

  const textsOf = (cells: readonly CellText[]): readonly RowText[] => rowTexts(cells, rows, columns)

  /** What is said of the cells that stay as they were. */
  const refusedWords = ({ secret, tooLong }: Pick<Applied, 'secret' | 'tooLong'>): string =>
    `${secret === 0 ? '' : words.secret(secret)}${words.tooLong(cellPlaces(tooLong, rows))}`

  /** Of a gesture that changed nothing. */
  const sayOrRefuse = (why: string): void => {
    if (why === '') say(words.nothing)
    else refuse(why)
  }

  const write = (name: (changed: number) => string, cells: readonly RowText[], done: (changed: number) => string) => {
    const { after, changed, ...left } = applyCells(cells, world)
    const refused = refusedWords(left)
    if (changed === 0) {
      sayOrRefuse(refused)
      return
    }
    void commit(name(changed), after, `${done(changed)}${refused}`)
  }

  const paste = (clipboard: string) => {
    if (clipboard === '') {
      refuse(words.noText)
      return
    }
    const matrix = readClipboard(clipboard)
    const pasted = pasteBlock(block, matrix, { rows: rows.length, columns: columns.length })
    if (pasted.added > MOST_IN_TABLE || (kind === 'resources' && table.all.length + pasted.added > MOST_IN_TABLE)) {
      refuse(words.tooMany(MOST_IN_TABLE))
      return
    }
    const result = pastedChange(pasted, {
      kind,
      rows,
      columns,
      drafts: table.drafts ?? [],
      world,
      fresh: () => freshResource(newId(), unit),
      newId,
    })
    const { change, changed, added } = result
    const size = sizeOf(pasted.block)
    const notes = pasteNotes(result, pasted.cut)
    if (change.size === 0) {
      sayOrRefuse(notes)
      return
    }
    table.include(added)
    table.select(selectionOf(result.block))
    void commit(
      label.paste(size.rows, size.columns),
      change,
      `${words.pasted(size.rows, size.columns, changed)}${notes}`,
    )
  }

  const clear = (name: (count: number) => string) => write(name, textsOf(fillWith(block, '')), words.cleared)

  const copy = (data: DataTransfer, cut: boolean) => {
    const size = sizeOf(block)
    copyCells(data, block, textAt)
    if (cut) clear(label.cut)
    else say(words.copied(size.rows, size.columns))
  }

  const fill = (cells: readonly CellText[]) => write(label.fill, textsOf(cells), words.filled)

  return {
    said,
    settled,
    say,
    type: (row: number, column: number, typed: string) => {
      const at = rows[row]
      const info = columns[column]
      if (at === undefined || info === undefined || info.fixed) return
      const { after, changed, ...refused } = applyCells([{ row: at, ref: info.ref, text: typed }], world)
      if (changed > 0) void commit(label.edit(info.info.label, nameOf(at.resource)), after, '')
      else if (refusedWords(refused) !== '') refuse(refusedWords(refused))
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
    ...useRowEdits(table, commit),
  }
}
export type TableEdits = ReturnType<typeof useTableEdits>
