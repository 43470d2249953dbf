import { shown } from '../../../../shared/base/draft'
import { checkResources } from '../../../../shared/catalogue/check-catalogue'
import type { CheckContext } from '../../../../shared/catalogue/check-context'
import { mergedResources, type MergeChoice, type MergeGroup } from '../../../../shared/catalogue/merge-sources'
import type { FieldRef } from '../../../../shared/tables/field-ref'
import type { SourcedResource } from '../../../../shared/tables/places'
import type { Repair } from '../repair'
import type { CollectedFile } from './use-collected-files'

/** One file of the merge: whose it is, how it is named in front of people, what it brings. */
export interface Source {
  readonly label: string
  readonly department: string
  readonly file: string
  readonly resources: readonly SourcedResource[]
  /** Fields that it has no column for. */
  readonly missingColumns: ReadonlySet<string>
}

/** The files that were read and hold something, as sources; two of one department are told apart by their names. */
export const sourcesOf = (files: readonly CollectedFile[]): readonly Source[] => {
  const read = files.flatMap(({ file, department, state }) =>
    state.kind === 'read' && state.open.book.analysis.resources.length > 0
      ? [{ department: (department ?? '').trim(), file: file.name, analysis: state.open.book.analysis }]
      : [],
  )
  return read.map(({ department, file, analysis: { resources, missingColumns } }) => {
    const twice = read.filter((one) => one.department === department).length > 1
    const label = department === '' ? file : twice ? `${department}（${file}）` : department
    return { label, department, file, resources, missingColumns }
  })
}

/**
 * What a merge comes to, in the form in which one import hands its resources on to the comparison with the catalogue.
 * A resource without a department gets those of its sources; it speaks of every field that one of them has a column for.
 */
export const mergedRepair = (
  sources: readonly Source[],
  groups: readonly MergeGroup[],
  choice: MergeChoice,
  context: Omit<CheckContext, 'missingColumns' | 'stage'>,
): Repair => {
  const origin = new Map(
    sources.flatMap(({ resources }) => resources.map((one) => [one.draft.id, one.source] as const)),
  )
  const resources = mergedResources(groups, choice).flatMap(({ draft, sources: of }): SourcedResource[] => {
    const source = origin.get(draft.id)
    if (source === undefined) return []
    const columns = new Map<FieldRef, number>(source.columns)
    for (const at of of)
      for (const field of sources[at]?.resources[0]?.source.columns.keys() ?? []) columns.set(field, 0)
    const departments = new Set(of.map((at) => sources[at]?.department ?? '').filter((name) => name !== ''))
    const fill = shown(draft.department) === '' && departments.size > 0
    if (fill) columns.set('department', 0)
    return [
      {
        draft: fill ? { ...draft, department: [...departments].join('、') } : draft,
        source: { ...source, columns },
      },
    ]
  })
  const [first, ...others] = sources
  const missingColumns = new Set(
    [...(first?.missingColumns ?? [])].filter((field) => others.every((other) => other.missingColumns.has(field))),
  )
  missingColumns.delete('department')
  const findings = checkResources(
    resources.map(({ draft }) => draft),
    { ...context, stage: 'import', missingColumns },
  )
  return { resources, findings, excluded: new Set(), settled: new Set(choice.chosen.keys()) }
}
