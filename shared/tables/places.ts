import type { Finding } from '../field/finding'
import type { ResourceDraft, ResourceField } from '../catalogue/resource'
import { cellAddress, type Sheet } from './sheet'
import { findingText } from '../text/findings'
import type { FieldRef } from '../catalogue/field-ref'

/** Where a resource stands in its workbook; rows and columns 0-based. */
export interface Source {
  readonly sheet: string
  readonly columns: ReadonlyMap<FieldRef, number>
  readonly firstRow: number
  /** Rows of fields that do not stand in the first row. */
  readonly fieldRows: ReadonlyMap<FieldRef, number>
  /** Row of each item, in the order of the draft's items at the time it was read. */
  readonly itemRows: readonly number[]
  /** Fields of the resource that stand in every one of its rows: an item without one of its own has the resource's. */
  readonly everyRow: readonly EveryRow[]
}
export type EveryRow = 'shareType' | 'openType'

/** A draft with the place it came from. */
export interface SourcedResource {
  readonly draft: ResourceDraft
  readonly source: Source
}

/** A cell, 0-based. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** The column a field's findings point at: its own, or the one that serves for it. */
const columnOf = (source: Source, field: FieldRef): number | undefined =>
  source.columns.get(field) ??
  (field === 'shareBasis' ? source.columns.get('shareCondition') : undefined) ??
  (field === 'item.shareType' ? source.columns.get('shareType') : undefined) ??
  (field === 'item.openType' ? source.columns.get('openType') : undefined)

/** Cell of a resource's field. */
const resourceCell = (source: Source, field: ResourceField): Cell | undefined => {
  const column = columnOf(source, field)
  return column === undefined ? undefined : { row: source.fieldRows.get(field) ?? source.firstRow, column }
}

/** Cell of a field of the item at a position. */
const itemCell = (source: Source, at: number, field: FieldRef): Cell | undefined => {
  const row = source.itemRows[at]
  const column = columnOf(source, field)
  return row === undefined || column === undefined ? undefined : { row, column }
}

/** A finding at a cell, its sentence opened with the row. */
export const placeFinding = (finding: Finding, sheet: string, row: number, column: number): Finding => ({
  ...finding,
  message: `${findingText.row(row + 1)}${finding.message}`,
  place: { sheet, cell: cellAddress(row, column) },
})

/** Where an item stands in its resource, or -1. */
type PositionOf = (resource: SourcedResource, itemId: string) => number

/** Looks on from the item asked for before: findings come in the order of the items. */
const createPositions = (): PositionOf => {
  let open: SourcedResource | undefined
  let at = 0
  return (resource, itemId) => {
    const { items } = resource.draft
    if (open !== resource) at = 0
    open = resource
    for (let step = 0; step < items.length; step++) {
      const position = (at + step) % items.length
      if (items[position]?.id !== itemId) continue
      at = position
      return position
    }
    return -1
  }
}

const cellOf = (finding: Finding, resource: SourcedResource, positionOf: PositionOf): Cell | undefined => {
  if (finding.itemId !== undefined)
    return itemCell(resource.source, positionOf(resource, finding.itemId), finding.field as FieldRef)
  if (finding.field === 'items') {
    const column = resource.source.columns.get('item.name')
    return column === undefined ? undefined : { row: resource.source.firstRow, column }
  }
  return resourceCell(resource.source, finding.field as ResourceField)
}

/**
 * Findings of drafts with the cells they came from: for what a check says after drafts were mended, too. With the sheets
 * at hand a cell that was read as empty (无) is quoted as it stands.
 */
export const placeFindings = (
  resources: readonly SourcedResource[],
  findings: readonly Finding[],
  sheets: readonly Sheet[],
): Finding[] => {
  const byId = new Map(resources.map((resource) => [resource.draft.id, resource]))
  const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]))
  const positionOf = createPositions()
  return findings.map((finding) => {
    const resource = finding.resourceId === undefined ? undefined : byId.get(finding.resourceId)
    if (resource === undefined) return finding
    const cell = cellOf(finding, resource, positionOf)
    if (cell === undefined) return finding
    const { sheet } = resource.source
    const placed = placeFinding(finding, sheet, cell.row, cell.column)
    if (finding.value === '') placed.value = (rows.get(sheet)?.[cell.row]?.[cell.column] ?? '').trim()
    return placed
  })
}
