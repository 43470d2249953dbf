import { formatCount as n } from '../../../shared/base/format-count'

/** Search over everything (Ctrl+K). */
export const palette = {
  open: '查找 Ctrl+K',
  title: '查找',
  placeholder: '查找资源、信息项、人员、系统、事项，可用拼音或首字母',
  results: '查找结果',
  hint: '按 ↑ ↓ 选择，Enter 打开，Esc 关闭。',
  reading: '正在读取全部内容，读完即可查找',
  nothing: '没有找到。可以换一个词，或只输入其中几个字、拼音首字母。',
  failed: '查找没有准备好，请重新打开程序再试；目录列表里的查找仍可使用。',
  noName: '（未填名称）',
  groups: {
    pages: '页面和操作',
    items: '信息项',
  },
  count: (label: string, total: number) => `${label}（${n(total)}）`,
  inResource: (name: string) => `属于“${name}”`,
  resources: (count: string) => `${count} 条资源`,
  actions: { importExcel: '导入 Excel', change: '人员变更', incident: '登记第一时间报告', matter: '登记事项' },
} as const
