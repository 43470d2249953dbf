import { shown } from '../base/draft'
import type { UnitDraft } from './unit'

const MARK = '示例'

/** The unit's name as it leaves the program: of the invented unit it says so, whatever was typed over its name. */
export const printedName = ({ name, sample }: UnitDraft): string => {
  const own = shown(name).trim()
  return sample && !own.includes(MARK) ? `${own}（${MARK}）` : own
}
