import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string, detail?: string): CodedError =>
  detail === undefined ? { code, message } : { code, message, detail }

/** Every refusal of a workbook that is read: what is wrong, in which file, what to do. `name` is the file's name. */
export const workbookFailures = {
  E_BOOK_NOT_WORKBOOK: (name: string, found: string) =>
    say('E_BOOK_NOT_WORKBOOK', `“${name}”不是表格文件（内容看起来是${found}）。请选择 .xlsx、.xls、.et 或 .csv 文件。`),
  E_BOOK_ENCRYPTED: (name: string) =>
    say(
      'E_BOOK_ENCRYPTED',
      `“${name}”设了打开密码，程序读不出内容。请用 WPS 或 Excel 打开它，在“文件—文档加密—密码加密”里清空密码并保存，再导入。`,
    ),
  E_BOOK_TOO_BIG: (name: string, what: string) =>
    say('E_BOOK_TOO_BIG', `“${name}”太大：${what}。请把它按科室或按年份拆成几个文件，分次导入。`),
  E_BOOK_BOMB: (name: string, detail: string) =>
    say(
      'E_BOOK_BOMB',
      `“${name}”解压后大得不正常，为保护本机已停止读取。请向提供文件的人核实；确属正常表格的，用 WPS 打开后另存为新文件再导入。`,
      detail,
    ),
  E_BOOK_ENTITY: (name: string) =>
    say(
      'E_BOOK_ENTITY',
      `“${name}”里带有表格文件不该有的实体定义，可能是恶意文件，已停止读取。请向提供文件的人核实，或用 WPS 打开后另存为新文件再导入。`,
    ),
  E_BOOK_DAMAGED: (name: string, detail: string) =>
    say(
      'E_BOOK_DAMAGED',
      `“${name}”已损坏或没有传完整，读不出内容。请重新拷贝一份；仍打不开时，用 WPS 打开修复后另存再导入。`,
      detail,
    ),
  E_BOOK_EMPTY: (name: string) =>
    say('E_BOOK_EMPTY', `“${name}”里没有任何内容。请确认选对了文件，并且在 WPS 里已经保存。`),
  E_BOOK_ENCODING: (name: string) =>
    say(
      'E_BOOK_ENCODING',
      `“${name}”的文字编码认不出来（已试 UTF-8、GB18030、Big5 和 UTF-16）。请用 WPS 打开后另存为 .xlsx 再导入。`,
    ),
  E_BOOK_STALLED: (name: string, seconds: number) =>
    say(
      'E_BOOK_STALLED',
      `读取“${name}”时 ${seconds} 秒没有进展，已停止，什么也没有导入。请用 WPS 打开后另存为新的 .xlsx 再试；表格很大时请拆成几个文件。`,
    ),
  E_BOOK_CANCELLED: (name: string) => say('E_BOOK_CANCELLED', `已取消读取“${name}”，什么也没有导入。`),
  E_BOOK_MEMORY: (name: string) =>
    say('E_BOOK_MEMORY', `内存不够，读取“${name}”中断，什么也没有导入。请关闭其他程序再试；表格很大时请拆成几个文件。`),
  E_LEDGER_CANCELLED: () => say('E_LEDGER_CANCELLED', '已取消生成，没有写出文件。'),
  E_MARK_CANCELLED: () => say('E_MARK_CANCELLED', '已取消生成红标表，没有写出文件。'),
  E_BOOK_UNREADABLE: (name: string, detail: string) =>
    say('E_BOOK_UNREADABLE', `打不开“${name}”。请确认文件还在原处，没有被 WPS 等程序占用，再试一次。`, detail),
} as const

/** What is worth knowing about a workbook that was read all the same. */
export const workbookNotes = {
  N_BOOK_MACROS: () => say('N_BOOK_MACROS', '文件里有宏，程序没有运行宏，只读取了单元格的内容。'),
  N_BOOK_FORMULAS: (count: number) =>
    say(
      'N_BOOK_FORMULAS',
      `有 ${count} 个公式单元格没有保存计算结果，按空白读取。请用 WPS 打开文件、保存一次，再导入。`,
    ),
  N_BOOK_HIDDEN: (rows: number, columns: number) =>
    say(
      'N_BOOK_HIDDEN',
      `表里有 ${[...(rows > 0 ? [`${rows} 行`] : []), ...(columns > 0 ? [`${columns} 列`] : [])].join('、')}是隐藏的（包括被筛选掉的行），已和其他内容一样读取。不要导入的，请先在 WPS 里删除。`,
    ),
  N_BOOK_OTHER_KIND: (found: string) => say('N_BOOK_OTHER_KIND', `文件的扩展名与内容不符，已按${found}读取。`),
  N_BOOK_ERRORS: (count: number, where: string) =>
    say(
      'N_BOOK_ERRORS',
      `有 ${count} 个单元格是出错的公式（如 ${where}），按显示的 #REF!、#N/A 等字样读取。请先在 WPS 里改好公式再导入，或导入后逐个改正。`,
    ),
  N_BOOK_DIGITS: (count: number, where: string) =>
    say(
      'N_BOOK_DIGITS',
      `有 ${count} 个数字超过 15 位（如 ${where}），表格软件只保留前 15 位，后面的已经丢失。是编码、证件号的，请对照原件改正，并把那一列设为文本格式。`,
    ),
  N_BOOK_BROKEN: (count: number) =>
    say(
      'N_BOOK_BROKEN',
      `文件里有 ${count} 处文字已经损坏，读不出来，用“\ufffd”代替，附近的字也可能不对。请在导入后的内容里查找“\ufffd”，对照原件补上。`,
    ),
  N_BOOK_CHARSET: (charset: string) => say('N_BOOK_CHARSET', `文字按 ${charset} 编码读取，请看一眼有没有乱码。`),
} as const
