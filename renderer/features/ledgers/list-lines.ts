import type { LedgerId } from '../../../shared/ledgers/ledger'
import type { ResourceRow } from '../../data/resource-row'

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

/** A resource and the positions of those of its items that are listed. */
export interface ListedItems {
  readonly id: string
  readonly items: readonly number[]
}

export const itemKey = (resourceId: string, item: number): string => `${resourceId}.${String(item)}`

/** One line an item, found by counting: nothing is kept for each of them. */
export const itemLines = (parts: readonly ListedItems[]): Lines => {
  const starts = new Uint32Array(parts.length + 1)
  for (const [at, { items }] of parts.entries()) starts[at + 1] = (starts[at] ?? 0) + items.length
  const places = new Map(parts.map(({ id }, at) => [id, at]))
  return {
    length: starts[parts.length] ?? 0,
    at: (index) => {
      let [low, high] = [0, parts.length]
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if ((starts[middle] ?? 0) <= index) low = middle
        else high = middle
      }
      const part = parts[low]
      const item = part?.items[index - (starts[low] ?? 0)]
      return part === undefined || item === undefined
        ? undefined
        : { key: itemKey(part.id, item), resourceId: part.id, item }
    },
    indexOf: (key) => {
      const [id = '', item = ''] = key.split('.')
      const place = places.get(id)
      const within = place === undefined ? -1 : (parts[place]?.items.indexOf(Number(item)) ?? -1)
      return place === undefined || within < 0 ? -1 : (starts[place] ?? 0) + within
    },
  }
}

/** Items of a thin row: all of them, or those without 字段名, or those whose own words are searched for. */
export const listedItems = (row: ResourceRow, unnamedOnly: boolean, words: readonly string[]): ListedItems => {
  const all = unnamedOnly ? row.unnamedItems : Array.from({ length: row.items }, (_, at) => at)
  if (words.length === 0) return { id: row.id, items: all }
  // Four lines of the resource stand before two of each item (see resourceRow).
  const texts = row.search.split('\n')
  const aligned = texts.length === 4 + 2 * row.items
  const own = aligned
    ? all.filter((at) =>
        words.every((word) => texts[4 + 2 * at]?.includes(word) === true || texts[5 + 2 * at]?.includes(word) === true),
      )
    : []
  // Found by the resource's own name, or by pinyin: then its items belong together.
  return { id: row.id, items: own.length === 0 ? all : own }
}

const order = (...keys: readonly ((row: ResourceRow) => string)[]) => {
  return (a: ResourceRow, b: ResourceRow): number => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)]
      if (left !== right) return left < right ? -1 : 1
    }
    return 0
  }
}
const byCode = order(
  ({ code }) => code,
  ({ name }) => name,
  ({ id }) => id,
)
const byDuty = order(
  ({ dutyBasis }) => dutyBasis,
  ({ matterCode }) => matterCode,
  ({ code }) => code,
  ({ name }) => name,
  ({ id }) => id,
)

/** Thin rows of the resources that a list shows, in its order; empty for lists of other records. */
export const resourcesListed = (id: LedgerId, rows: readonly ResourceRow[]): readonly ResourceRow[] => {
  switch (id) {
    case 'dictionary':
    case 'gathering':
      return rows.toSorted(byCode)
    case 'functions':
      return rows.toSorted(byDuty)
    case 'responsibility':
      return rows.filter(({ shareType }) => shareType === '1' || shareType === '2').toSorted(byCode)
    case 'systems':
    case 'demands':
    case 'backflow':
    case 'opening':
      return []
  }
}
