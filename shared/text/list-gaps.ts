import { formatCount as n } from '../base/format-count'

/** What is wrong with a line of a list (清单), why and what to do. */
export const listGaps = {
  missing: (label: string) => `“${label}”没有填写，请补填。`,
  unread: (label: string, typed: string) => `“${label}”填的是“${typed}”，看不懂，请改写。`,
  secret: (label: string, word: string) =>
    `“${label}”里出现“${word}”。本软件不得处理国家秘密、工作秘密（国令第809号 第三条），确属涉密的请删去，不涉密的请改写。`,
  upperUnit: '条线系统要写明上级主管单位，请补填“上级主管单位”。',
  twice: (name: string) => `清单里有不止一行叫“${name}”，请合并或改名。`,
  met: '办理状态是“已满足”，请补填“满足日期”。',
  plannedFirst: (planned: string, raised: string) =>
    `计划完成日期（${planned}）早于提出日期（${raised}），请核对这两个日期。`,
  opened: '开放进度是“已开放”，请补填“实际开放日期”。',
  refused: '这条资源的开放类型是“不予开放”，不应列入开放计划；请移出计划，或先在目录里改开放类型。',
  gone: '这条资源已不在目录里，请移出计划。',
  otherYear: (planned: string, year: string) => `计划开放日期（${planned}）不在 ${year} 年，请核对。`,
  twicePlanned: '这条资源在本年计划里列了不止一次，请删去多余的一行。',
  unlisted: (name: string, count: number) => `目录中 ${n(count)} 条资源的来源系统“${name}”不在信息系统清单里。`,
  noDuty: '没有填写职责依据，请写明按哪项职责产生这些数据。',
  noHook: '没有填写挂接状态。',
  notCollected: '没有填写是否已归集。',
  noFieldName: (count: number) => `${n(count)} 个信息项没有字段名（英文名称）。`,
} as const
