import type { CodedError } from '../base/coded-error'

/** Every word that the DCAT-AP file bears besides the records, and why something is not in it. */
export const dcatText = {
  catalogue: (unit: string) => `${unit}数据资源目录`,
  about: (unit: string) => `${unit}编制的政务数据资源目录，含信息资源及其信息项。`,
  between: '；',
  term: (label: string, more: string) => `${label}：${more.replace(/。$/, '')}`,
  noCode: (value: string) => `“${value}”不在代码表里，没有写出。`,
  noDay: (value: string) => `“${value}”不是完整的日期，没有写出。`,
  noName: '没有填写，以代码或编号代替。',
  noAbstract: '没有填写，以名称代替。',
  protectedLevel: (level: string) => `属于${level}，整条没有写出。`,
} as const

export const dcatFailures = {
  E_DCAT_CANCELLED: (): CodedError => ({
    code: 'E_DCAT_CANCELLED',
    message: '已取消导出 DCAT-AP 目录，没有写出文件。',
  }),
} as const
