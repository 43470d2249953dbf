import { filedTables, kindOf } from '../../../shared/kinds/data-kinds'
import { text } from '../../text/zh-cn'

const t = text.filing
const counted = filedTables.filter((table) => {
  const { filed } = kindOf(table)
  return filed !== false && filed.counted
})

/** What a filing holds, kind by kind in the order of its parts; kinds without records are left out. */
export const filingCounts = (counts: Readonly<Record<string, number>>): string => {
  const words = counted.flatMap((table) => {
    const count = counts[table] ?? 0
    return count === 0 ? [] : [t.pastCount(count, kindOf(table).counter, kindOf(table).word)]
  })
  return words.length === 0 ? t.pastNothing : words.join(' · ')
}
