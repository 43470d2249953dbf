/** What the Electron shell says by itself: boxes and the menu of the right mouse button. */
export const shellText = {
  title: '数据官工作台',
  leave: {
    message: '有内容还没有保存。',
    detail: '离开后，还没有保存的内容不再保留；已经保存的不受影响。',
    stay: '留下',
    go: '离开',
  },
  gone: {
    message: '窗口里的程序意外停止了。',
    detail: '已经保存的内容都在。请重新打开窗口；反复出现时，请用 --disable-gpu 启动，并把这句话告诉技术支持。',
    again: '重新打开',
    quit: '退出程序',
  },
  restored: (folder: string, seq: number, files: number) => ({
    message: '备份已恢复。',
    detail: `数据文件夹：${folder}\n共 ${seq} 条记录、${files} 个文件，已逐一核对。`,
    open: '打开程序',
  }),
  menu: { undo: '撤销', cut: '剪切', copy: '复制', paste: '粘贴', selectAll: '全选' },
} as const
