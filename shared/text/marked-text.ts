import type { FindingLevel } from '../base/finding-level'

/** Heading of the column added to a marked workbook. An import knows it again by these words, so they never change. */
export const MARK_COLUMN = '需要修改的内容'
/** First cells of the two sheets added to a marked workbook, known again in the same way. */
export const MARK_GUIDE = '红标表：填写说明'
export const MARK_LIST = '红标表：问题清单'

const todo: Readonly<Record<FindingLevel, string>> = {
  必改: '不改不能报送，请逐处改正。',
  需说明: '请改正；确实如此的不用改，把原因告诉汇总的同志。',
  建议: '建议改，可以不改。',
}
const colour: Readonly<Record<FindingLevel, string>> = { 必改: '红色', 需说明: '橙色', 建议: '浅蓝色' }

/** What the marked workbook (红标表) says besides the findings themselves. */
export const markedText = {
  fileName: (name: string) => `${name.replace(/\.[^.]*$/, '')}-红标.xlsx`,
  guide: '说明',
  list: '问题清单',
  about: {
    file: '检查的文件',
    unit: '汇总单位',
    day: '检查日期',
    found: '检查结果',
    counts: (resources: number, items: number) => `${String(resources)} 条信息资源，${String(items)} 个信息项`,
  },
  legend: ['颜色和级别', '处数', '要做什么'],
  level: (level: FindingLevel) => `${colour[level]}　${level}`,
  todo: (level: FindingLevel) => todo[level],
  stepsTitle: '怎么改',
  steps: [
    '1．直接在有颜色的单元格里改，改好后不用清除颜色。',
    `2．每一行要改什么、怎么改，写在最右边的“${MARK_COLUMN}”一列；全部问题列在工作表“问题清单”里，点“位置”可以跳到那个单元格。`,
    '3．不要改动表头，行和列的位置尽量不动；确需增加或删去资源的，照常增删整行。',
    `4．改好后保存，把整个文件交回。“${MARK_COLUMN}”一列和说明、问题清单两张表不用删除，再次导入时不读取。`,
    '5．这里列的是原文件中的问题。汇总时代为改过的地方不算改好，仍请改在本表里，避免下次再出现。',
  ],
  secret: (rows: number) =>
    `有 ${String(rows)} 行标为涉密或工作秘密，内容没有写入本表，请按保密规定另行处理（国令第809号 第三条）。`,
  secretRow: '这一行标为涉密或工作秘密，内容没有写入本表，请按保密规定另行处理。',
  listHead: ['位置', '信息资源名称', '字段', '填的内容', '级别', '问题', '怎么改'],
  wholeTable: '整张表',
  note: (field: string, level: FindingLevel, what: string, how: string) =>
    `${field}（${level}）：${what}${how === '' ? '' : `怎么改：${how}`}`,
  suggested: (value: string) => `可改为“${value}”。`,
  more: '……其余见“问题清单”。',
} as const
