/** One thing that was not understood, or guessed: in which line, and the beginning of what stands there. */
export interface StructureNote {
  readonly code: string
  readonly message: string
  /** 1-based line (row of a sheet) of the source. */
  readonly line: number
  /** At most 80 characters of the source. */
  readonly text: string
}

/** Why a part of a source gave no items, and what to do; `what` is a name out of the source. */
export const structureNoteText = {
  N_DDL_UNKNOWN: () => '这一句没有看懂，已跳过。需要其中的字段时，请只粘贴 CREATE TABLE 语句再试。',
  N_DDL_NO_COLUMNS: (what: string) => `表“${what}”的语句里没有列出字段（由查询或另一张表生成），请补上字段清单。`,
  N_DDL_VIEW: () => '视图的语句里没有字段类型，已跳过。请用视图所依据的表，或粘贴它的字段清单。',
  N_DDL_COLUMN: (what: string) => `表“${what}”有一个字段没有看懂，已跳过。请在生成后补上这个信息项。`,
  N_DDL_UNCLOSED: (what: string) => `表“${what}”的括号没有成对，字段可能不全。请核对语句末尾。`,
  N_DDL_QUOTE: () => '引号或注释没有成对，从这里起可能有遗漏。请核对这一行。',
  N_DDL_NO_TABLE: (what: string) => `说明写给“${what}”，但没有找到这张表或这个字段，说明没有用上。`,
  N_DDL_TWICE: (what: string) => `表“${what}”出现不止一次，只取第一次的字段。`,
  N_DDL_LONG: (what: string) => `表“${what}”的语句过长，超出的部分没有读取。`,
  N_TABLES_MANY: (most: string) => `表太多，只取前 ${most} 张。请分成几个文件读取。`,
  N_FIELDS_HEADERLESS: () => '第一行看起来不是表头，字段暂按列号命名，请逐个填写名称。',
  N_FIELDS_NONE: (what: string) => `“${what}”里没有找到表头，已跳过。`,
  N_FIELDS_UNNAMED: (what: string) => `有 ${what} 列没有列名，已按列号命名。`,
  N_FIELDS_SAME: (what: string) => `列名“${what}”出现不止一次，后面的已加序号。`,
  N_JSON_BROKEN: () => '这里不是完整的 JSON，只读取了它前面的内容。请核对这一行。',
  N_JSON_DEEP: (what: string) => `“${what}”嵌套太深，里面的字段没有展开。`,
  N_MANY: (count: string) => `另有 ${count} 处没有看懂，未逐一列出。`,
} as const
export type StructureNoteCode = keyof typeof structureNoteText
