import type { Sheet } from './sheet'
import type { OtherSheetReason } from '../text/left-out'
import { findHeader, type Header } from './find-header'

/** A sheet to be read, with its headings where it has some. */
export interface ChosenSheet {
  readonly sheet: Sheet
  readonly header: Header | undefined
}

export interface Choice {
  readonly chosen: readonly ChosenSheet[]
  readonly others: readonly { readonly sheet: string; readonly reason: OtherSheetReason }[]
}

const ASIDE =
  /示例|样例|样表|模板|字典|说明|旧版|旧$|备份|历史|废弃|作废|参考|副本|代码表|下拉|(^|[^a-z])(sample|dict|bak)/iu

const rowsBelow = (sheet: Sheet, row: number): number => {
  let filled = 0
  for (let at = row; at < sheet.rows.length && filled < 5000; at += 1)
    if ((sheet.rows[at] ?? []).some((text) => text !== undefined && text.trim() !== '')) filled += 1
  return filled
}

const fieldsOf = (header: Header | undefined): ReadonlySet<string> =>
  new Set([...(header?.assigned.values() ?? [])].map(({ field }) => field))

/** Share of the fields of two headings that both have. */
const alike = (a: Header | undefined, b: Header | undefined): number => {
  const left = fieldsOf(a)
  const right = fieldsOf(b)
  const both = [...left].filter((field) => right.has(field)).length
  return both / Math.max(1, left.size + right.size - both)
}

/**
 * The sheets of a book that hold the catalogue: the one whose headings name the most fields over rows of data, and those
 * headed like it (a sheet a 科室). Dictionaries, samples, old and hidden sheets are named with the reason. Without any
 * headings the fullest visible sheet is taken as it stands.
 */
export const chooseSheets = (sheets: readonly Sheet[]): Choice => {
  const rated = sheets.map((sheet) => {
    const header = findHeader(sheet)
    const data = rowsBelow(sheet, header === undefined ? 0 : header.last + 1)
    const aside = sheet.hidden || ASIDE.test(sheet.name)
    const score = header === undefined || data === 0 ? 0 : header.score * (aside ? 0.3 : 1) * (data >= 3 ? 1 : 0.7)
    return { sheet, header, data, aside, score }
  })
  const [best] = rated.toSorted(
    (a, b) => b.score - a.score || Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.data - a.data,
  )
  if (best === undefined) return { chosen: [], others: [] }
  const joins = (one: (typeof rated)[number]): boolean =>
    one === best ||
    (best.score > 0 && one.score > 0 && !one.aside && !best.aside && alike(one.header, best.header) >= 0.8)
  const reasonOf = (one: (typeof rated)[number]): OtherSheetReason => {
    if (one.sheet.hidden) return 'hidden'
    if (one.data === 0) return 'empty'
    if (one.aside) return 'old-or-sample'
    return one.header === undefined ? 'not-a-catalogue' : 'another-table'
  }
  return {
    chosen: rated.filter(joins).map(({ sheet, header }) => ({ sheet, header })),
    others: rated.filter((one) => !joins(one)).map((one) => ({ sheet: one.sheet.name, reason: reasonOf(one) })),
  }
}
