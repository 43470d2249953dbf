import type { SearchTexts } from '../field/search-texts'
import { fold, wordsOf } from './fold'
import { createPackedTexts, type PinyinReadings } from './packed-texts'

/** A record as the search knows it: `group` is its table, or `pages`. The name of a person is read as a name. */
export interface SearchRecord extends SearchTexts {
  readonly id: string
  readonly group: string
}

/** A record that matches every word. A letter may hit every record there is: what was hit is looked up when asked for. */
export interface SearchHit {
  readonly record: SearchRecord
  /** Where the record's texts begin among `owned`: its name, its system, what else there is, its items. */
  readonly first: number
  /** Number of each text that a record has. */
  readonly owned: Uint32Array
  /** For each word of the query, 1 for the texts that hold it. */
  readonly found: readonly Uint8Array[]
}

const isTextHit = ({ first, owned, found }: SearchHit, at: number): boolean =>
  found.some((hits) => hits[owned[first + at] ?? 0] === 1)

/** What of a record any word of the query hit; of items their positions. */
export const hitIn = {
  name: (hit: SearchHit): boolean => isTextHit(hit, 0),
  system: (hit: SearchHit): boolean => isTextHit(hit, 1),
  more: (hit: SearchHit): boolean => hit.record.more.some((_, at) => isTextHit(hit, 2 + at)),
  items: (hit: SearchHit): number[] => {
    const { items, more } = hit.record
    return items.flatMap((_, at) => (isTextHit(hit, 2 + more.length + at) ? [at] : []))
  },
}

/** For each text the records that own it: those of text `at` stand from `starts[at]` up to `starts[at + 1]`. */
const ownersOf = (owned: Uint32Array, firsts: Uint32Array, texts: number) => {
  const starts = new Uint32Array(texts + 1)
  for (const text of owned) starts[text + 1] = (starts[text + 1] ?? 0) + 1
  for (let text = 0; text < texts; text++) starts[text + 1] = (starts[text + 1] ?? 0) + (starts[text] ?? 0)
  const owners = new Uint32Array(owned.length)
  const next = starts.slice()
  for (let record = 0; record + 1 < firsts.length; record++)
    for (let at = firsts[record] ?? 0; at < (firsts[record + 1] ?? 0); at++) {
      const text = owned[at] ?? 0
      const place = next[text] ?? 0
      owners[place] = record
      next[text] = place + 1
    }
  return { owners, starts }
}

/** An index that does not change: records by their texts. */
export const createSearchIndex = (records: readonly SearchRecord[], readings: PinyinReadings) => {
  const texts = createPackedTexts(readings)
  const numbers: number[] = []
  const firsts = new Uint32Array(records.length + 1)
  for (const [at, { group, name, system, more, items }] of records.entries()) {
    numbers.push(texts.add(fold(name), group === 'persons'))
    for (const text of [system, ...more, ...items]) numbers.push(texts.add(fold(text), false))
    firsts[at + 1] = numbers.length
  }
  const owned = Uint32Array.from(numbers)
  const { find, count } = texts.pack()
  const { owners, starts } = ownersOf(owned, firsts, count)

  /** By place, 1 for the records that own one of these texts. */
  const recordsWith = (texts: Uint8Array): Uint8Array => {
    const marks = new Uint8Array(records.length)
    for (let text = 0; text < count; text++)
      if (texts[text] === 1)
        for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at++) marks[owners[at] ?? 0] = 1
    return marks
  }
  const both = (marks: Uint8Array, others: Uint8Array): Uint8Array => marks.map((mark, at) => mark & (others[at] ?? 0))

  /** Records in their order that hold every word of the query, each word in any of their texts. */
  return (query: string, skips: (id: string) => boolean): readonly SearchHit[] => {
    const found = wordsOf(query).map(find)
    const [first = new Uint8Array(records.length).fill(1), ...rest] = found.map(recordsWith)
    const matching = rest.reduce(both, first)
    const hits: SearchHit[] = []
    for (let at = 0; at < matching.length; at++) {
      const record = records[at]
      if (matching[at] === 1 && record !== undefined && !skips(record.id))
        hits.push({ record, first: firsts[at] ?? 0, owned, found })
    }
    return hits
  }
}

/** Changed records beside the large index before it is made anew. */
const MOST_BESIDE = 1_000

/** A search that follows changes: what changed stands in a small index beside the large one. */
export const createSearch = (readings: PinyinReadings) => {
  let base = createSearchIndex([], readings)
  let records = new Map<string, SearchRecord>()
  let changed = new Map<string, SearchRecord | null>()
  let beside: ReturnType<typeof createSearchIndex> | undefined

  const load = (all: readonly SearchRecord[]): void => {
    records = new Map(all.map((record) => [record.id, record]))
    base = createSearchIndex(all, readings)
    changed = new Map()
    beside = undefined
  }
  const change = (id: string, after: SearchRecord | null): void => {
    changed.set(id, after)
    beside = undefined
    if (changed.size <= MOST_BESIDE) return
    for (const [each, record] of changed)
      if (record === null) records.delete(each)
      else records.set(each, record)
    load([...records.values()])
  }
  const find = (query: string): readonly SearchHit[] => {
    if (changed.size === 0) return base(query, () => false)
    beside ??= createSearchIndex(
      [...changed.values()].filter((record) => record !== null),
      readings,
    )
    return [...base(query, (id) => changed.has(id)), ...beside(query, () => false)]
  }
  return { load, change, find }
}
export type Search = ReturnType<typeof createSearch>
