import type { ResourceRow } from '../../data/store/resource-row'

/** One line of a list as an address: the record or resource, and for the dictionary the position of the item. */
export interface Line {
  readonly key: string
  /** The resource whose record must be read to show the line. */
  readonly resourceId?: string
  readonly item?: number
}

/** The lines of a list in their order, made when they are looked at: a dictionary has 300,000. */
export interface Lines {
  readonly length: number
  readonly at: (index: number) => Line | undefined
  readonly indexOf: (key: string) => number
}

/** Lines that stand there already. */
export const linesOf = (all: readonly Line[]): Lines => {
  const places = new Map(all.map(({ key }, at) => [key, at]))
  return { length: all.length, at: (index) => all[index], indexOf: (key) => places.get(key) ?? -1 }
}

/** A resource and the positions of those of its items that are listed; a number lists the first so many. */
export interface ListedItems {
  readonly id: string
  readonly items: number | readonly number[]
}

const countOf = ({ items }: ListedItems): number => (typeof items === 'number' ? items : items.length)

const itemKey = (resourceId: string, item: number): string => `${resourceId}.${String(item)}`

/** One line an item, found by counting: nothing is kept for each of them. */
export const itemLines = (parts: readonly ListedItems[]): Lines => {
  const starts = new Uint32Array(parts.length + 1)
  for (const [at, part] of parts.entries()) starts[at + 1] = (starts[at] ?? 0) + countOf(part)
  return {
    length: starts[parts.length] ?? 0,
    at: (index) => {
      if (index < 0) return undefined
      let [low, high] = [0, parts.length]
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if ((starts[middle] ?? 0) <= index) low = middle
        else high = middle
      }
      const part = parts[low]
      const within = index - (starts[low] ?? 0)
      const item = typeof part?.items === 'number' ? within : part?.items[within]
      return part === undefined || item === undefined || within >= countOf(part)
        ? undefined
        : { key: itemKey(part.id, item), resourceId: part.id, item }
    },
    indexOf: (key) => {
      const [id = '', item = ''] = key.split('.')
      const place = parts.findIndex((part) => part.id === id)
      const part = parts[place]
      if (part === undefined) return -1
      const within =
        typeof part.items === 'number'
          ? Number(item) < part.items
            ? Number(item)
            : -1
          : part.items.indexOf(Number(item))
      return within < 0 ? -1 : (starts[place] ?? 0) + within
    },
  }
}

/** Numbers of the lines of a text that hold the word; looks no further than its hits, because there are 20,000 texts. */
const linesWith = (text: string, word: string): ReadonlySet<number> => {
  const found = new Set<number>()
  let [line, end] = [0, text.indexOf('\n')]
  for (let hit = text.indexOf(word); hit !== -1; hit = end === -1 ? -1 : text.indexOf(word, end)) {
    while (end !== -1 && end < hit) {
      line++
      end = text.indexOf('\n', end + 1)
    }
    found.add(line)
  }
  return found
}

/** Lines of a thin row's search text that stand before those of its items, two each (see resourceRow). */
const BEFORE = 4

/** Items of a thin row: all of them, or those without 字段名, or those whose own words are searched for. */
export const listedItems = (row: ResourceRow, unnamedOnly: boolean, words: readonly string[]): ListedItems => {
  const all = unnamedOnly ? row.unnamedItems : row.items
  if (words.length === 0) return { id: row.id, items: all }
  const hits = words.map((word) => linesWith(row.search, word))
  const isHit = (at: number): boolean =>
    hits.every((lines) => lines.has(BEFORE + 2 * at) || lines.has(BEFORE + 2 * at + 1))
  const own: number[] = []
  const most = typeof all === 'number' ? all : all.length
  for (let each = 0; each < most; each++) {
    const at = typeof all === 'number' ? each : all[each]
    if (at !== undefined && isHit(at)) own.push(at)
  }
  // Found by the resource's own name, or by pinyin: then its items belong together.
  return { id: row.id, items: own.length > 0 ? own : all }
}

/** One text each is compared faster than fields one after the other. */
const sortedBy = (rows: readonly ResourceRow[], keyOf: (row: ResourceRow) => string): readonly ResourceRow[] =>
  rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row)

const byCode = ({ code, name, id }: ResourceRow): string => `${code}\n${name}\n${id}`
const byDuty = (row: ResourceRow): string => `${row.dutyBasis}\n${row.matterCode}\n${byCode(row)}`

/** Thin rows of the resources that a list of the catalogue shows, in no order. */
export const resourcesIn = (id: string, rows: readonly ResourceRow[]): readonly ResourceRow[] =>
  id === 'responsibility' ? rows.filter(({ shareType }) => shareType === '1' || shareType === '2') : rows

/** The same in the order of the list. */
export const resourcesListed = (id: string, rows: readonly ResourceRow[]): readonly ResourceRow[] =>
  sortedBy(resourcesIn(id, rows), id === 'functions' ? byDuty : byCode)
