import { filedTables, type AnyRecord, type RecordOf } from '../../shared/kinds/data-kinds'

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const digest = (character: string): string => character.repeat(64)

export const unit: RecordOf['unit'] = {
  id: 'unit',
  city: 'shuangyashan',
  name: '示例县民政局',
  type: 'dept',
  sample: false,
}
export const person: RecordOf['persons'] = { id: id(1), name: '张示例' }
export const otherPerson: RecordOf['persons'] = { id: id(13), name: '李示例' }
export const appointment: RecordOf['appointments'] = { id: id(4), personId: id(1), role: 'cdo', from: '2026-01-01' }
export const resource: RecordOf['resources'] = {
  id: id(2),
  status: '草稿',
  name: '示例低保名册',
  items: [{ id: id(3), name: '姓名', type: 'C' }],
}
export const system: RecordOf['systems'] = { id: id(10), name: '示例救助系统', ownerPerson: id(1) }
export const demand: RecordOf['demands'] = { id: id(11), kind: 'need', name: '示例婚姻登记信息' }
export const opening: RecordOf['openings'] = { id: id(12), year: '2026', resourceId: id(2) }
export const training: RecordOf['trainings'] = { id: id(5), title: '示例培训', attendees: [{ personId: id(1) }] }
export const matter: RecordOf['matters'] = { id: id(6), topic: 'list', title: '示例年度清单', date: '2026-06-30' }
export const meeting: RecordOf['meetings'] = { id: id(20), nature: 'upper', title: '示例半年会议', date: '2026-06-30' }
export const defect: RecordOf['defects'] = {
  id: id(21),
  direction: 'received',
  source: 'spot-check',
  title: '示例名册第 12 行身份类别为空',
  date: '2026-06-30',
}
export const evaluation: RecordOf['evaluations'] = { id: id(22), nature: 'self', title: '示例自查', year: '2026' }
export const incident: RecordOf['incidents'] = {
  id: id(22),
  kind: 'security',
  title: '示例测试库口令外泄',
  date: '2026-06-30',
  time: '09:10',
}
export const project: RecordOf['projects'] = {
  id: id(24),
  title: '示例一窗受理平台',
  stage: 'approval',
  date: '2026-05-18',
}
export const task: RecordOf['tasks'] = { id: id(23), source: 'list', title: '示例任务', date: '2026-03-02' }
export const scenario: RecordOf['scenarios'] = {
  id: id(25),
  kind: 'scene',
  title: '示例救助对象主动发现',
  stage: 'online',
  date: '2026-06-20',
}
export const shareRequest: RecordOf['shareRequests'] = {
  id: id(26),
  requester: '示例县医保局',
  resource: '示例低保名册',
  shareType: '2',
  date: '2026-09-30',
}
export const policyDoc: RecordOf['policyDocs'] = {
  id: id(26),
  title: '示例数据安全应急处置办法',
  kind: 'emergency',
  stage: 'issued',
  date: '2026-05-18',
}
export const trainingPlan: RecordOf['trainingPlans'] = {
  id: id(28),
  title: '示例数据安全专题培训',
  year: '2026',
  month: '5',
  audience: '数据专员',
  state: 'planned',
}
export const report: RecordOf['reports'] = {
  id: id(27),
  kind: 'summary',
  year: '2026',
  title: '示例年度工作总结',
  handedIn: '2026-12-20',
}
export const filing: RecordOf['filings'] = {
  id: digest('a'),
  state: '待报送',
  file: '示例-filing-1-1.cdop',
  kind: 'filing',
  period: '2026年第四季度',
  epoch: 1,
  seq: 1,
  content: digest('b'),
  created: '2026-11-20T08:00:00.000Z',
  bytes: 10,
  counts: {},
  reasons: [],
  copies: [],
}
export const choice: RecordOf['dutyChoices'] = {
  id: id(7),
  duty: 'rule:meeting:2026-H1',
  title: '半年会议',
  kind: 'waived',
  reason: '示例原因',
  on: '2026-07-01',
}
export const policy: RecordOf['policyTexts'] = {
  id: 'dazhou',
  file: '示例.txt',
  text: '一、示例',
  loaded: '2026-03-02',
}
export const shape: RecordOf['importShapes'] = {
  id: id(8),
  words: ['资源名称'],
  rows: 1,
  book: ['目录'],
  mapping: [{ column: 'A', field: 'name' }],
  on: '2026-03-02',
}

/** No record of any kind that is filed: what a package of one record begins with. */
export const nothingFiled: { readonly [table: string]: readonly AnyRecord[] } = Object.fromEntries(
  filedTables.map((table) => [table, []]),
)
