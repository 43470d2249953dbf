import type { DataKind } from '../field/kind'
import { calendarYear, type CalendarYear } from './calendar-year'

/** 年度日历 that the office loaded. */
export const calendarYearKind: DataKind<CalendarYear> = {
  draft: calendarYear,
  word: '年度日历',
  counter: '份',
  fields: {},
  rows: {},
  labels: { source: '来源', off: '放假日', work: '调休上班日' },
  called: ({ id }) => `${id} 年`,
  references: [],
  namedAs: false,
  index: [],
  bin: true,
  cleared: false,
  underRules: false,
  filed: false,
}
