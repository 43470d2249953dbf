import type { ProfileFile } from './profile-file'

/** A value that two profiles hold differently: which keys differ, and how. */
export interface ChangedValue {
  readonly path: string
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[]
}
export interface ProfileDiff {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly ChangedValue[]
}

type Value = Readonly<Record<string, unknown>>

/** What an expected answer asks; its answer is what may differ. */
const questionOf = ({ event, rule, on, role, unitType }: Value): string =>
  [event, rule, on, role, unitType].filter((part) => typeof part === 'string').join(' ')

/** What a value is called inside its list: its id, role, clause number, question or kinds of unit; '' in single-valued lists. */
const nameOf = (value: Value): string => {
  if ('due' in value) return questionOf(value)
  const types = Array.isArray(value['unitTypes']) ? value['unitTypes'].join('、') : ''
  if (typeof value['role'] === 'string') return types === '' ? value['role'] : `${value['role']}（${types}）`
  for (const key of ['id', 'number', 'body']) if (typeof value[key] === 'string') return value[key]
  if (types !== '') return types
  return typeof value['why'] === 'string' && typeof value['text'] === 'string' ? value['text'] : ''
}

/** Every value of a profile by a path that stays the same when others are added or moved. */
const valuesOf = (file: ProfileFile): Map<string, Value> => {
  const values = new Map<string, Value>()
  const put = (path: string, value: Value) => {
    let free = path
    for (let version = 2; values.has(free); version++) free = `${path}#${version}`
    values.set(free, value)
  }
  const putAll = (list: string, entries: readonly Value[]) => {
    for (const value of entries) {
      const name = nameOf(value)
      put(name === '' ? list : `${list}/${name}`, value)
    }
  }
  const head: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(file)) {
    if (Array.isArray(value)) putAll(key, value)
    else if (key === 'filing' || key === 'catalogue')
      for (const [list, entries] of Object.entries(value as Record<string, Value[]>)) putAll(`${key}.${list}`, entries)
    else if (key === 'source') put(key, value as Value)
    else if (key !== '$schema') head[key] = value
  }
  put('head', head)
  return values
}

const same = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => same((one as Value)[key], (other as Value)[key]))
}

const changesOf = (before: Value, after: Value): ChangedValue['fields'] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))

/** What the second profile holds that the first does not, the other way round, and what both hold differently. */
export const diffProfiles = (before: ProfileFile, after: ProfileFile): ProfileDiff => {
  const old = valuesOf(before)
  const now = valuesOf(after)
  return {
    added: [...now.keys()].filter((path) => !old.has(path)),
    removed: [...old.keys()].filter((path) => !now.has(path)),
    changed: [...old].flatMap(([path, value]) => {
      const other = now.get(path)
      const fields = other === undefined ? [] : changesOf(value, other)
      return fields.length === 0 ? [] : [{ path, fields }]
    }),
  }
}

/** What the values of a profile are called in the document, by their paths in a diff; those without a name are left out. */
export const titlesInDiff = (file: ProfileFile): Map<string, string> =>
  new Map(
    [...valuesOf(file)].flatMap(([path, value]) => {
      const title = [value['title'], value['name'], value['about']].find((one) => typeof one === 'string')
      return title === undefined || path === 'head' ? [] : [[path, title]]
    }),
  )
