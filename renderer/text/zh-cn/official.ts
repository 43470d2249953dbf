/** Sentences about documents that are written from records: minutes, letters, reports. */
export const official = {
  docx: {
    title: (title: string) => `导出《${title}》`,
    why: '写成 .docx，可以在 WPS 里修改后再印发；标题、正文已按公文格式设好样式。选择写到哪里：',
    write: '写出文档',
  },
  pdf: {
    title: (title: string) => `导出《${title}》的 PDF`,
    why: '按公文版面排成 PDF，内容与 .docx 相同，可以直接打印。选择写到哪里：',
    write: '写出 PDF',
  },
  name: (unit: string, title: string, day: string, as: 'docx' | 'pdf') => `${unit}${title}-${day}.${as}`,
  doing: (title: string) => `正在写出《${title}》`,
  done: (name: string, place: string, missing: readonly string[]) =>
    `已写出“${name}”，位置：${place}${missing.length === 0 ? '' : `。有 ${String(missing.length)} 个字无法排印，用〔缺字〕代替：${missing.join('')}`}`,
} as const
