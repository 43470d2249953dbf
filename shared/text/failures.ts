import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string, detail?: string): CodedError =>
  detail === undefined ? { code, message } : { code, message, detail }

/**
 * Every refusal of host, files, journal and keys: what happened, where, what to do. Screens and the command line show
 * the same sentence. Package refusals stand in `verdicts.ts`, workbook refusals in `workbook-failures.ts`.
 */
export const failures = {
  E_METHOD: (method: string) => say('E_METHOD', '程序前后台版本不一致，请关闭后重新打开程序。', method),
  E_INPUT: (method: string) =>
    say('E_INPUT', '程序内部传递的数据不符合约定，本次操作没有执行，请关闭后重新打开程序。', method),
  E_ANSWER: (method: string) => say('E_ANSWER', '后台返回的数据不符合约定，请关闭后重新打开程序。', method),
  E_INTERNAL: () =>
    say('E_INTERNAL', '程序内部出错，本次操作没有执行，数据没有改动。请重试；仍出错时把错误代码告诉技术支持。'),
  E_UNREACHABLE: () =>
    say('E_UNREACHABLE', '后台程序没有回应，可能已被关闭。请关闭本窗口，重新打开程序；已保存的内容不会丢失。'),
  E_SESSION: () =>
    say(
      'E_SESSION',
      '这个窗口不是由程序打开的，或程序已经重新启动过。请关闭本窗口，从桌面图标重新打开程序；已保存的内容不会丢失。',
    ),
  E_STORE_STUCK: () =>
    say(
      'E_STORE_STUCK',
      '浏览器的本地库长时间没有回应，多半是磁盘已满。已保存的内容都在数据文件夹里，请清理磁盘后重新打开程序。',
    ),
  E_SECRET: () =>
    say(
      'E_SECRET',
      '涉及国家秘密、工作秘密的资源不得录入本程序（国令第809号 第三条）。这一处没有保存，请改回“非涉密”，并按保密规定另行处理。',
    ),
  E_RECORD: (table: string) =>
    say(
      'E_RECORD',
      '这条记录的内容超出了程序能保存的范围（例如一格超过 32767 个字）。这一处没有保存，请缩短后再试。',
      table,
    ),
  E_UNDO_ORDER: () => say('E_UNDO_ORDER', '只能从最近的一步开始撤销，请先撤销后来的操作。'),
  E_UNDO_GONE: () => say('E_UNDO_GONE', '这一步的记录在日志中找不到，无法撤销，数据没有改动。'),
} as const
