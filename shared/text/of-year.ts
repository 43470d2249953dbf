/** What belongs to a year, as people write it: 2026年工作计划, and 2026年度总结 where the words say 年度 themselves. */
export const ofYear = (year: string, what: string): string =>
  year === '' ? what : what.startsWith('年') ? `${year}${what}` : `${year}年${what}`
