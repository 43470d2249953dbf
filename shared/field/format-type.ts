import type { CodeEntry, CodeLists } from './code-lists'
import { editDistance, entryOf } from './nearest-entry'
import { foldLabel } from './plain-text'

/** Types in real use that the 1272 list does not name: kept, with a word asked for in 其他类型资源格式描述. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  file: ['rtf', 'odt', 'md', 'json', 'zip', 'rar', '7z', 'caj', 'ceb', 'log', 'eml'],
  sheet: ['ods', 'tsv'],
  db: [
    'mongodb',
    'redis',
    'hive',
    'hbase',
    'sqlite',
    'tidb',
    'mariadb',
    'polardb',
    'gbase',
    'clickhouse',
    'elasticsearch',
    '神通',
    '虚谷',
    '瀚高',
    'opengauss',
    'tdsql',
    'informix',
    'mdb',
    'accdb',
  ],
  image: ['dwg', 'dxf', 'shp', 'psd', 'svg', 'geojson', 'gdb', 'tiff', 'cad', 'webp'],
  media: ['mp3', 'avi', 'wav', 'wmv', 'flv', 'mov', 'mkv', 'wma', 'rmvb', 'mpeg'],
  api: ['soap', 'https', 'webapi', 'grpc', 'graphql', 'json', 'xml'],
  self: [],
}

export interface KnownType {
  /** As the list spells it. */
  readonly type: string
  /** Codes of the format classes it belongs to. */
  readonly classes: readonly string[]
  readonly listed: boolean
}

const indexes = new WeakMap<CodeLists, ReadonlyMap<string, KnownType>>()

const indexOf = (lists: CodeLists): ReadonlyMap<string, KnownType> => {
  const known = indexes.get(lists)
  if (known !== undefined) return known
  const index = new Map<string, { type: string; classes: string[]; listed: boolean }>()
  const add = (text: string, type: string, entry: CodeEntry, listed: boolean): void => {
    const key = foldLabel(text)
    const present = index.get(key)
    if (present === undefined) index.set(key, { type, classes: [entry.code], listed })
    else if (!present.classes.includes(entry.code) && present.listed === listed) present.classes.push(entry.code)
  }
  const { entries } = lists.formatClass
  for (const entry of entries) for (const type of entry.types ?? []) add(type, type, entry, true)
  for (const entry of entries)
    for (const [alias, type] of Object.entries(entry.typeAliases ?? {})) add(alias, type, entry, true)
  for (const entry of entries) for (const type of FURTHER[entry.code] ?? []) add(type, type, entry, false)
  indexes.set(lists, index)
  return index
}

/** The format type a text names (`MySQL`, `达梦`, `.xlsx`, `mysql 5.7`); undefined when no class has it. */
export const formatTypeOf = (lists: CodeLists, text: string): KnownType | undefined => {
  const index = indexOf(lists)
  const key = foldLabel(text)
  const short = foldLabel(text.replace(/数据库$|格式$|文件$|文档$|表格$/u, ''))
  return index.get(key) ?? index.get(short) ?? index.get(foldLabel(text.replace(/[\s(（]*[vV]?\d[\d.]*[\w)）]*$/u, '')))
}

/** The listed type of a class that a mistyped text comes nearest to, within a third of its letters. */
export const nearestFormatType = (
  lists: CodeLists,
  formatClass: string | undefined,
  text: string,
): string | undefined => {
  const key = foldLabel(text)
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(Array.from(key).length / 3))
  for (const entry of lists.formatClass.entries) {
    if (formatClass !== undefined && entry.code !== formatClass) continue
    for (const type of entry.types ?? []) {
      const distance = editDistance(key, foldLabel(type))
      if (distance <= bestDistance && (best === undefined || distance < bestDistance)) {
        best = type
        bestDistance = distance
      }
    }
  }
  return best
}

/** `数据库-MySQL` in one cell: its class and, behind the dash, its type. Undefined when the first part is no class. */
export const splitFormat = (
  lists: CodeLists,
  text: string,
): { readonly formatClass: string; readonly type: string } | undefined => {
  const found = /^(.+?)\s*[-—－/／:：(（]\s*(.+?)[)）]?$/u.exec(text)
  const entry = found?.[1] === undefined ? undefined : entryOf(lists.formatClass, found[1])
  return entry === undefined || found?.[2] === undefined ? undefined : { formatClass: entry.code, type: found[2] }
}
