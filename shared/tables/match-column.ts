import { foldLabel } from '../field/plain-text'
import { columnNames, columnPatterns, weakNames } from './column-names'
import type { FieldRef } from '../catalogue/field-ref'

/** A field that a heading may mean, and how sure that is (0 to 1). */
export interface ColumnMatch {
  readonly field: FieldRef
  readonly confidence: number
}

const EXACT = 1
const UNBRACKETED = 0.95
const PATTERN = 0.7

const index = new Map<string, ColumnMatch[]>()
const add = (name: string, field: FieldRef, confidence: number): void => {
  const key = foldLabel(name)
  index.set(key, [...(index.get(key) ?? []), { field, confidence }])
}
for (const [field, names] of Object.entries(columnNames)) for (const name of names) add(name, field as FieldRef, EXACT)
for (const [field, names, confidence] of weakNames) for (const name of names) add(name, field, confidence)

const MARKS = /[*＊※★☆●○▲△◆◇#]|[(（【[]?(?:必填|选填|必填项|选填项|可选|非必填|条件必填)[)）】\]]?/gu
const NUMBERED = /^(?:[(（]?\d{1,2}[)）.、．:：]\s*|[一二三四五六七八九十]{1,3}、)/u
const BRACKETS = /[(（【[][^()（）【】[\]]*[)）】\]]/gu

/** A heading without marks of duty, numbering, white space and punctuation. */
const foldHeading = (text: string): string => foldLabel(text.replace(MARKS, '').replace(NUMBERED, ''))

/** Brackets go first: a mark of duty inside them (（必填，最多50字）) would take half of them away. */
const unbracketed = (text: string): string =>
  foldLabel(text.replace(BRACKETS, '').replace(MARKS, '').replace(NUMBERED, ''))

const scaled = (matches: readonly ColumnMatch[], by: number): ColumnMatch[] =>
  matches.map(({ field, confidence }) => ({ field, confidence: confidence * by }))

const byPattern = (key: string): ColumnMatch[] => {
  if (key.length > 24) return []
  const found = columnPatterns.find(([pattern]) => pattern.test(key))
  return found === undefined ? [] : [{ field: found[1], confidence: PATTERN }]
}

const matchOne = (text: string): readonly ColumnMatch[] => {
  const whole = index.get(foldHeading(text))
  if (whole !== undefined) return whole
  const bare = unbracketed(text)
  const known = bare === '' ? undefined : index.get(bare)
  return known === undefined ? byPattern(bare) : scaled(known, UNBRACKETED)
}

const GROUP_TAIL = /(?:相关)?(?:信息|属性|情况|要求|内容|分类|基本信息)$/u
const cache = new Map<string, readonly ColumnMatch[]>()

const matchPath = (path: readonly string[]): readonly ColumnMatch[] => {
  const label = path.at(-1) ?? ''
  const groups = path.slice(0, -1).map((group) => group.replace(MARKS, '').trim())
  for (const group of groups.toReversed())
    for (const prefix of [group, group.replace(GROUP_TAIL, '')]) {
      const joint =
        prefix === '' || foldHeading(prefix) === foldHeading(label)
          ? []
          : (index.get(foldHeading(prefix + label)) ?? [])
      if (joint.length > 0) return joint
    }
  return matchOne(label)
}

/**
 * Fields that a heading may mean, the surest first. `path` is the heading with the group headings above it, outermost
 * first: 共享属性 over 类型 means 共享类型.
 */
export const matchColumn = (path: readonly string[]): readonly ColumnMatch[] => {
  const key = path.join('\n')
  const known = cache.get(key)
  if (known !== undefined) return known
  const found = matchPath(path)
  if (cache.size > 5000) cache.clear()
  cache.set(key, found)
  return found
}
