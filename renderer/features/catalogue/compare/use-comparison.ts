import { useEffect, useMemo, useState } from 'react'
import { codedOf, type CodedError } from '../../../../shared/base/coded-error'
import type { CatalogueComparison } from '../../../../shared/catalogue/compare-catalogue'
import { namedPersons } from '../../../../shared/field/field-text'
import type { IncomingResource, KnownFields } from '../../../../shared/catalogue/match-resources'
import type { FieldWorld } from '../../../../shared/field/read-field'
import type { SourcedResource } from '../../../../shared/tables/places'
import { failures } from '../../../../shared/text/failures'
import { compareWithCatalogue } from '../../../data/queries/compare-with-catalogue'
import { useRecords } from '../../../data/queries/use-records'
import { useWorkspace } from '../../../data/store/workspace'

/** Resources of a book with the columns of their sheet; sheets headed alike share one set of columns. */
const incomingOf = (resources: readonly SourcedResource[]): IncomingResource[] => {
  const known = new Map<string, KnownFields>()
  const seen = new Map<object, KnownFields>()
  return resources.map(({ draft, source }) => {
    let columns = seen.get(source.columns)
    if (columns === undefined) {
      const key = [...source.columns.keys()].toSorted().join(' ')
      columns = known.get(key) ?? new Set<string>(source.columns.keys())
      known.set(key, columns)
      seen.set(source.columns, columns)
    }
    return { draft, columns, everyRow: source.everyRow }
  })
}

export interface ComparisonState {
  readonly world: FieldWorld
  /** Undefined while it is being made. */
  readonly comparison: CatalogueComparison | undefined
  readonly failed: CodedError | undefined
}

/** What a mended book means for the catalogue as it stands. */
export const useComparison = (resources: readonly SourcedResource[]): ComparisonState => {
  const { records, lists } = useWorkspace()
  const persons = useRecords('persons')
  const world = useMemo(() => ({ lists, persons: persons && namedPersons(persons) }), [lists, persons])
  const [comparison, setComparison] = useState<CatalogueComparison>()
  const [failed, setFailed] = useState<CodedError>()
  /** Counts what became of the catalogue meanwhile (undo): what was compared before is no longer true. */
  const [state, setState] = useState(0)
  useEffect(
    () =>
      records.changes.subscribe((changed) => {
        if (changed !== 'all' && !changed.some(({ table }) => table === 'resources')) return
        setComparison(undefined)
        setState((count) => count + 1)
      }),
    [records],
  )
  useEffect(() => {
    if (persons === undefined) return
    const control = new AbortController()
    compareWithCatalogue(records.db, incomingOf(resources), world, control.signal).then(
      setComparison,
      (thrown: unknown) => {
        if (!control.signal.aborted) setFailed(codedOf(thrown) ?? failures.E_INTERNAL())
      },
    )
    return () => control.abort()
  }, [records, resources, world, persons, state])
  return { world, comparison, failed }
}
