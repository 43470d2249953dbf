import { dayText } from './period-text'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十, 十二, 二十, 九十九; numbers beyond are never counted in headings and stay digits. */
const numeral = (count: number): string => {
  if (count > 99) return String(count)
  const tens = Math.floor(count / 10)
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${digits[count % 10] ?? ''}`
}

/** Every word that an official document bears besides those that it is given (GB/T 9704-2012, 7.3). */
export const officialWords = {
  heading: {
    1: (count: number) => `${numeral(count)}、`,
    2: (count: number) => `（${numeral(count)}）`,
    3: (count: number) => `${count}. `,
  },
  addressee: (name: string) => (/[：:]$/u.test(name) ? name : `${name}：`),
  /** To be written on. */
  noAddressee: '＿＿＿＿＿＿＿＿',
  fact: (label: string) => `${label}：`,
  /** What stands before the name of the first attachment, and before the next ones, below it. */
  attachment: (place: number, of: number) => `${place === 1 ? '附件：' : '　　　'}${of > 1 ? `${place}. ` : ''}`,
  date: (day: string) => (day === '' ? '　　　　年　　月　　日' : dayText(day)),
  pageBefore: '— ',
  pageAfter: ' —',
  /** Names of the styles that word processors do not have themselves. */
  styles: {
    addressee: '主送机关',
    attachment: '附件说明',
    unit: '发文机关署名',
    date: '成文日期',
    gap: '表后空行',
    end: '文末空行',
    head: '表头文字',
    cell: '表格文字',
  },
} as const
