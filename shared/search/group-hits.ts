import { fold, wordsOf } from './fold'
import { hitIn, type SearchHit } from './search-index'

/** One line of the palette: a record to open, and what stands beside its name (the resource of an item). */
export interface FoundRow {
  readonly id: string
  readonly name: string
  readonly detail: string
  /** What resources name without a record of its own: `id` is the name. */
  readonly unlisted?: true
  /** So many resources name it, where resources name records of its kind. */
  readonly resources?: number
}

export interface Found {
  /** A table, `pages`, or `items` of resources. */
  readonly group: string
  readonly rows: readonly FoundRow[]
  /** Records found in all; `rows` holds the first of them. */
  readonly total: number
}

const rowOf = ({ record }: SearchHit): FoundRow => ({ id: record.id, name: record.name, detail: record.more[0] ?? '' })

/**
 * The hits of a query as the palette shows them: pages, then `tables` in their order with items behind resources; at most
 * `most` of each group, those whose name is hit first. `source` is the table of what resources name as where they come from.
 */
export const groupHits = (
  hits: readonly SearchHit[],
  query: string,
  most: number,
  tables: readonly string[],
  source: string | undefined,
): readonly Found[] => {
  const words = wordsOf(query)
  const rank = (hit: SearchHit): number =>
    fold(hit.record.name).startsWith(words[0] ?? '') ? 0 : hitIn.name(hit) ? 1 : 2
  const own = (group: string): Found => {
    const ranked: SearchHit[][] = [[], [], []]
    for (const hit of hits)
      if (hit.record.group === group && (hitIn.name(hit) || hitIn.more(hit) || hitIn.system(hit)))
        ranked[rank(hit)]?.push(hit)
    const all = ranked.flat()
    return { group, total: all.length, rows: all.slice(0, most).map(rowOf) }
  }
  const items: FoundRow[] = []
  const sources = new Map<string, number>()
  let itemCount = 0
  for (const hit of hits) {
    for (const at of hitIn.items(hit)) {
      itemCount++
      if (items.length < most)
        items.push({ id: hit.record.id, name: hit.record.items[at] ?? '', detail: hit.record.name })
    }
    if (hitIn.system(hit)) sources.set(hit.record.system, (sources.get(hit.record.system) ?? 0) + 1)
  }
  const counts = new Map([...sources].map(([name, count]) => [fold(name), count]))
  const listed = (group: string): Found => {
    const records = own(group)
    const named = new Set(hits.filter(({ record }) => record.group === group).map(({ record }) => fold(record.name)))
    const unlisted = [...sources].filter(([name]) => !named.has(fold(name)))
    return {
      group,
      total: records.total + unlisted.length,
      rows: [
        ...records.rows.map((row): FoundRow => ({ ...row, resources: counts.get(fold(row.name)) ?? 0 })),
        ...unlisted.map(([name, count]): FoundRow => ({
          id: name,
          name,
          detail: '',
          unlisted: true,
          resources: count,
        })),
      ].slice(0, most),
    }
  }
  const groups = [
    own('pages'),
    ...tables.flatMap((table): Found[] => {
      if (table === source) return [listed(table)]
      return table === 'resources' ? [own(table), { group: 'items', total: itemCount, rows: items }] : [own(table)]
    }),
  ]
  return groups.filter(({ total }) => total > 0)
}
