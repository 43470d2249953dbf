import { shown } from '../../../../shared/base/draft'
import type { NewId } from '../../../../shared/base/ids'
import type { ItemDraft, ResourceDraft } from '../../../../shared/catalogue/resource'
import { resourceNamed, type TableRow } from '../../../../shared/tables/table-cells'

/** Rows that a paste adds, and the resources as they are with them. */
export interface AddedRows {
  /** By their place behind the last row; undefined where no resource has the name that was pasted. */
  readonly rows: readonly (TableRow | undefined)[]
  readonly resources: ReadonlyMap<string, ResourceDraft>
}

/**
 * Items for rows that a paste adds: each in the resource whose name was pasted beside it, or, without a name, in the
 * resource of the row above. Below a name that no resource has, rows without a name have no place either.
 */
export const addedItems = (
  names: readonly string[],
  above: ResourceDraft | undefined,
  drafts: readonly ResourceDraft[],
  newId: NewId,
): AddedRows => {
  const fresh = new Map<string, ItemDraft[]>()
  let home = above
  const placed = names.map((name) => {
    const blank = name.trim() === ''
    const own = blank || (home !== undefined && shown(home.name) === name.trim()) ? home : resourceNamed(drafts, name)
    home = own
    if (own === undefined) return undefined
    const item: ItemDraft = { id: newId() }
    fresh.set(own.id, [...(fresh.get(own.id) ?? []), item])
    return { id: own.id, item }
  })
  const resources = new Map<string, ResourceDraft>()
  for (const draft of drafts) {
    const more = fresh.get(draft.id)
    if (more !== undefined) resources.set(draft.id, { ...draft, items: [...draft.items, ...more] })
  }
  const rows = placed.map((each): TableRow | undefined => {
    const resource = each === undefined ? undefined : resources.get(each.id)
    return each === undefined || resource === undefined ? undefined : { key: each.item.id, resource, item: each.item }
  })
  return { rows, resources }
}
