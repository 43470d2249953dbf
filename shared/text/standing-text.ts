import { dayText } from './period-text'

/** How a unit stands under a document, in the words of lists of changes. */
export const standingText = {
  levels: { city: '市级', county: '县级', township: '乡级' },
  listed: (number: string) => `名单里第 ${number} 号`,
  notListed: '不在名单里',
  follows: '参照执行',
  notFollows: '不参照执行',
  by: (words: string) => `由${words}通知`,
  since: (words: string) => `自${words}起`,
  filesWith: (body: string) => `报送给${body}`,
  answer: (title: string, answer: string) => `${title}：${answer}`,
  addressee: (name: string) => `收件机关：${name}`,
  reason: (words: string) => `更改原因：${words}`,
  contact: '收件联系人（内容不显示）',
  phone: '收件电话（内容不显示）',
  mail: '收件邮箱（内容不显示）',
  told: (version: string) => `规则按 ${version} 版告知`,
  left: (day: string) => `${dayText(day)}起改按别的文件办`,
  staff: (year: string, count: string) => `${year}年 ${count}${/^\d+$/.test(count) ? ' 人' : ''}`,
  ofCity: (city: string, words: string) => `${city}：${words}`,
} as const
