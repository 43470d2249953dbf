import type { CodedError } from '../base/coded-error'

/** Every word that a printed table bears besides its own headings and cells, and what is said when none can be made. */
export const tableText = {
  number: '序号',
  goesOn: '（续）',
  empty: '本清单暂无内容',
  date: (day: string) => `制表日期：${day}`,
  clause: (words: string) => `依据：${words}`,
  count: (rows: number) => `共 ${rows} 行`,
  foot: (unit: string, title: string, page: number, pages: number, number?: string) =>
    [unit, title, ...(number === undefined ? [] : [`包号 ${number}`]), `第 ${page} 页，共 ${pages} 页`].join('　　'),
} as const

export const tableFailures = {
  E_TABLE_TOO_LONG: (title: string, rows: number, most: number): CodedError => ({
    code: 'E_TABLE_TOO_LONG',
    message: `“${title}”有 ${rows} 行，超过了可以排成 PDF 的 ${most} 行。请先筛选再打印，或改为导出 Excel，用 WPS 打印。`,
  }),
  E_TABLE_CANCELLED: (title: string): CodedError => ({
    code: 'E_TABLE_CANCELLED',
    message: `已取消生成“${title}”的 PDF，没有写出文件。`,
  }),
} as const
