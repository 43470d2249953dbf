/** 评价: results that were told, and what the unit finds of itself. */
export const evaluations = {
  selfDate: '自查日期',
  selfHint: '自查只给本单位看，不是评价结果，不报送。',
  totalHint: '按通知上的得分填；下面逐项填了的，打印时用这里的得分。',
  result: '结果',
  more: '其他',
  noTable: '本市文件没有给出评分表，自查的情况写在备注里。',
  ownTable: '逐项自评',
  awardedTable: '逐项得分',
  head: { number: '序号', about: '评价内容', points: '分值', own: '自评', awarded: '得分', why: '理由和佐证' },
  points: (points: number) => `${String(points)}分`,
  cell: (isSelf: boolean, number: string) => `${isSelf ? '自评' : '得分'}，第 ${number} 项`,
  why: (number: string) => `理由和佐证，第 ${number} 项`,
  wrong: (points: number) => `填 0 到 ${String(points)} 的数，可带一位小数；现在这格不计入合计`,
  notSelf: '不自评',
  sum: (sum: number | undefined, most: number) =>
    sum === undefined ? `还没有打分，满分 ${String(most)}` : `合计 ${String(sum)}，满分 ${String(most)}`,
  evidence: {
    none: '全年登记里还没有可作佐证的',
    take: '填入理由',
    takeOf: (number: string) => `把佐证填入理由，第 ${number} 项`,
    reason: (words: string, asOf: string) => `${words}（截至${asOf}）。`,
  },
  print: '打印评价表',
  edit: (name: string, number: string) => `修改“${name}”第 ${number} 项的得分`,
} as const
