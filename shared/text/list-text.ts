/** Words on the workbook of a list (清单) and what is said when one is read back. */
export const listText = {
  /** Heading of the last column: which record a row is. */
  key: '内部标识',
  /** Behind the heading of a column that is only shown. */
  shownMark: '※',
  legend: '标“※”的列由其他记录带出，改这里不会导入；最后一列“内部标识”用来认出每一行，请不要改动，新增的行留空。',
  date: (day: string) => `制表日期：${day}`,
  clause: (words: string) => `依据：${words}`,
} as const
