import type { CodedError } from '../base/coded-error'

const retry = '请向上级部门或信息化部门索取放假安排文件后重新导入。'

/** Refusals of a working-day calendar file: what is wrong, where, what to do. Nothing was changed. */
export const calendarFailures = {
  E_CALENDAR_TEXT: (name: string): CodedError => ({
    code: 'E_CALENDAR_TEXT',
    message: `“${name}”不是 JSON 文件，工作日历没有改动。${retry}`,
  }),
  E_CALENDAR_FORM: (name: string, detail: string): CodedError => ({
    code: 'E_CALENDAR_FORM',
    message: `“${name}”的内容不是一年的放假安排，工作日历没有改动。文件应写明年份、放假日期和调休上班日期；${retry}`,
    detail,
  }),
  E_CALENDAR_EMPTY: (year: string): CodedError => ({
    code: 'E_CALENDAR_EMPTY',
    message: `文件里 ${year} 年没有任何放假日期，多半是安排还没有公布，工作日历没有改动。请等国务院办公厅公布后再导入。`,
  }),
  E_CALENDAR_DAY: (year: string, day: string): CodedError => ({
    code: 'E_CALENDAR_DAY',
    message: `文件写的是 ${year} 年的安排，里面却有 ${day}，工作日历没有改动。请核对文件后重新导入。`,
  }),
  E_CALENDAR_TWICE: (day: string): CodedError => ({
    code: 'E_CALENDAR_TWICE',
    message: `文件把 ${day} 既列为放假又列为上班，工作日历没有改动。请核对文件后重新导入。`,
  }),
  E_CALENDAR_WEEKDAY: (day: string): CodedError => ({
    code: 'E_CALENDAR_WEEKDAY',
    message: `文件把 ${day} 列为调休上班日，而这天本来就不是周末，工作日历没有改动。请核对文件后重新导入。`,
  }),
} as const
