/** 年度归档 and handing the desk over. */
export const closing = {
  title: '年度归档',
  lead: '看全年登记了什么、哪些没办完；留一份快照，打印交接清单。不锁定也不删除任何记录。',
  open: '年度归档',
  year: '年度',
  yearOf: (year: string) => `${year}年`,
  caption: (year: string) => `${year}年各类登记`,
  columns: { register: '登记', total: '本年', open: '没办完，结转下一年' },
  count: (count: number) => `${String(count)} 条`,
  carried: (count: number) => `${String(count)} 条待办`,
  empty: (year: string) => `${year}年没有登记，也没有没办完的事项。`,
  steps: '归档和交接',
  carriedHint: '没办完的事项不用重新登记，下一年照样在“今日”和各类登记里提醒。',
  keep: '留一份快照',
  keepHint:
    '快照把这一刻的全部数据留在数据文件夹里，之后怎样改都能恢复；再到“设置 → 备份”往 U 盘复制一份更稳妥。换人接手时，打印交接清单，两人签字，各留一份。',
  kept: '已留下快照，可在“设置 → 备份”里核对',
  list: { pdf: '打印交接清单（PDF）', docx: '导出交接清单（Word）' },
} as const
