/** The parts of the register of matters (事项). */
export const matterGroupWords = {
  meeting: '会议',
  rectification: '整改',
  evaluation: '评价',
  list: '年度清单',
  other: '其他',
} as const
