import { freshResource } from '../../../../shared/catalogue/fresh-resource'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import type { TableRow } from '../../../../shared/tables/table-cells'
import type { TableChange } from '../../../data/queries/table-drafts'
import { useUnit, useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { only } from './selection'
import type { Table } from './use-table'
import type { TableCommit } from './use-table-commit'

const { label, said: words } = text.table

/** Removes rows: whole resources, or items from theirs. */
const withoutRows = (gone: readonly TableRow[]): TableChange => {
  const change = new Map<string, ResourceDraft | null>()
  for (const { resource, item } of gone) {
    if (item === undefined) change.set(resource.id, null)
    else {
      const before = change.get(resource.id) ?? resource
      change.set(resource.id, { ...before, items: before.items.filter(({ id }) => id !== item.id) })
    }
  }
  return change
}

/** An empty item right below that of the row, or at the end of a resource's items. */
const withItemBelow = (
  resource: ResourceDraft,
  above: TableRow['item'],
  item: ResourceDraft['items'][number],
): TableChange => {
  const place = above === undefined ? resource.items.length : resource.items.indexOf(above) + 1
  return new Map([[resource.id, { ...resource, items: resource.items.toSpliced(place, 0, item) }]])
}

/** The gestures that add a row and remove those that are selected. */
export const useRowEdits = (table: Table, commit: TableCommit['commit']) => {
  const { newId } = useWorkspace()
  const unit = useUnit()
  const { rows, block, kind } = table

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
      const item = { id: newId() }
      table.include([item.id])
      void commit(label.addRow, withItemBelow(resource, active?.item, item), words.addedRow)
    }
    // The new row stands right below the active one, however many are selected.
    if (rows.length > 0) table.select(only({ row: at + 1, column: kind === 'items' ? 1 : 0 }))
  }

  const removeRows = () => {
    const gone = rows.slice(block.top, block.bottom + 1)
    if (gone.length === 0) return
    table.select(only({ row: block.top, column: block.left }))
    void commit(label.removeRows(gone.length), withoutRows(gone), words.removed(gone.length))
  }

  return { addRow, removeRows }
}
