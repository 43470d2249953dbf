import type { TableName } from '../../shared/kinds/data-kinds'

/** How one kind of record reads in the history, written by hand. */
export interface KindWords {
  /** What its case is called. */
  readonly name: string
  /** What the edit of its case reads as: label, before, after. */
  readonly changes: readonly (readonly [label: string, from: string, to: string])[]
  /** Fields without a label, which are shown by their key; false where every field has one. */
  readonly unlabelled: readonly string[] | false
  /** Fields of fixed choices or of an id that are shown as they are stored; false where all are put into words. */
  readonly stored: readonly string[] | false
  /** Personal data that are covered until somebody asks for them; false where there are none. */
  readonly covered: readonly string[] | false
}

/** Every kind of record as the history tells of it today. */
export const kindWords: { readonly [T in TableName]: KindWords } = {
  unit: {
    name: '示例县民政局',
    changes: [['地址', '—', '示例路1号']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  resources: {
    name: '示例低保名册',
    changes: [['信息资源摘要', '—', '改过的摘要']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  persons: {
    name: '张示例',
    changes: [['职务', '—', '副局长']],
    unlabelled: false,
    stored: false,
    covered: ['born', 'nativePlace', 'politicalStatus', 'mobile'],
  },
  appointments: {
    name: '张示例 首席数据官',
    changes: [['任职日期', '2026-01-01', '2026-01-02']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  trainings: {
    name: '示例培训',
    changes: [
      ['学时', '—', '2'],
      ['主题', '—', '数据资源'],
    ],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  filings: {
    name: '2026年第四季度',
    changes: [['状态', '待报送', '已报送']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  filingDrafts: {
    name: '2026年第四季度',
    changes: [['期次', '2026年第四季度', '2026年度']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  meetings: {
    name: '示例半年会议',
    changes: [['会议纪要', '—', '示例纪要']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  defects: {
    name: '示例名册第 12 行身份类别为空',
    changes: [['整改措施', '—', '已按登记簿补填。']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  evaluations: {
    name: '示例自查',
    changes: [['评价意见', '—', '示例意见']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  matters: {
    name: '示例年度清单',
    changes: [['情况', '—', '示例纪要']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  incidents: {
    name: '示例测试库口令外泄',
    changes: [['已采取的措施', '—', '已改口令。']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  projects: {
    name: '示例一窗受理平台',
    changes: [['预算（万元）', '—', '48.6']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  tasks: {
    name: '示例任务',
    changes: [['责任科室', '—', '示例科']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  scenarios: {
    name: '示例救助对象主动发现',
    changes: [['取得的成效', '—', '示例成效']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  shareRequests: {
    name: '示例低保名册',
    changes: [['用途', '—', '示例用途']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  policyDocs: {
    name: '示例数据安全应急处置办法',
    changes: [['文号', '—', '示民〔2026〕9号']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  trainingPlans: {
    name: '2026年5月示例数据安全专题培训',
    changes: [['培训对象', '数据专员', '全体干部']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  reports: {
    name: '示例年度工作总结',
    changes: [['佐证材料', '—', '示例台账']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  dutyChoices: {
    name: '半年会议',
    changes: [['种类', '本单位不适用', '重新列出']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  calendarYears: {
    name: '2027 年',
    changes: [['放假日', '2027-01-01', '2027-01-01、2027-01-02']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  policyTexts: {
    name: '示例.txt',
    changes: [
      ['文件', '示例.txt', '示例2.txt'],
      ['载入日期', '2026-03-02', '2026-03-03'],
    ],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  loadedProfiles: {
    name: '达州市规则 2026.11.2 版',
    changes: [['载入日期', '2026-03-02', '2026-03-03']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  savedViews: {
    name: '待补',
    changes: [['名称', '待补', '待补的']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  importShapes: {
    name: '目录',
    changes: [['日期', '2026-03-02', '2026-03-03']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  systems: {
    name: '示例救助系统',
    changes: [['网络环境', '—', '政务外网']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  demands: {
    name: '示例婚姻登记信息',
    changes: [['备注', '—', '示例说明']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
  openings: {
    name: '2026 年',
    changes: [['备注', '—', '示例说明']],
    unlabelled: false,
    stored: false,
    covered: false,
  },
}
