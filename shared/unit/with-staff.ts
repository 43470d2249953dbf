import type { DraftText } from '../base/draft'
import type { UnitDraft } from './unit'

/** A number of people as typed: digits, or the words themselves where they are none; undefined when empty. */
export const readStaff = (typed: string): DraftText | undefined => {
  const text = typed.trim()
  if (text === '') return undefined
  const digits = /^(\d{1,6})人?$/.exec(text.normalize('NFKC').replace(/[\s,]/g, ''))?.[1]
  return digits === undefined ? { raw: text } : String(Number(digits))
}

/** 在职人数 with that of one year changed, in the order of the years; undefined where no year is left. */
export const withStaff = (
  { staff = [] }: Pick<UnitDraft, 'staff'>,
  year: string,
  count: DraftText | undefined,
): UnitDraft['staff'] => {
  const others = staff.filter((one) => one.year !== year)
  const all = count === undefined ? others : [...others, { year, count }]
  return all.length === 0 ? undefined : all.sort((a, b) => (a.year < b.year ? -1 : 1))
}
