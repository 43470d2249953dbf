import type { CodedError } from '../base/coded-error'

/** Refusals of a rules file that an office loads. `name` is the file's name. */
export const profileLoadFailures = {
  E_PROFILE_JSON: (name: string): CodedError => ({
    code: 'E_PROFILE_JSON',
    message: `“${name}”不是规则文件（内容不是完整的 JSON）。请重新拷贝一份，或向提供文件的人要 .json 格式的规则文件。`,
  }),
  E_PROFILE_WRONG: (name: string, count: number): CodedError => ({
    code: 'E_PROFILE_WRONG',
    message: `“${name}”有 ${String(count)} 处不符合规则文件的格式，没有载入。请把下面的问题告诉编写规则的人，改好后再载入。`,
  }),
  E_PROFILE_OLD: (name: string, version: string, present: string): CodedError => ({
    code: 'E_PROFILE_OLD',
    message: `“${name}”是 ${version} 版，比现在用的 ${present} 版旧，没有载入。规则只能换成更新的版本；请向提供文件的人要新版。`,
  }),
  E_PROFILE_TOO_BIG: (name: string, megabytes: number): CodedError => ({
    code: 'E_PROFILE_TOO_BIG',
    message: `“${name}”超过 ${String(megabytes)} MB，不是规则文件，没有载入。请确认选对了文件。`,
  }),
  E_PROFILE_UNREADABLE: (name: string, detail: string): CodedError => ({
    code: 'E_PROFILE_UNREADABLE',
    message: `打不开“${name}”。请确认文件还在原处，没有被别的程序占用，再试一次。`,
    detail,
  }),
} as const
