import { formatCount as n } from '../../../shared/base/format-count'

/** Writing the marked workbook (红标表) for the department that sent a file. */
export const marked = {
  open: '导出红标表',
  openOf: (name: string) => `导出红标表：“${name}”`,
  title: (name: string) => `导出红标表：${name}`,
  why: (must: number, explain: number) =>
    `在原表上标出 ${n(must)} 处必改、${n(explain)} 处需说明，每行右边写明怎么改，发回给交表的科室。标的是原文件中的问题，在这里代为改过的也算在内。选择写到哪里：`,
  write: '写出红标表',
  doing: (percent: number) => `正在标注：${String(percent)}%`,
  saving: '正在写入并读回核对',
  done: (name: string, place: string) => `已写出“${name}”，位置：${place}`,
} as const
