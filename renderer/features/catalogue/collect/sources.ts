import { shown } from '../../../../shared/base/draft'
import { checkSteps } from '../../../../shared/catalogue/check-catalogue'
import type { CheckContext } from '../../../../shared/catalogue/check-context'
import { mergeSteps, type MergeChoice, type MergeGroup } from '../../../../shared/catalogue/merge-sources'
import type { FieldRef } from '../../../../shared/catalogue/field-ref'
import type { SourcedResource } from '../../../../shared/tables/places'
import type { Repair } from '../repair/repair'
import type { Reading } from '../import/use-import-run'
import type { CollectedFile } from './use-collected-files'

/** One file of the merge: whose it is, how it is named in front of people, what it brings. */
export interface Source {
  readonly label: string
  readonly department: string
  readonly file: string
  readonly resources: readonly SourcedResource[]
  /** Fields that it has no column for. */
  readonly missingColumns: ReadonlySet<string>
  /** How it was read. */
  readonly reading: Reading
  /** True where a person had it read otherwise than it was at first. */
  readonly corrected: boolean
}

/** The files that were read and hold something, as sources; two of one department are told apart by their names. */
export const sourcesOf = (files: readonly CollectedFile[]): readonly Source[] => {
  const read = files.flatMap(({ file, department, state, wanted }) =>
    state.kind === 'read' && state.open.book.analysis.resources.length > 0
      ? [
          {
            department: (department ?? '').trim(),
            file: file.name,
            reading: state.open,
            corrected: wanted !== undefined,
          },
        ]
      : [],
  )
  return read.map(({ department, file, reading, corrected }) => {
    const { resources, missingColumns } = reading.book.analysis
    const twice = read.filter((one) => one.department === department).length > 1
    const label = department === '' ? file : twice ? `${department}（${file}）` : department
    return { label, department, file, resources, missingColumns, reading, corrected }
  })
}

/** How the sources were read, what a person corrected last: of two files of one shape that is what is remembered. */
export const readingsOf = (sources: readonly Source[]): readonly Reading[] =>
  sources.toSorted((a, b) => Number(a.corrected) - Number(b.corrected)).map(({ reading }) => reading)

/**
 * What a merge comes to, in the form in which one import hands its resources on to the comparison with the catalogue.
 * A resource without a department gets those of its sources; it speaks of every field that one of them has a column for.
 * In small steps.
 */
export function* mergedRepairSteps(
  sources: readonly Source[],
  groups: readonly MergeGroup[],
  choice: MergeChoice,
  context: Omit<CheckContext, 'missingColumns' | 'stage'>,
): Generator<undefined, Repair> {
  const origin = new Map(
    sources.flatMap(({ resources }) => resources.map((one) => [one.draft.id, one.source] as const)),
  )
  const resources: SourcedResource[] = []
  for (const { draft, sources: of } of yield* mergeSteps(groups, choice)) {
    yield
    const source = origin.get(draft.id)
    if (source === undefined) continue
    const columns = new Map<FieldRef, number>(source.columns)
    for (const at of of)
      for (const field of sources[at]?.resources[0]?.source.columns.keys() ?? []) columns.set(field, 0)
    const departments = new Set(of.map((at) => sources[at]?.department ?? '').filter((name) => name !== ''))
    const fill = shown(draft.department) === '' && departments.size > 0
    if (fill) columns.set('department', 0)
    resources.push({
      draft: fill ? { ...draft, department: [...departments].join('、') } : draft,
      // Of items of another source the rows of the first say nothing.
      source: { ...source, columns, everyRow: of.length > 1 ? [] : source.everyRow },
    })
  }
  const [first, ...others] = sources
  const missingColumns = new Set(
    [...(first?.missingColumns ?? [])].filter((field) => others.every((other) => other.missingColumns.has(field))),
  )
  missingColumns.delete('department')
  const findings = yield* checkSteps(
    resources.map(({ draft }) => draft),
    { ...context, stage: 'import', missingColumns },
  )
  return { resources, findings, excluded: new Set(), settled: new Set(choice.chosen.keys()) }
}
