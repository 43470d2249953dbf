import type { CodedError } from '../base/coded-error'

/** Refusals of a rules file that an office loads. `name` is the file's name. */
export const profileLoadFailures = {
  E_PROFILE_JSON: (name: string): CodedError => ({
    code: 'E_PROFILE_JSON',
    message: `“${name}”不是规则文件（内容不是完整的 JSON）。请重新拷贝一份，或向提供文件的人要 .json 格式的规则文件。`,
  }),
  E_PROFILE_NONE: (name: string): CodedError => ({
    code: 'E_PROFILE_NONE',
    message: `“${name}”是表格版式，没有一起选规则文件，没有载入。请把规则文件和版式文件一起选中再载入。`,
  }),
  E_PROFILE_TWO: (name: string, other: string): CodedError => ({
    code: 'E_PROFILE_TWO',
    message: `“${name}”和“${other}”都是规则文件，一次只能载入一个，没有载入。请分开载入；版式文件和用到它的规则文件一起选。`,
  }),
  E_LAYOUT_WRONG: (name: string, count: number): CodedError => ({
    code: 'E_LAYOUT_WRONG',
    message: `表格版式“${name}”有 ${String(count)} 处不符合版式文件的格式，没有载入。请把下面的位置告诉编写的人，改好后再载入。`,
  }),
  E_LAYOUT_TWICE: (name: string): CodedError => ({
    code: 'E_LAYOUT_TWICE',
    message: `选中的文件里有两个同名的表格版式，其中一个是“${name}”，没有载入。请只选其中一个。`,
  }),
  E_LAYOUT_UNUSED: (name: string, rules: string): CodedError => ({
    code: 'E_LAYOUT_UNUSED',
    message: `“${rules}”里没有表格用到版式“${name}”，没有载入。请确认选对了文件，或不选这个版式。`,
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
