import { isFieldRef, type FieldRef, fieldInfoOf } from '../../../../shared/catalogue/field-ref'
import type { Finding } from '../../../../shared/field/finding'
import type { SourcedResource } from '../../../../shared/tables/places'
import type { TableColumn, TableRow } from '../../../../shared/tables/table-cells'
import { shown } from '../../../../shared/base/draft'
import { fieldsFor } from './repair-fields'

/** Names the row of a table that a finding is about: the item, or the resource itself. */
export const rowKeyOf = ({ resourceId, itemId }: Finding): string => itemId ?? resourceId ?? ''

/** The first column: where the row stands in the workbook, and what it is called. */
const PLACE: TableColumn = { ref: 'name', info: fieldInfoOf('name'), fixed: true }

/** The columns for a kind of findings: the place, and every field in which one of them may be mended. */
export const columnsFor = (findings: readonly Finding[]): readonly TableColumn[] => {
  const refs = new Set<FieldRef>()
  for (const finding of findings) {
    if (isFieldRef(finding.field)) refs.add(finding.field)
    for (const ref of fieldsFor(finding)) refs.add(ref)
  }
  return [PLACE, ...[...refs].map((ref) => ({ ref, info: fieldInfoOf(ref), fixed: false }))]
}

/** The wanted rows in the order of the workbook. */
export const rowsWith = (resources: readonly SourcedResource[], keys: ReadonlySet<string>): readonly TableRow[] =>
  resources.flatMap(({ draft }) => [
    ...(keys.has(draft.id) ? [{ key: draft.id, resource: draft }] : []),
    ...draft.items.flatMap((item) => (keys.has(item.id) ? [{ key: item.id, resource: draft, item }] : [])),
  ])

/** The row in the workbook and the name, as the first column says them. */
export const placeText = ({ resource, item }: TableRow, sheetRow: string): string =>
  [sheetRow, shown(resource.name), item === undefined ? '' : shown(item.name)]
    .filter((words) => words !== '')
    .join(' · ')
