import type { CodeLists } from '../field/code-lists'
import { labelOf } from '../field/code-lists'
import { changeText as t } from '../text/change-text'
import { bearerWords, topicWords, whenWords } from '../text/rule-words'
import { standingText } from '../text/standing-text'
import { diffProfiles, type ChangedValue } from './diff-profiles'
import type { ProfileFile } from './profile-file'
import { when, type Bearer, type Level, type Topic } from './rule'

/** One value of a city's rules that another version holds differently. */
export interface ProfileChangeLine {
  readonly key: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** What it is: 角色, 规则, 表格… */
  readonly list: string
  /** What it is called there; '' where the list holds one value. */
  readonly title: string
  /** Before and after of what changed inside. */
  readonly details: readonly string[]
}

type Value = Readonly<Record<string, unknown>>

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Every value of a list of the file, whatever it holds. */
const valuesOf = (file: ProfileFile, list: string): readonly Value[] => {
  const found = list.split('.').reduce<unknown>((inside, step) => (inside as Value | undefined)?.[step], file)
  return Array.isArray(found) ? (found as Value[]) : []
}

/** What a value is called for people: its title, its name, or what it is about. */
const titleOf = (file: ProfileFile, list: string, name: string): string => {
  const bare = name.replace(/#\d+$/, '')
  const id = bare.replace(/（.*）$/, '')
  const value = valuesOf(file, list).find((one) =>
    ['id', 'role', 'number', 'body', 'text'].some((key) => one[key] === bare || one[key] === id),
  )
  if (list === 'clauses') return bare
  if (list === 'filing.addressee') return file.bodies.find((body) => body.id === id)?.name ?? bare
  return text(value?.['title']) ?? text(value?.['name']) ?? text(value?.['text']) ?? ''
}

/** A value of a key before or after, in words; undefined where only that it changed can be said. */
const valueWords = (field: string, value: unknown, file: ProfileFile, lists: CodeLists): string | undefined => {
  if (value === null || value === undefined) return t.nothing
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return String(value)
  if (field === 'when') {
    const read = when.safeParse(value)
    return read.success ? whenWords(read.data) : undefined
  }
  if (typeof value === 'string') {
    if (field === 'to' || field === 'by' || field === 'body')
      return file.bodies.find(({ id }) => id === value)?.name ?? value
    if (field === 'form') return file.forms.find(({ id }) => id === value)?.title ?? value
    if (field === 'bearer') return bearerWords[value as Bearer]
    if (field === 'topic') return topicWords[value as Topic]
    if (field === 'level') return standingText.levels[value as Level]
    return value
  }
  if (!Array.isArray(value)) return undefined
  const words = value.filter((one) => typeof one === 'string')
  if (words.length < value.length) return undefined
  if (field === 'names') return t.names(words.length)
  if (field === 'unitTypes' || field === 'exceptUnitTypes')
    return words.map((code) => labelOf(lists.unitType, code)).join('、')
  if (field === 'levels') return words.map((one) => standingText.levels[one as Level]).join('、')
  if (field === 'roles')
    return words.map((role) => file.roles.find((one) => one.role === role)?.title ?? role).join('、')
  return words.join('、')
}

const detailsOf = (
  { fields }: ChangedValue,
  before: ProfileFile,
  after: ProfileFile,
  lists: CodeLists,
): readonly string[] => [
  ...new Set(
    fields.map(({ field, from, to }) => {
      const label = t.fields[field]
      if (label === undefined) return `${t.other}：${t.changedInside}`
      const old = valueWords(field, from, before, lists)
      const now = valueWords(field, to, after, lists)
      return old === undefined || now === undefined || old === now
        ? `${label}：${t.changedInside}`
        : t.line(label, old, now)
    }),
  ),
]

const split = (path: string): readonly [list: string, name: string] => {
  const at = path.indexOf('/')
  return at < 0 ? [path.replace(/#\d+$/, ''), ''] : [path.slice(0, at), path.slice(at + 1)]
}

/** What `after` holds differently from `before`, a line for each value, in words; none where both say the same. */
export const profileChanges = (before: ProfileFile, after: ProfileFile, lists: CodeLists): ProfileChangeLine[] => {
  const diff = diffProfiles(before, after)
  const line = (kind: ProfileChangeLine['kind'], path: string, details: readonly string[]): ProfileChangeLine => {
    const [list, name] = split(path)
    const title = name === '' ? '' : titleOf(kind === 'removed' ? before : after, list, name)
    return { key: `${kind} ${path}`, kind, list: t.lists[list] ?? list, title, details }
  }
  return [
    ...diff.changed.map((value) => line('changed', value.path, detailsOf(value, before, after, lists))),
    ...diff.added.map((path) => line('added', path, [])),
    ...diff.removed.map((path) => line('removed', path, [])),
  ]
}
