import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string, detail?: string): CodedError =>
  detail === undefined ? { code, message } : { code, message, detail }

/**
 * Every refusal of host, files, journal and keys: what happened, where, what to do. Screens and the command line show
 * the same sentence. Package refusals stand in `verdicts.ts`, workbook refusals in `workbook-failures.ts`.
 */
export const failures = {
  E_METHOD: (method: string) => say('E_METHOD', '程序前后台版本不一致，请关闭后重新打开程序。', method),
  E_INPUT: (method: string) => say('E_INPUT', '程序内部传递的数据不符合约定，本次操作没有执行，请关闭后重新打开程序。', method),
  E_ANSWER: (method: string) => say('E_ANSWER', '后台返回的数据不符合约定，请关闭后重新打开程序。', method),
  E_INTERNAL: () => say('E_INTERNAL', '程序内部出错，本次操作没有执行，数据没有改动。请重试；仍出错时把错误代码告诉技术支持。'),
  E_UNREACHABLE: () => say('E_UNREACHABLE', '后台程序没有回应，可能已被关闭。请关闭本窗口，重新打开程序；已保存的内容不会丢失。'),
} as const
