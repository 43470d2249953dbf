import type { Finding } from '../../../../shared/field/finding'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import { applyText } from '../../../../shared/catalogue/apply-text'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { isFieldRef } from '../../../../shared/catalogue/field-ref'
import { applyCells, type RowText } from '../../../../shared/tables/table-cells'
import { alikeIn, type createRepair, type Repair } from './repair'

type Steps = ReturnType<typeof createRepair>

/** Takes a finding's suggestion for all that the same answer would mend; undefined where there is none to take. */
export const takenForAll = (steps: Steps, repair: Repair, finding: Finding, world: FieldWorld): Repair | undefined => {
  const { field, suggestion } = finding
  if (suggestion === undefined || !isFieldRef(field)) return undefined
  const ofResource = new Map<string, (string | undefined)[]>()
  for (const { resourceId, itemId } of alikeIn(repair.findings, finding))
    if (resourceId !== undefined) ofResource.set(resourceId, [...(ofResource.get(resourceId) ?? []), itemId])
  const change = (draft: ResourceDraft) =>
    (ofResource.get(draft.id) ?? []).reduce(
      (changed, itemId) => applyText(changed, field, itemId, suggestion, world),
      draft,
    )
  return steps.editMany(
    repair,
    [...ofResource.keys()].map((id) => ({ id, field })),
    change,
  )
}

/** Puts texts into many cells, as a table does, and checks once; tells how many cells stay as they were, and why. */
export const writtenCells = (steps: Steps, repair: Repair, cells: readonly RowText[], world: FieldWorld) => {
  const { after, secret, tooLong } = applyCells(cells, world)
  const left = new Set(tooLong)
  const fields = cells.flatMap((cell) =>
    after.has(cell.row.resource.id) && !left.has(cell) ? [{ id: cell.row.resource.id, field: cell.ref }] : [],
  )
  const [only] = fields
  const change = (draft: ResourceDraft) => after.get(draft.id) ?? draft
  const next =
    only === undefined
      ? repair
      : fields.length === 1
        ? steps.edit(repair, only.id, only.field, change)
        : steps.editMany(repair, fields, change)
  return { next, written: fields.length, secret, tooLong: tooLong.length }
}
