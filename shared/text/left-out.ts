/** Why a row of a workbook is not brought in; shown row by row before anything is stored. */
export const leftOutText = {
  title: '标题行',
  note: '说明或备注行',
  header: '表头行',
  total: '合计或小计行',
  numbering: '列号行',
  signature: '填报、审核等签署行',
  sample: '填写示例行',
  empty: '空行',
  'another-table': '表头不同的另一张表。请在“表头从第几行”填它的表头所在行，再读取一次',
  'nothing-mapped': '这一行只有未对应到字段的内容',
  'extra-column': '这张表比前面的表多出来的列，没有对应到字段，没有导入',
  secret: '涉密或工作秘密，不得在本软件中保存',
} as const
export type LeftOutReason = keyof typeof leftOutText

/** Why another sheet of the book was not read. */
export const otherSheetText = {
  hidden: '隐藏的工作表',
  'not-a-catalogue': '看不出是目录',
  'another-table': '表头与所选工作表不同',
  'old-or-sample': '名称像旧版、示例或字典',
  empty: '空工作表',
  'not-chosen': '这次只读所选的工作表',
  marks: '红标表的说明和问题清单，不是目录',
} as const
export type OtherSheetReason = keyof typeof otherSheetText
