/** A term of the law beside the documents, in every city. */
export interface NationalTerm {
  readonly what: string
  readonly source: string
  readonly on: string
  /** Null where the regulation sets none. */
  readonly due: string | null
  readonly to?: string
}

const sharing = '政务数据共享条例（国令第809号）'
const incidents = '国家网络安全事件报告管理办法'
const found = '2026-07-18T09:10'

/** Counted by hand; the second source was read second-hand (以原文为准). */
export const nationalTerms: readonly NationalTerm[] = [
  // The day after 30 September on which offices work is 8 October; 8–10 (3), 12–16 (8), 19, 20.
  { what: 'a request is received, 无条件共享', source: sharing, on: '2026-09-30', due: '2026-10-08' },
  { what: 'a request is received, 有条件共享', source: sharing, on: '2026-09-30', due: '2026-10-20' },
  { what: 'a request is received, 不予共享', source: sharing, on: '2026-09-30', due: null },
  // 21–23 (3), 26–30 (8), 2–6 (13), 9–13 (18), 16, 17 November.
  { what: 'a request is agreed to', source: sharing, on: '2026-10-20', due: '2026-11-17' },
  {
    what: 'an incident of grade 较大 or above',
    source: incidents,
    on: found,
    due: '2026-07-18T13:10',
    to: '属地省级网信部门',
  },
  {
    what: 'an incident of grade 较大 or above that touches 关键信息基础设施',
    source: incidents,
    on: found,
    due: '2026-07-18T10:10',
    to: '保护工作部门、公安机关',
  },
  { what: 'an incident of grade 一般', source: incidents, on: found, due: null },
]
