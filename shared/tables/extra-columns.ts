import { foldLabel } from '../field/plain-text'
import type { Header } from './find-header'
import type { ColumnPlan } from './map-columns'
import type { LeftOut } from './read-records'

/** How the columns of a sheet were taken. */
export interface PlannedSheet {
  readonly name: string
  readonly plan: ColumnPlan
  readonly header: Header | undefined
}

/**
 * Columns of the further sheets that neither a field nor the first sheet has: the list of columns shows those of the first
 * sheet, so that they are named among what was left out.
 */
export const extraColumns = ([main, ...others]: readonly PlannedSheet[]): LeftOut[] => {
  const known = new Set(main?.plan.unmapped.map(({ header }) => foldLabel(header)))
  return others.flatMap(({ name, plan, header }) => {
    const extra = plan.unmapped.filter(({ header: words }) => words === '' || !known.has(foldLabel(words)))
    if (extra.length === 0) return []
    return [
      {
        sheet: name,
        rows: [(header?.first ?? 0) + 1, (header?.last ?? 0) + 1] as const,
        reason: 'extra-column' as const,
        text: extra.map(({ column, header: words }) => `${column} ${words}`.trim()).join('、'),
      },
    ]
  })
}
