import type { LevelCounts } from '../../../data/check/resource-check'
import type { ResourceRow } from '../../../data/store/resource-row'
import { rowMatcher } from '../../../data/search/use-search'
import type { FindingLevel } from '../../../../shared/base/finding-level'

/** What the list is narrowed to; an absent key narrows nothing. */
export interface ListFilter {
  readonly query: string
  readonly shareType?: string
  readonly formatClass?: string
  readonly cycle?: string
  readonly status?: string
  readonly level?: FindingLevel
  /** Only what was not updated within its cycle. */
  readonly stale?: true
  /** Only these, as the next step of the completeness named them. */
  readonly among?: ReadonlySet<string>
}

export const noFilter: ListFilter = { query: '' }

/** True where the filter leaves anything out. */
export const isNarrowed = (filter: ListFilter): boolean => Object.keys(filter).length > 1 || filter.query !== ''

const levels: readonly FindingLevel[] = ['必改', '需说明', '建议']

/** What the list begins with where another screen led to it (`?stale=1`, `?level=必改`, `?q=…`). */
export const startFilter = (wanted: URLSearchParams): ListFilter => {
  const level = levels.find((each) => each === wanted.get('level'))
  return { query: wanted.get('q') ?? '', ...(level && { level }), ...(wanted.has('stale') && { stale: true as const }) }
}

export type FindingCounts = ReadonlyMap<string, LevelCounts>

/** The rows that match the query (as `matching` knows, where it was searched) and every chosen filter. */
export const filterRows = (
  rows: readonly ResourceRow[],
  filter: ListFilter,
  counts: FindingCounts,
  isStale: (row: ResourceRow) => boolean,
  matching?: ReadonlySet<string>,
): readonly ResourceRow[] => {
  const isFound = rowMatcher(filter.query, matching)
  const { shareType, formatClass, cycle, status, level, stale, among } = filter
  return rows.filter(
    (row) =>
      (shareType === undefined || row.shareType === shareType) &&
      (formatClass === undefined || row.formatClass === formatClass) &&
      (cycle === undefined || row.cycle === cycle) &&
      (status === undefined || row.status === status) &&
      (among === undefined || among.has(row.id)) &&
      (stale === undefined || isStale(row)) &&
      (level === undefined || (counts.get(row.id)?.[level] ?? 0) > 0) &&
      isFound(row),
  )
}

const sortFields = [
  'name',
  'code',
  'provider',
  'formatClass',
  'shareType',
  'openType',
  'cycle',
  'lastUpdated',
  'status',
  'items',
  'findings',
] as const satisfies readonly (keyof ResourceRow | 'findings')[]

export interface ListSort {
  readonly field: (typeof sortFields)[number]
  readonly descending: boolean
}

/** The order that a kept view names; undefined where this program has no such column. */
export const sortOf = (sort: { readonly field: string; readonly descending: boolean } | undefined) => {
  const field = sortFields.find((each) => each === sort?.field)
  return field === undefined ? undefined : { field, descending: sort?.descending ?? false }
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** The rows in the wanted order; without one, in the order they were entered. */
export const sortRows = (
  rows: readonly ResourceRow[],
  sort: ListSort | undefined,
  counts: FindingCounts,
): readonly ResourceRow[] => {
  if (sort === undefined) return rows
  const { field } = sort
  const sign = sort.descending ? -1 : 1
  const weight = (row: ResourceRow): number => {
    const found = counts.get(row.id)
    return found === undefined ? 0 : found.必改 * 1_000_000 + found.需说明 * 1_000 + found.建议
  }
  const compare = (a: ResourceRow, b: ResourceRow): number =>
    field === 'findings'
      ? weight(a) - weight(b)
      : field === 'items'
        ? a.items - b.items
        : collator.compare(a[field], b[field])
  return [...rows].sort((a, b) => sign * compare(a, b))
}
