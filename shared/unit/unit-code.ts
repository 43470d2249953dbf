import { shown } from '../base/draft'
import { isCreditCode } from './credit-code'
import type { UnitDraft } from './unit'

/**
 * What stands for the unit on packages: its 统一社会信用代码, or for a unit that holds none yet `ZW-` (暂无) with its
 * region code and the beginning of its chain, which nobody else has.
 */
export const unitCode = (unit: UnitDraft, chain: string): string => {
  const code = shown(unit.creditCode).trim().toUpperCase()
  if (isCreditCode(code)) return code
  const region = shown(unit.regionCode).replace(/\D/g, '').slice(0, 12)
  return ['ZW', ...(region === '' ? [] : [region]), chain.slice(0, 8)].join('-')
}
