import type { CodeEntry, CodeList } from './code-lists'
import { foldLabel } from './plain-text'

const indexes = new WeakMap<CodeList, ReadonlyMap<string, CodeEntry>>()

/** Spellings of a list, folded; made once per list. */
const indexOf = (list: CodeList): ReadonlyMap<string, CodeEntry> => {
  const known = indexes.get(list)
  if (known !== undefined) return known
  const index = new Map<string, CodeEntry>()
  const add = (text: string, entry: CodeEntry): void => {
    const key = foldLabel(text)
    if (key !== '' && !index.has(key)) index.set(key, entry)
  }
  for (const entry of list.entries) add(entry.label, entry)
  for (const entry of list.entries) for (const alias of entry.aliases ?? []) add(alias, entry)
  for (const entry of list.entries) add(entry.code, entry)
  indexes.set(list, index)
  return index
}

/** A number before a label: marked off from it, or at once before words that do not count (3年 is no 年, 1年 is). */
const NUMBERED =
  /^[(\[]?(?:\d{1,2}[)\].、:\s-]*[)\].、:-]\s*|\d{1,2}(?!\d|\s*个?[年月季周日天])\s*|1\s*(?=个?[年月季周日天]))/u

/**
 * The entry that a text names: its label, an alias or its code, however wide, spaced or cased; with a number before it
 * (`1.无条件共享`), words in brackets behind it (`三级（敏感）`) or a trailing 类. Undefined when the list has none.
 */
export const entryOf = (list: CodeList, text: string): CodeEntry | undefined => {
  const index = indexOf(list)
  const exact = index.get(foldLabel(text))
  if (exact !== undefined) return exact
  const bare = text.normalize('NFKC').replace(/[(\[【].*$/u, '')
  for (const candidate of [bare, bare.replace(NUMBERED, ''), text.normalize('NFKC').replace(NUMBERED, '')]) {
    const key = foldLabel(candidate)
    const found = index.get(key) ?? index.get(key.replace(/类$/u, '')) ?? index.get(`${key}类`)
    if (key !== '' && found !== undefined) return found
  }
  return undefined
}

/** Number of single-character edits between two texts (Levenshtein), in O(length²) of short labels. */
export const editDistance = (a: string, b: string): number => {
  const left = Array.from(a)
  const right = Array.from(b)
  let row = right.map((_, index) => index + 1)
  row.unshift(0)
  for (const [i, from] of left.entries()) {
    const next = [i + 1]
    for (const [j, to] of right.entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (from === to ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}

/** Words that say a value without being near it in letters: what clerks write where a cycle is asked for. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/随时|有空|按需|需要|视情况|不固定|有变化|变动|适时|及时/u, '不定期'],
  [/自动|同步/u, '实时'],
  [/天|日/u, '每日'],
  [/周|星期/u, '每周'],
  [/半年/u, '每半年'],
  [/季/u, '每季度'],
  [/月/u, '每月'],
  [/年/u, '每年'],
]

/** Every so many years, months … : a period that no entry is near to, however few letters differ. */
const COUNTED = /^每?隔?\s*(?:[2-9]|[1-9]\d+|[二两三四五六七八九十]+)\s*个?(?:年|月|季|周|星期|日|天)/u

const likeness = (a: string, b: string): number => {
  const longest = Math.max(Array.from(a).length, Array.from(b).length)
  return longest === 0 ? 0 : 1 - editDistance(a, b) / longest
}

/** The entry nearest to a text that is not in the list, by letters shared or by hint words; undefined when nothing is near. */
export const nearestEntry = (list: CodeList, text: string): CodeEntry | undefined => {
  const key = foldLabel(text)
  const term = /学期/u.test(text) ? list.entries.find((entry) => entry.label === '每半年') : undefined
  if (term !== undefined) return term
  if (COUNTED.test(text)) return undefined
  let best: CodeEntry | undefined
  let bestLikeness = 0
  for (const entry of list.entries)
    for (const spelling of [entry.label, ...(entry.aliases ?? [])]) {
      const score = likeness(key, foldLabel(spelling))
      if (score > bestLikeness) {
        best = entry
        bestLikeness = score
      }
    }
  if (bestLikeness >= 0.5) return best
  for (const [pattern, label] of HINTS) {
    const hinted = pattern.test(text) ? list.entries.find((entry) => entry.label === label) : undefined
    if (hinted !== undefined) return hinted
  }
  return bestLikeness > 0.2 ? best : undefined
}
