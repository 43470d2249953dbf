import type { CodedError } from '../base/coded-error'

/** Words on the workbook of a list (清单). */
export const listText = {
  all: '各类清单',
  /** What a list is called that was not read from a file. */
  pasted: '粘贴的清单',
  /** Heading of the last column: which record a row is. */
  key: '内部标识',
  /** Behind the heading of a column that is only shown. */
  shownMark: '※',
  legend: '标“※”的列由其他记录带出，改这里不会导入；最后一列“内部标识”用来认出每一行，请不要改动，新增的行留空。',
  date: (day: string) => `制表日期：${day}`,
  clause: (words: string) => `依据：${words}`,
  /** The clause of a document. */
  source: (document: string, clause: string) => `《${document}》${clause}`,
} as const

const q = (text: string): string => `“${text}”`
const either = (words: readonly string[]): string => words.map(q).join('、')

/** Why a file was not read as a list. */
export const listFailures = {
  E_LIST_HEADINGS: (title: string, identity: readonly string[]): CodedError => ({
    code: 'E_LIST_HEADINGS',
    message: `文件里没有找到《${title}》的表头，什么也没有导入。表头里至少要有${either(identity)}等列名；可以先导出一份《${title}》，在上面填写后再导入。`,
  }),
  E_LIST_HEADINGS_PART: (
    known: readonly string[],
    unknown: readonly string[],
    identity: readonly string[],
  ): CodedError => ({
    code: 'E_LIST_HEADINGS_PART',
    message: `粘贴的第一行像是表头，但只认出了${either(known)}${unknown.length === 0 ? '' : `，没有认出${either(unknown)}`}，什么也没有导入。请在粘贴的内容里把表头改成${either(identity)}等列名，或者删去这一行，再读取一次。`,
  }),
  E_LIST_EMPTY: (title: string): CodedError => ({
    code: 'E_LIST_EMPTY',
    message: `没有读到可以导入到《${title}》的行，什么也没有导入。请从清单里连同表头一起复制，或者选择清单文件。`,
  }),
  E_LIST_OTHER: (others: readonly string[], title: string): CodedError => ({
    code: 'E_LIST_OTHER',
    message: `这个文件是${others.map((other) => `《${other}》`).join('或')}，不是《${title}》，什么也没有导入。请到“目录 → 清单 → ${others.join('、')}”里导入；确实要导入到这里的，请先把表头改成《${title}》的列名。`,
  }),
} as const

/** What is said of a line or a cell of a list that is read; the place stands before it on the screen. */
export const listFindings = {
  LIST_UNKNOWN: (name: string) => `目录里没有${q(name)}，这一行没有导入。请核对名称和代码，或先在目录中新增。`,
  LIST_UNLISTED: (name: string, list: string) =>
    `目录里有${q(name)}，但它的共享类型不是无条件共享、有条件共享，不在《${list}》里，这一行没有导入。请先在目录中核对共享类型。`,
  LIST_NO_NAME: (identity: readonly string[]) =>
    `没有填写${either(identity)}，认不出是哪一条，这一行没有导入。请补填。`,
  LIST_AMBIGUOUS: (name: string, count: number) =>
    `有 ${String(count)} 条记录都叫${q(name)}，分不清是哪一条，这一行没有导入。请从本软件导出后在导出的表上修改。`,
  LIST_TWICE: (name: string) => `${q(name)}在前面已有一行，这一行没有导入。请把两行合并为一行。`,
  LIST_MOVED: (name: string, own: string) =>
    `这一行写的是${q(name)}，内部标识却属于${q(own)}，可能是排序时没有带上最后一列，这一行没有导入。请核对；清空内部标识后按名称导入。`,
  LIST_IDENTITY: (label: string, value: string, own: string) =>
    `${q(label)}写的是${q(value)}，目录里是${q(own)}。这一列由目录带出，没有导入；需要改名请在目录中修改。`,
  LIST_SHOWN: (label: string, count: number) =>
    `${q(label)}有 ${String(count)} 处与目录现在的内容不同。这一列由目录带出，没有导入；需要修改请在目录中修改。`,
  LIST_VALUE: (label: string, value: string) =>
    `${q(label)}填的是${q(value)}，不在下拉列表的选项之内，已按原样保留。请从列表中选择。`,
  LIST_DAY: (label: string, value: string) =>
    `${q(label)}填的是${q(value)}，不是完整的日期，已按原样保留。请写成 2024-07-14 这样的日期。`,
  LIST_NUMBER: (label: string, value: string) => `${q(label)}填的是${q(value)}，不是数字，已按原样保留。请只填数字。`,
  LIST_PERSON: (label: string, value: string) =>
    `${q(label)}填的是${q(value)}，没有对应到队伍中唯一的一个人，已按原样保留。请从名册中选择。`,
  LIST_PERSON_GONE: (label: string, value: string) =>
    `${q(label)}写的是${q(value)}，不是姓名，这一格没有导入。请从名册中选择。`,
  LIST_LONG: (label: string) => `${q(label)}超过 32767 个字，这一格没有导入。请精简。`,
  LIST_LINE: (line: number) => `第 ${String(line)} 行`,
  LIST_MERGED: (label: string, count: number) =>
    `${q(label)}有 ${String(count)} 格空着，按合并单元格读作上一行的内容；不是的请导入后改正。`,
  LIST_UNKNOWN_COLUMNS: (headings: readonly string[], title: string) =>
    `${headings.map(q).join('')}在《${title}》里没有对应的列，没有导入；要导入的，请改成《${title}》已有的列名再导入一次。`,
  LIST_KEPT_ASIDE: (headings: readonly string[], label: string) =>
    `${headings.map(q).join('')}没有对应的栏目，新增的行已把内容记在${q(label)}里，请核对。`,
  LIST_UNIT: (heading: string, label: string) => `${q(heading)}的数按表头写的单位读，已换算到${q(label)}，请核对。`,
  LIST_DOUBT: (message: string) => message,
  LIST_SECRET: (label: string, word: string) =>
    `${q(label)}里出现${q(word)}。涉密和工作秘密信息不得在本软件中保存（国令第809号 第三条），确属涉密的请从文件中删去，按保密规定另行处理。`,
} as const
export type ListFindingCode = keyof typeof listFindings
