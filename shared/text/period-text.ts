import type { Period } from '../profile/period'

const numerals = ['', '一', '二', '三', '四']
const halves = ['', '上', '下']

/** `2026年3月5日`. */
export const dayText = (day: string): string =>
  `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日`

/** `2026年第三季度`, `2026年上半年`, `2026年3月`, `2026年度`. */
export const periodText = ({ cycle, id, first }: Period): string => {
  const year = `${first.slice(0, 4)}年`
  switch (cycle) {
    case 'month':
      return `${year}${String(Number(first.slice(5, 7)))}月`
    case 'quarter':
      return `${year}第${numerals[Number(id.slice(-1))] ?? ''}季度`
    case 'half-year':
      return `${year}${halves[Number(id.slice(-1))] ?? ''}半年`
    case 'year':
      return `${year}度`
  }
}
