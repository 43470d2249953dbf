/** Small tables that are typed into. */
export const rows = {
  add: (noun: string) => `添加${noun}`,
  actions: '操作',
  cell: (column: string, row: number) => `${column}，第 ${String(row)} 行`,
  up: (noun: string, row: number) => `上移第 ${String(row)} 条${noun}`,
  down: (noun: string, row: number) => `下移第 ${String(row)} 条${noun}`,
  remove: (noun: string, row: number) => `删除第 ${String(row)} 条${noun}`,
  wrong: '标红的格子看不清日期或数字，或文字过长，内容已照原样保留，请核对。',
} as const
