import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string, detail?: string): CodedError =>
  detail === undefined ? { code, message } : { code, message, detail }

/** Every refusal of the office's own copy of a document: what is wrong, in which file, what to do. `name` is the file's name. */
export const policyFailures = {
  E_POLICY_OLD: (name: string) =>
    say(
      'E_POLICY_OLD',
      `“${name}”是旧格式的文字文档或设了打开密码，程序读不出内容。请用 WPS 打开（有密码的先清空密码），另存为“Word 文档（.docx）”，再载入。`,
    ),
  E_POLICY_OTHER: (name: string, found: string) =>
    say(
      'E_POLICY_OTHER',
      `“${name}”不是文字文档（内容看起来是${found}）。请用 WPS 打开文件，另存为 .docx 或纯文本 .txt，再载入；扫描件没有文字，请向发文单位要电子版。`,
    ),
  E_POLICY_ENCRYPTED: (name: string) =>
    say('E_POLICY_ENCRYPTED', `“${name}”设了打开密码。请用 WPS 打开它，清空密码并保存，再载入。`),
  E_POLICY_TOO_BIG: (name: string, what: string) =>
    say('E_POLICY_TOO_BIG', `“${name}”太大：${what}。请只保留文件的正文和附件，另存为新文件再载入。`),
  E_POLICY_BOMB: (name: string, detail: string) =>
    say(
      'E_POLICY_BOMB',
      `“${name}”解压后大得不正常，为保护本机已停止读取。请向提供文件的人核实，或用 WPS 打开后另存为新文件再载入。`,
      detail,
    ),
  E_POLICY_ENTITY: (name: string) =>
    say(
      'E_POLICY_ENTITY',
      `“${name}”里带有文档不该有的实体定义，可能是恶意文件，已停止读取。请向提供文件的人核实，或用 WPS 打开后另存为新文件再载入。`,
    ),
  E_POLICY_DAMAGED: (name: string, detail: string) =>
    say(
      'E_POLICY_DAMAGED',
      `“${name}”已损坏或没有传完整，读不出内容。请重新拷贝一份；仍打不开时，用 WPS 打开修复后另存再载入。`,
      detail,
    ),
  E_POLICY_EMPTY: (name: string) =>
    say('E_POLICY_EMPTY', `“${name}”里没有文字。扫描件里只有图片，请向发文单位要电子版，再载入。`),
  E_POLICY_ENCODING: (name: string) =>
    say(
      'E_POLICY_ENCODING',
      `“${name}”的文字编码认不出来（已试 UTF-8、GB18030、Big5 和 UTF-16）。请用 WPS 打开后另存为 .docx 再载入。`,
    ),
  E_POLICY_UNREADABLE: (name: string, detail: string) =>
    say('E_POLICY_UNREADABLE', `打不开“${name}”。请确认文件还在原处，没有被 WPS 等程序占用，再试一次。`, detail),
  E_POLICY_STALLED: (name: string, seconds: number) =>
    say(
      'E_POLICY_STALLED',
      `读取“${name}”用了 ${String(seconds)} 秒还没有读完，已停止，什么也没有载入。请用 WPS 打开后另存为新的 .docx 再试。`,
    ),
} as const
