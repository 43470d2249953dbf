/** Words for natures, sources and states of the records of the year: screens, workbooks and papers share them. */

export const meetingWords = {
  natures: { upper: '参加上级会议', own: '本单位召集' },
  attendance: { cdo: '首席数据官到会', 'stand-in': '他人代会', absent: '没有出席' },
  states: { planned: '待召开', held: '已召开', filed: '已归档' },
} as const

/** What is said of a pasted line of a list of faults. */
export const defectLines = {
  manyDays: (days: readonly string[]) =>
    `这一行有不止一个日期（${days.join('、')}），分不清哪个是整改期限，已原样留在“问题”里；整改期限从“收到日期”按规则自动算，请核对收到日期。`,
} as const

export const defectWords = {
  directions: { received: '收到的', reported: '我方提出的' },
  sources: { 'spot-check': '抽查', feedback: '使用单位反馈', self: '自查' },
  /** What a list of faults is called. */
  list: (when: string, source: string, who: string) =>
    `${[when, source].filter((text) => text !== '').join(' ')}${who === '' ? '' : `（${who}）`}`,
  states: {
    none: '本期抽查无问题',
    open: '待整改',
    mending: '整改中',
    negotiating: '协商中',
    mended: '已整改',
    checked: '已复核',
    registered: '已登记',
    waiting: '等对方整改',
    answered: '对方已整改',
  },
} as const
