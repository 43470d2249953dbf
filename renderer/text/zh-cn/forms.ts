/** Printed forms: choosing, looking at, printing and saving them. */
export const forms = {
  print: '打印表格',
  filled: '按已填内容',
  blank: '空白表',
  ofPerson: (title: string, name: string, role: string) => `${title}：${name}（${role}）`,
  title: (title: string, whose: string) => (whose === '' ? title : `${title}：${whose}`),
  basis: (clause: string) => `依据 ${clause}`,
  unofficial: '文件没有公布这张表，按通用样式打印，表头已注明“通用样式（非官方附件）”。',
  making: '正在排版',
  failed: '表格没有排好',
  again: '重新排版',
  pages: (count: number) => `共 ${count} 页`,
  draft: '草稿，未编号。生成报送包时会编号并随包报送。',
  pageLabel: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
  missing: {
    title: '有字打不出来',
    body: (characters: readonly string[]) =>
      `本机字体和自带字体里都没有：${characters.map((one) => `“${one}”（${codeOf(one)}）`).join('、')}。表上印为“〔缺字〕”，请打印后手写补上，或核对是否录错。`,
  },
  overLimit: (label: string, count: number, limit: number) =>
    `“${label}”共 ${count} 字，文件要求不超过 ${limit} 字，多 ${count - limit} 字。表上照样全部打印，请酌情删减。`,
  noPhoto: '照片没有读出来，照片格留空，请打印后粘贴，或重新选择照片。',
  save: '另存为 PDF',
  saveTitle: '把表格存到哪里',
  saveHere: '存到这里',
  back: '返回预览',
  saved: (path: string) => `已存好：${path}`,
  saving: '正在写入',
  doPrint: '打印',
  preparing: '正在准备打印',
  close: '关闭',
  fileName: (title: string, whose: string) => `${[title, whose].filter((part) => part !== '').join('-')}.pdf`,
} as const

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
