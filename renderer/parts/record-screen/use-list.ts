import { useMemo } from 'react'
import { shown, type DraftText } from '../../../shared/base/draft'
import { fieldText, namedPersons } from '../../../shared/field/field-text'
import { rowsOf } from '../../../shared/field/referred-by'
import { kindOf, type TableName } from '../../../shared/kinds/data-kinds'
import type { FindingLevel } from '../../../shared/base/finding-level'
import type { ListGap } from '../../../shared/lists/check-fields'
import type { RecordList, ListRow } from '../../../shared/lists/record-list'
import { fold, wordsOf } from '../../../shared/search/fold'
import type { ListRecords } from '../../data/queries/list-rows'
import { useToday } from '../../data/queries/use-today'
import { rowMatcher, useMatching, type Matching } from '../../data/search/use-search'
import type { ResourceRow } from '../../data/store/resource-row'
import { useWorkspace } from '../../data/store/workspace'
import type { RecordParts } from './record-parts'
import { itemLines, linesOf, listedItems, resourcesListed, type Line, type Lines } from './list-lines'

/** What a list is narrowed to. */
export interface Narrowed {
  readonly query: string
  readonly facet?: string
  readonly level?: FindingLevel
}

export interface ListNow {
  /** Lines of records that stand in memory, by key; empty for lists of resources. */
  readonly rows: ReadonlyMap<string, ListRow>
  readonly total: number
  readonly lines: Lines
  /** How many lines hold each value of the facet, before it narrows. */
  readonly facets: ReadonlyMap<string, number>
  /** The rows with that value of the facet, before it narrows; none for lists of resources. */
  readonly withFacet: (value: string) => readonly ListRow[]
  readonly findings: readonly ListGap[]
  /** Findings of lines by level; those of the list as a whole stand above it. */
  readonly levels: Readonly<Record<FindingLevel, number>>
  readonly levelOf: (line: Line) => FindingLevel | undefined
  /** Why resources were looked for by their letters alone, and whether the search is about to say more. */
  readonly search: Pick<Matching, 'lettersOnly' | 'waits'>
}

/** What stands in the small tables of a record: no column shows it in a form that could be searched. */
const rowTexts = ({ table }: RecordList, { record }: ListRow): readonly string[] =>
  Object.entries(kindOf(table as TableName).rows).flatMap(([field, { fields }]) =>
    rowsOf(record, field).flatMap((row) =>
      Object.keys(fields).map((key) => shown((row as Readonly<Record<string, DraftText | undefined>>)[key])),
    ),
  )

/** Lines of records are few: their own texts are all that is looked through. */
const ownTexts: ListNow['search'] = { lettersOnly: undefined, waits: false }

const levels: readonly FindingLevel[] = ['必改', '需说明', '建议']

/** How many rows each level concerns. */
export const countLevels = (findings: readonly ListGap[]): Record<FindingLevel, number> => {
  const counts = { 必改: 0, 需说明: 0, 建议: 0 }
  for (const { level, count } of findings) counts[level] += count
  return counts
}

const counted = <T>(all: readonly T[], valueOf: (one: T) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(valueOf(one), (counts.get(valueOf(one)) ?? 0) + 1)
  return counts
}

/** What a thin row says in the column by which its list is narrowed; thin rows hold every such column. */
const facetOfResource = ({ facet }: RecordList, row: ResourceRow): string => {
  const value = facet === false ? '' : row[facet as keyof ResourceRow]
  return typeof value === 'string' ? value : ''
}

const none: RecordParts = {}
const asListed = (rows: readonly ListRow[]): readonly ListRow[] => rows

/** What a list shows now, its rows in the order that its parts give them. Undefined while the records are read. */
export const useList = (
  list: RecordList,
  known: ListRecords | undefined,
  year: string,
  narrowed: Narrowed,
  { sort = asListed, facet: ownFacet }: Pick<RecordParts, 'sort' | 'facet'> = none,
) => {
  const { lists } = useWorkspace()
  const today = useToday()
  const { query, facet, level } = narrowed
  const { ids: matching, lettersOnly, waits } = useMatching(query)
  const ofResources = list.table === 'resources'

  const findings = useMemo(
    () => known && list.check({ ...known.records, resources: known.rows }, year, lists, today),
    [list, known, year, lists, today],
  )
  const worst = useMemo(() => {
    const found = new Map<string, FindingLevel>()
    for (const each of levels.toReversed())
      for (const one of findings ?? []) if (one.level === each) found.set(one.key, each)
    return found
  }, [findings])
  const own = useMemo(
    () => (known && !ofResources ? sort(list.rows(known.records, year)) : []),
    [list, known, ofResources, year, sort],
  )
  const listed = useMemo(
    () => (known && ofResources ? resourcesListed(list.id, known.rows) : []),
    [list, known, ofResources],
  )
  const texts = useMemo(() => {
    const persons = namedPersons(known?.records.persons ?? [])
    return new Map(
      own.map((row) => [
        row.key,
        fold(
          list.columns
            // What is counted and told of other records costs much and is found at those records.
            .filter(({ info }) => info.source !== '')
            .map(({ info, get }) => (known ? fieldText(info, get(row, known.records), lists, persons) : ''))
            .concat(rowTexts(list, row))
            .join('\n'),
        ),
      ]),
    )
  }, [own, list, known, lists])

  return useMemo((): ListNow | undefined => {
    if (known === undefined || findings === undefined) return undefined
    const words = wordsOf(query)
    const base = { findings, levels: countLevels(findings.filter(({ key }) => key !== '')) }
    const hasLevel = (key: string): boolean => level === undefined || worst.get(key) === level
    if (!ofResources) {
      const found = own.filter(
        (row) => words.every((word) => texts.get(row.key)?.includes(word) === true) && hasLevel(row.key),
      )
      const column = list.columns.find(({ id }) => id === list.facet)
      const facetOf = (row: ListRow): string => ownFacet?.of(row) ?? shown(column?.get(row, known.records))
      const lines = found
        .filter((row) => facet === undefined || facetOf(row) === facet)
        .map(({ key, resource }): Line => ({ key, ...(resource !== undefined && { resourceId: resource.id }) }))
      return {
        ...base,
        rows: new Map(own.map((row) => [row.key, row])),
        total: own.length,
        lines: linesOf(lines),
        facets: counted(found, facetOf),
        withFacet: (value) => found.filter((row) => facetOf(row) === value),
        levelOf: ({ key }) => worst.get(key),
        search: ownTexts,
      }
    }
    const isFound = rowMatcher(query, matching)
    const found = listed.filter((row) => isFound(row) && hasLevel(row.id))
    const facetOf = (row: ResourceRow): string => facetOfResource(list, row)
    const left = found.filter((row) => facet === undefined || facetOf(row) === facet)
    const items = list.id === 'dictionary'
    const unnamed = new Map(items ? listed.map((row) => [row.id, new Set(row.unnamedItems)]) : [])
    return {
      ...base,
      rows: new Map(),
      total: items ? listed.reduce((sum, row) => sum + row.items, 0) : listed.length,
      lines: items
        ? itemLines(left.map((row) => listedItems(row, level !== undefined, words)))
        : linesOf(left.map(({ id }) => ({ key: id, resourceId: id }))),
      facets: counted(found, facetOf),
      withFacet: () => [],
      levelOf: ({ key, resourceId = '', item }) =>
        item === undefined ? worst.get(key) : unnamed.get(resourceId)?.has(item) === true ? '建议' : undefined,
      search: { lettersOnly, waits },
    }
  }, [
    known,
    findings,
    query,
    level,
    facet,
    ofResources,
    own,
    texts,
    listed,
    matching,
    worst,
    list,
    lettersOnly,
    waits,
    ownFacet,
  ])
}
