/** 文件要求的制度和工作: the standing tasks of the document. */
export const checklist = {
  title: '文件要求的制度和工作',
  open: '制度和工作清单',
  back: '逐条看依据',
  lead: (all: number, said: number) =>
    `文件要求长期做的共 ${String(all)} 项，已说明 ${String(said)} 项。没有期限，不在“今日”里提醒。`,
  head: { what: '要求', clause: '条款', state: '有没有', record: '登记' },
  what: (title: string, rule: string) => `${title}：${rule}`,
  answers: { have: '有', lack: '没有', waived: '不适用' },
  answerOf: (title: string) => `“${title}”有没有`,
  byRecord: '有，查看登记',
  registerOf: (title: string) => `登记“${title}”`,
  on: (day: string) => `${day} 填`,
  reason: '在制度和工作清单里填写',
  label: (title: string, answer: string) => `“${title}”填为“${answer}”`,
  none: '文件没有要求本单位长期做的制度和工作',
  noneWhy: (document: string) => `《${document}》里没有这样的条款，或者没有点到这类单位。`,
} as const
