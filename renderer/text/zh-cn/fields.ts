import type { FieldKind } from '../../../shared/field/field-info'

const date = '看不出是哪一天，内容已照原样保留。请写成 2026年3月5日 这样的日期。'
const number = '看不出是多少，内容已照原样保留。请只填数字，如 4 或 1.5。'
const choice = '不在可选的内容里，已照原样保留，请从列表中选择。'
const long = '文字过长，内容已照原样保留，请精简。'

const problems: Readonly<Record<FieldKind['kind'], string>> = {
  text: long,
  date,
  time: '看不出是几点几分，内容已照原样保留。请写成 15:30 这样的时刻。',
  month: '看不出是哪年哪月，内容已照原样保留。请写成 2024年3月 这样。',
  phone: '不像电话号码，内容已照原样保留。座机写区号和号码，如 0469-1234567。',
  mobile: '手机号应为 11 位，内容已照原样保留，请核对。',
  hours: number,
  decimal: number,
  whole: number,
  code: choice,
  'code-or-text': long,
  'format-type': choice,
  choice,
  'yes-no': choice,
  'credit-code': '不像统一社会信用代码，内容已照原样保留，请核对。',
  person: '队伍里没有这个人，姓名已照原样保留。',
}

/** What fields of one kind say, whatever record they belong to. */
export const fields = {
  /** What stands under a field that holds what could not be read. */
  problems,
  dateHint: '如 2026年3月5日、2026-03-05',
  monthHint: '如 2024年3月',
} as const
