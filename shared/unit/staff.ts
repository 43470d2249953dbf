import { isRaw } from '../base/draft'
import type { UnitDraft } from './unit'

/** 在职人数 by year, of the years whose number can be read. */
export const staffOf = ({ staff = [] }: Pick<UnitDraft, 'staff'>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    staff.flatMap(({ year, count }) => (isRaw(count) || !/^\d{1,6}$/.test(count) ? [] : [[year, Number(count)]])),
  )
